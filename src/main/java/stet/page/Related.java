package stet.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import stet.archive.Kind;
import stet.plain.Postings;

/**
 * Finds the articles that share most tags with one. A tag counts the more the rarer it is: {@code 1 / log2(1 + n)} for
 * one that n articles in the language have. Of a tag with many articles only those nearest in time are looked at, so
 * that the cost does not grow with the archive.
 */
final class Related {

    private static final int MOST = 4;
    private static final int NEAREST = 16;

    private final Material material;

    Related(Material material) {
        this.material = material;
    }

    /**
     * The indexes of up to four articles, the closest first; among equals the nearest in time, and of these the
     * earliest. How far apart two indexes are does not count: it changes with every article that comes between.
     */
    List<Integer> to(int index, String lang) {
        var tags = material.archive().filed().get(index).tags();
        var scores = new Scores(material.days(), tags.size() * (2 * NEAREST + 1));
        for (var id : tags) {
            var subject = material.subject(Kind.TAGS, id);
            if (subject.isPresent()) {
                score(index, material.pool(subject.get(), lang), scores);
            }
        }
        var best = scores.best(index);
        material.reads().notePicks(best);
        return best;
    }

    private static void score(int index, Postings articles, Scores scores) {
        var weight = StrictMath.log(2) / StrictMath.log(1.0 + articles.size());
        var at = Math.max(0, Collections.binarySearch(articles, index));
        var to = Math.min(articles.size(), at + NEAREST + 1);
        for (var i = Math.max(0, at - NEAREST); i < to; i++) {
            scores.add(articles.at(i), weight);
        }
    }

    /**
     * The scores of the articles that were looked at: a hash table of plain numbers. With a map of boxed ones and a
     * stream that sorts it, related articles took 5 % of the time of a build.
     */
    private static final class Scores {

        private static final int FREE = -1;

        private final Days days;
        private final int[] articles;
        private final double[] sums;
        private final int[] taken;
        private int count;

        Scores(Days days, int most) {
            this.days = days;
            articles = new int[Integer.highestOneBit(Math.max(1, most)) * 4];
            sums = new double[articles.length];
            taken = new int[most];
            Arrays.fill(articles, FREE);
        }

        void add(int article, double weight) {
            // Neighbours in time are neighbours in number, so the number is as good as a hash of it.
            var slot = article & (articles.length - 1);
            while (articles[slot] != FREE && articles[slot] != article) {
                slot = (slot + 1) & (articles.length - 1);
            }
            if (articles[slot] == FREE) {
                articles[slot] = article;
                taken[count++] = slot;
            }
            sums[slot] += weight;
        }

        /** The highest scores but that of the article itself. */
        List<Integer> best(int index) {
            var best = new ArrayList<Integer>(MOST);
            while (best.size() < MOST) {
                var first = FREE;
                for (var i = 0; i < count; i++) {
                    var slot = taken[i];
                    var isOther = articles[slot] != FREE && articles[slot] != index;
                    if (isOther && (first == FREE || isBefore(slot, first, index))) {
                        first = slot;
                    }
                }
                if (first == FREE) {
                    break;
                }
                best.add(articles[first]);
                articles[first] = FREE;
            }
            return best;
        }

        private boolean isBefore(int slot, int other, int index) {
            if (sums[slot] != sums[other]) {
                return sums[slot] > sums[other];
            }
            var distance = days.between(articles[slot], index) - days.between(articles[other], index);
            return distance == 0 ? articles[slot] < articles[other] : distance < 0;
        }
    }
}
