package stet.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.archive.Catalogue;
import stet.article.Article;
import stet.article.Body;
import stet.article.Gist;
import stet.log.CompileLog;
import stet.log.LogDamaged;
import stet.log.Stretch;
import stet.plain.Fingerprint;
import stet.plain.PlainFormat;
import stet.source.SourcePath;

/**
 * The articles of an archive, in the order of their sources. They lie in the log; those that were asked for last are at
 * hand, so that a million need no more memory than some. Throws {@link LogDamaged} where the log does not hold what it
 * should.
 */
final class Stacks extends Catalogue {

    static final PlainFormat<Article> FORMAT = PlainFormat.of(Article.class);

    /**
     * Articles of up to so many bytes, as the log has them, are all at hand once they were asked for: 140,000 without
     * notes, some 300 MB of memory.
     */
    static final long AT_HAND = 140L << 20;

    /** Of more than that, so many: enough for those that stand together on pages that are made one after the other. */
    private static final long FEW = AT_HAND / 4;

    private static final int FREE = -1;

    private final CompileLog log;
    private final List<Gist> gists;
    private final Places articles;
    private final Places bodies;

    /** By the last bits of the index. Workers may overwrite each other's: what is found is the article or is not. */
    private final Near[] near;

    /** The indexes of articles by the fingerprints of their bodies: a hash table. */
    private final int[] byBody;

    /** The same by their sources, for the links of an archive; after most edits nobody asks, and it is never made. */
    private volatile int @Nullable [] bySource;

    private record Near(int index, Article article) {}

    /**
     * An article and where its parts lie in the log.
     *
     * @param fresh the article itself, if it has just been compiled and there is room for it
     */
    record Filed(Gist gist, Stretch article, Stretch body, Optional<Article> fresh) {}

    /** Where in the log something of each article lies: 16 bytes each, where a stretch takes 36. */
    private static final class Places {

        private final long[] offsets;
        private final int[] lengths;
        private final int[] checks;

        Places(int size) {
            offsets = new long[size];
            lengths = new int[size];
            checks = new int[size];
        }

        void put(int index, Stretch stretch) {
            offsets[index] = stretch.offset();
            lengths[index] = stretch.length();
            checks[index] = stretch.check();
        }

        Stretch get(int index) {
            return new Stretch(offsets[index], lengths[index], checks[index]);
        }
    }

    /** {@code some} are in the order of their sources. */
    Stacks(List<Filed> some, CompileLog log) {
        this.log = log;
        near = new Near[places(some)];
        byBody = new int[2 * above(some.size())];
        Arrays.fill(byBody, FREE);
        gists = new ArrayList<>(some.size());
        articles = new Places(some.size());
        bodies = new Places(some.size());
        for (var index = 0; index < some.size(); index++) {
            var one = some.get(index);
            gists.add(one.gist());
            articles.put(index, one.article());
            bodies.put(index, one.body());
            if (one.fresh().isPresent()) {
                near[slot(index)] = new Near(index, one.fresh().get());
            }
            byBody[place(one.gist().body(), one.body())] = index;
        }
    }

    /**
     * What an article counts among {@link #AT_HAND}: notes have many small parts, and take five times in memory what
     * they take in the log, where an article takes twice as much.
     */
    static long weight(Gist gist, Stretch article) {
        return gist.hasNotes() ? 2L * article.length() : article.length();
    }

    /** How many articles are to be at hand: a power of two. */
    private static int places(List<Filed> some) {
        var bytes = 0L;
        for (var one : some) {
            bytes += weight(one.gist(), one.article());
        }
        return bytes <= AT_HAND
                ? above(some.size())
                : Integer.highestOneBit((int) Math.max(1, FEW * some.size() / bytes));
    }

    /** The next power of two. */
    private static int above(int number) {
        return Integer.highestOneBit(Math.max(1, number)) * 2;
    }

    private int slot(int index) {
        return index & (near.length - 1);
    }

    /**
     * Where in the table a body is, or would be. Two different bodies could only have one fingerprint if somebody had
     * taken great pains; and then an article would show the text of another.
     */
    private int place(Fingerprint body, Stretch stretch) {
        var place = place(body);
        if (byBody[place] != FREE) {
            var other = bodies.get(byBody[place]);
            if (other.length() != stretch.length() || other.check() != stretch.check()) {
                throw new IllegalStateException("two bodies with the fingerprint " + body);
            }
        }
        return place;
    }

    private int place(Fingerprint body) {
        var place = (int) body.low() & (byBody.length - 1);
        while (byBody[place] != FREE && !gist(byBody[place]).body().equals(body)) {
            place = (place + 1) & (byBody.length - 1);
        }
        return place;
    }

    private int[] bySource() {
        var table = bySource;
        if (table == null) {
            table = new int[byBody.length];
            Arrays.fill(table, FREE);
            for (var index = 0; index < gists.size(); index++) {
                table[place(gist(index).source(), table)] = index;
            }
            bySource = table;
        }
        return table;
    }

    private int place(SourcePath source, int[] table) {
        var hash = source.value().hashCode();
        var place = (hash ^ (hash >>> Short.SIZE)) & (table.length - 1);
        while (table[place] != FREE && !gist(table[place]).source().equals(source)) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    /** Where the body with a fingerprint lies, if an article has it. */
    Optional<Stretch> body(Fingerprint fingerprint) {
        var index = byBody[place(fingerprint)];
        return index == FREE ? Optional.empty() : Optional.of(bodies.get(index));
    }

    @Override
    public Gist gist(int index) {
        return gists.get(index);
    }

    @Override
    public Article get(int index) {
        var article = glance(index);
        var known = near[slot(index)];
        if (known == null || known.index() != index) {
            near[slot(index)] = new Near(index, article);
        }
        return article;
    }

    @Override
    public Article glance(int index) {
        var known = near[slot(index)];
        return known == null || known.index() != index ? FORMAT.read(log.read(articles.get(index))) : known.article();
    }

    @Override
    public Body body(int index) {
        return Shelf.FORMAT.read(log.read(bodies.get(index)));
    }

    @Override
    public int size() {
        return gists.size();
    }

    @Override
    public Optional<Integer> index(SourcePath source) {
        var table = bySource();
        var index = table[place(source, table)];
        return index == FREE ? Optional.empty() : Optional.of(index);
    }
}
