package stet.problem;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import stet.source.SourcePath;

/** Finds the one known name that a mistyped one was probably meant to be. */
public final class Nearest {

    /** Names longer than this are not compared: the cost grows with the square. */
    private static final int MAX_LENGTH = 100;

    private Nearest() {}

    /**
     * The known name at the smallest distance from {@code typed} (inserted, dropped, changed and swapped letters, case
     * ignored), if it is at most a third of its length away; the first in alphabetical order among equals.
     */
    public static Optional<String> of(String typed, Collection<String> known) {
        if (typed.isEmpty() || typed.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        var best = Math.max(1, typed.length() / 3) + 1;
        var nearest = Optional.<String>empty();
        var wanted = typed.toLowerCase(Locale.ROOT);
        var letters = new Letters(wanted);
        for (var name : known.stream().sorted().toList()) {
            var other = name.toLowerCase(Locale.ROOT);
            if (letters.differences(other) < best) {
                var distance = distance(wanted, other, best);
                if (distance < best) {
                    best = distance;
                    nearest = Optional.of(name);
                }
            }
        }
        return nearest;
    }

    /**
     * The text of which a name is that of its page, or lacks the ending; else the file whose name is nearest to a
     * mistyped one, the first in the list among those of one name.
     */
    public static Optional<SourcePath> file(String typed, List<SourcePath> known) {
        return source(typed, known).or(() -> alike(typed, known));
    }

    private static Optional<SourcePath> alike(String typed, List<SourcePath> known) {
        var names = known.stream().map(SourcePath::name).toList();
        return of(typed, names)
                .flatMap(name ->
                        known.stream().filter(path -> path.name().equals(name)).findFirst());
    }

    /** Those in the folder that a path leads to are the last ones, and are meant rather. */
    private static Optional<SourcePath> source(String typed, List<SourcePath> known) {
        var name = SourcePath.ofText(typed);
        return known.stream().filter(path -> path.name().equals(name)).reduce((first, last) -> last);
    }

    /** The id that is meant by the path or the address of the file which has it, {@code people/x.md}, if it is one. */
    public static Optional<String> inPath(String typed) {
        var hasEnding = typed.endsWith(".md") || typed.endsWith(".html");
        var end = hasEnding ? typed.lastIndexOf('.') : typed.length();
        var start = Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('#')) + 1;
        return start < end && end - start < typed.length()
                ? Optional.of(typed.substring(start, end))
                : Optional.empty();
    }

    /** An instruction that names what is known to be meant, or else the nearest name. */
    static String hint(Optional<String> meant, String typed, Collection<String> known, String otherwise) {
        return meant.map(name -> "did you mean `" + name + "`?").orElseGet(() -> hint(typed, known, otherwise));
    }

    /** An instruction that names the nearest known name, or {@code otherwise} if there is none. */
    public static String hint(String typed, Collection<String> known, String otherwise) {
        return inPath(typed)
                .filter(known::contains)
                .or(() -> of(typed, known))
                .or(() -> inPath(typed).flatMap(last -> of(last, known)))
                .map(name -> "did you mean `" + name + "`?")
                .orElse(otherwise);
    }

    /** How often a name has which letters: two names are at least as far apart as these are, and most are too far. */
    private static final class Letters {

        private static final int KINDS = 64;

        private final int length;
        private final int[] counts = new int[KINDS];
        private final int[] left = new int[KINDS];

        Letters(String name) {
            length = name.length();
            for (var i = 0; i < length; i++) {
                counts[name.charAt(i) % KINDS]++;
            }
        }

        /** How many letters must come or go, or be others, at least. */
        int differences(String other) {
            System.arraycopy(counts, 0, left, 0, KINDS);
            var others = 0;
            for (var i = 0; i < other.length(); i++) {
                if (--left[other.charAt(i) % KINDS] < 0) {
                    others++;
                }
            }
            return Math.max(others, length - (other.length() - others));
        }
    }

    /**
     * The optimal string alignment distance (Damerau 1964, in its restricted form), if it is below {@code limit}, else
     * that or more. Only the band around the diagonal is looked at in which it can be below (Ukkonen 1985).
     */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        var beforeLast = new int[b.length() + 2];
        var last = new int[b.length() + 2];
        var row = new int[b.length() + 2];
        for (var j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        var lastLeast = 0;
        for (var i = 1; i <= a.length(); i++) {
            var from = Math.max(1, i - limit + 1);
            var to = Math.min(b.length(), i + limit - 1);
            row[from - 1] = from == 1 ? i : limit;
            row[to + 1] = limit;
            var least = row[from - 1];
            for (var j = from; j <= to; j++) {
                var same = a.charAt(i - 1) == b.charAt(j - 1);
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (Math.min(least, lastLeast) >= limit) {
                return limit;
            }
            lastLeast = least;
            var spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
