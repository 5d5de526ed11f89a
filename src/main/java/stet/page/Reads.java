package stet.page;

import java.util.Arrays;
import java.util.List;
import stet.archive.Subject;

/**
 * Tells what pages are made of. A page asks {@link Material} for each article and each subject that it shows anything
 * of, and for each event and each work; these are taken down by number:
 *
 * <ul>
 *   <li>an article stands for all that it says, what it is filed under, the events told of in it, the articles beside
 *       it in its language, and its versions in others;
 *   <li>a subject stands for what it is called and where it has a page, or, apart from that, for the list of its
 *       articles and all else that is said of it; and a list may only be what a few articles were picked from, which
 *       then are taken down, too;
 *   <li>so does what is {@link Shown} beside: an event for the line that leads to it, or for all there is on it;
 *   <li>that something was not there is taken down as that.
 * </ul>
 *
 * <p>Safe to be used by several threads at once.
 */
public final class Reads {

    /** So many numbers, from 0 on, stand for what was not there. */
    public static final int ABSENCES = 1024;

    Reads() {}

    /** Not static: two editions may be made at once, and each has its own numbers. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Reading> reading = new ThreadLocal<>();

    /** What is being read by one page. */
    private static final class Reading {
        private final Numbers articles = new Numbers();
        private final Numbers marks = new Numbers();
        private List<Integer> picks = List.of();
    }

    /** A page, and what it was made of. */
    public static final class Made {

        private final Page page;
        private final int[] articles;
        private final int[] marks;
        private final List<Integer> picks;

        private Made(Page page, Reading reading) {
            this.page = page;
            articles = reading.articles.inOrder();
            marks = reading.marks.inOrder();
            picks = reading.picks;
        }

        public Page page() {
            return page;
        }

        /** The numbers of the articles in the archive, each once, in order. */
        public int[] articles() {
            return articles.clone();
        }

        /** What {@link Reads#absence}, {@link Reads#name} and its kin give, each once, in order. */
        public int[] marks() {
            return marks.clone();
        }

        /** The articles that were picked from lists, as {@link Planned#picks} would give them. */
        public List<Integer> picks() {
            return picks;
        }
    }

    /** What stands for the absence of something by its key, and by chance for that of one key in a thousand others. */
    public static int absence(String key) {
        return Math.floorMod(key.hashCode(), ABSENCES);
    }

    /** What stands for the name of the subject with a number; after subjects come {@link Edition#shown}. */
    public static int name(int subject) {
        return ABSENCES + 3 * subject;
    }

    /** What stands for the list of the subject with a number. */
    public static int list(int subject) {
        return ABSENCES + 3 * subject + 1;
    }

    /** What stands for the same list where articles are only picked from it. */
    public static int pool(int subject) {
        return ABSENCES + 3 * subject + 2;
    }

    /** Makes a page, and takes down what it reads. */
    public Made make(Planned planned) {
        var all = new Reading();
        reading.set(all);
        try {
            return new Made(planned.page(), all);
        } finally {
            reading.remove();
        }
    }

    /** An article is being read, by whichever page this thread makes. */
    void note(int article) {
        var all = reading.get();
        if (all != null) {
            all.articles.add(article);
        }
    }

    /** What a subject is called is being read, or whether it has a page. */
    void noteName(int subject) {
        noteMark(name(subject));
    }

    /** Which articles a subject has is being read, or how many. */
    void noteList(int subject) {
        noteMark(list(subject));
    }

    /** Articles are being picked from a subject's. */
    void notePool(Subject subject) {
        notePool(subject.number());
    }

    /** Articles are being picked from what was entered with a number: see {@link Register}. */
    void notePool(int number) {
        noteMark(pool(number));
    }

    /** These were picked from all such lists together. */
    void notePicks(List<Integer> picks) {
        var all = reading.get();
        if (all != null) {
            all.picks = List.copyOf(picks);
        }
    }

    /** Something was asked for that is not there. */
    void noteAbsence(String key) {
        noteMark(absence(key));
    }

    private void noteMark(int mark) {
        var all = reading.get();
        if (all != null) {
            all.marks.add(mark);
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
