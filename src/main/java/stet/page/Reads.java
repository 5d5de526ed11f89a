package stet.page;

import java.util.Arrays;

/**
 * Tells of which articles pages are made. A page asks {@link Material} for each article that it shows anything of; what
 * decides only whether and where an article is in a list, its {@linkplain stet.article.Article#ties ties}, does not
 * count. Safe to be used by several threads at once.
 */
public final class Reads {

    Reads() {}

    /** Not static: two editions may be made at once, and each has its own numbers. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Numbers> reading = new ThreadLocal<>();

    /** A page, and the articles that it was made of. */
    public static final class Made {

        private final Page page;
        private final int[] articles;

        private Made(Page page, int[] articles) {
            this.page = page;
            this.articles = articles;
        }

        public Page page() {
            return page;
        }

        /** Their numbers in the archive, each once, in order. */
        public int[] articles() {
            return articles.clone();
        }
    }

    /** Makes a page, and takes down what it reads. */
    public Made make(Planned planned) {
        var numbers = new Numbers();
        reading.set(numbers);
        try {
            return new Made(planned.page(), numbers.inOrder());
        } finally {
            reading.remove();
        }
    }

    /** An article is being read, by whichever page this thread makes. */
    void note(int article) {
        var numbers = reading.get();
        if (numbers != null) {
            numbers.add(article);
        }
    }

    /** Numbers, many of them several times in a row. */
    private static final class Numbers {

        private int[] all = new int[32];
        private int count;

        void add(int number) {
            if (count > 0 && all[count - 1] == number) {
                return;
            }
            if (count == all.length) {
                all = Arrays.copyOf(all, count * 2);
            }
            all[count++] = number;
        }

        int[] inOrder() {
            Arrays.sort(all, 0, count);
            var kept = 0;
            for (var i = 0; i < count; i++) {
                if (i == 0 || all[i] != all[i - 1]) {
                    all[kept++] = all[i];
                }
            }
            return Arrays.copyOf(all, kept);
        }
    }
}
