package stet.problem;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

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
        for (var name : known.stream().sorted().toList()) {
            if (Math.abs(name.length() - typed.length()) < best) {
                var distance = distance(wanted, name.toLowerCase(Locale.ROOT));
                if (distance < best) {
                    best = distance;
                    nearest = Optional.of(name);
                }
            }
        }
        return nearest;
    }

    /** An instruction that names the nearest known name, or {@code otherwise} if there is none. */
    public static String hint(String typed, Collection<String> known, String otherwise) {
        return of(typed, known).map(name -> "did you mean `" + name + "`?").orElse(otherwise);
    }

    /** The optimal string alignment distance (Damerau 1964, in its restricted form). */
    private static int distance(String a, String b) {
        var beforeLast = new int[b.length() + 1];
        var last = new int[b.length() + 1];
        var row = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var same = a.charAt(i - 1) == b.charAt(j - 1);
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            var spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
