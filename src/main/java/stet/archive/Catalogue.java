package stet.archive;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Optional;
import java.util.RandomAccess;
import stet.article.Article;
import stet.article.Body;
import stet.article.Gist;
import stet.plain.Postings;
import stet.source.SourcePath;

/**
 * Articles, of each of which the gist is at hand, while the rest may have to be fetched each time it is asked for: who
 * goes through all of them asks for gists. May be asked by several threads at once.
 */
public abstract class Catalogue extends AbstractList<Article> implements RandomAccess {

    /** The gist of an article. */
    public abstract Gist gist(int index);

    /** An article for one look, after which it need not be at hand: for who goes through all of them. */
    public Article glance(int index) {
        return get(index);
    }

    /** The body of an article, which is fetched each time. */
    public abstract Body body(int index);

    /** Where the article of a source is. */
    public abstract Optional<Integer> index(SourcePath source);

    /** Some of these articles in another order; {@code order} are their indexes here. */
    Catalogue inOrder(Postings order) {
        return new Ordered(this, order);
    }

    private static final class Ordered extends Catalogue {

        private static final int LEFT_OUT = -1;

        private final Catalogue all;
        private final Postings order;
        /** Where each of all articles is in the order. */
        private final int[] places;

        Ordered(Catalogue all, Postings order) {
            this.all = all;
            this.order = order;
            places = new int[all.size()];
            Arrays.fill(places, LEFT_OUT);
            for (var index = 0; index < order.size(); index++) {
                places[order.at(index)] = index;
            }
        }

        @Override
        public Gist gist(int index) {
            return all.gist(order.at(index));
        }

        @Override
        public Article get(int index) {
            return all.get(order.at(index));
        }

        @Override
        public Article glance(int index) {
            return all.glance(order.at(index));
        }

        @Override
        public Body body(int index) {
            return all.body(order.at(index));
        }

        @Override
        public int size() {
            return order.size();
        }

        @Override
        public Optional<Integer> index(SourcePath source) {
            return all.index(source).map(index -> places[index]).filter(place -> place != LEFT_OUT);
        }
    }
}
