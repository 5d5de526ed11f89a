package stet.problem;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How quoted words are shown and typed. */
final class Typing {

    private static final int SHOWN = 80;
    private static final int AROUND = 20;

    /** A comma between words: within numbers no space follows it, and East Asian ones have none. */
    private static final Pattern SEVERAL = Pattern.compile("\\S(, |[、，])\\S");

    /** What needs no quotes in a list of YAML. */
    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N} .’_-]*");

    /** What to do with the address of a work, but for where its id belongs. */
    static final String DESCRIBED = "describe the work in content/sources.yaml, with this address as its `URL`, and ";

    private Typing() {}

    /** Words in curly quotes. */
    static String quoted(String words) {
        return "“" + shown(words) + "”";
    }

    /** Words in one line, cut short, with nothing invisible in them. */
    static String shown(String words) {
        var line = visible(words);
        if (line.length() <= SHOWN) {
            return line;
        }
        var cut = Character.isHighSurrogate(line.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return line.substring(0, cut).strip() + "…";
    }

    /** Words as a value of YAML, in double quotes. */
    static String yaml(String words) {
        return '"' + visible(words.replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
    }

    /** Words as a value of YAML, in double quotes if they need them. */
    static String item(String words) {
        return PLAIN.matcher(words).matches() ? words : yaml(words);
    }

    /** Whether words look like several, put apart by commas. */
    static boolean isSeveral(String words) {
        return SEVERAL.matcher(words).find();
    }

    /** What stands between commas, as a list of YAML. */
    static String list(String words) {
        return Stream.of(words.split("[,、，]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(Typing::item)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** What to write for a name that is not known: the nearest that is, or several of them. */
    static String known(String name, List<String> known, String otherwise) {
        return known(Optional.empty(), name, known, otherwise);
    }

    /** The same, where {@code named} is the id of what goes by the name. */
    static String known(Optional<String> named, String name, List<String> known, String otherwise) {
        return isSeveral(name) ? "write several as a list: " + list(name) : Nearest.hint(named, name, known, otherwise);
    }

    /** What to write for a work that is not known; {@code at} is the id of the one at an address that is written. */
    static String work(Optional<String> at, String name, List<String> known) {
        return at.isEmpty() && isAddress(name)
                ? DESCRIBED + "write its id here"
                : known(at, name, known, "write it into content/sources.yaml first, or take the id out");
    }

    static boolean isAddress(String name) {
        return name.startsWith("https://") || name.startsWith("http://");
    }

    /** Says where two texts first differ. */
    static String difference(String there, String quote) {
        var same = 0;
        while (same < Math.min(there.length(), quote.length()) && there.charAt(same) == quote.charAt(same)) {
            same++;
        }
        return " has “" + around(there, same) + "” where the quote has “" + around(quote, same) + "”";
    }

    private static String around(String text, int at) {
        var from = Math.max(0, at - AROUND);
        var to = Math.min(text.length(), at + AROUND);
        return (from > 0 ? "…" : "") + visible(text.substring(from, to)) + (to < text.length() ? "…" : "");
    }

    /** White space as spaces; what shows nothing, or turns the line around, by its number. */
    private static String visible(String words) {
        var line = new StringBuilder();
        words.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                line.append(' ');
            } else if (isInvisible(c)) {
                line.append(String.format(Locale.ROOT, "\\u%04X", c));
            } else {
                line.appendCodePoint(c);
            }
        });
        return line.toString();
    }

    private static boolean isInvisible(int c) {
        var joins = c == 0x200c || c == 0x200d || c >= 0x10000;
        return (Character.getType(c) == Character.FORMAT && !joins)
                || Character.isISOControl(c)
                || (c >= 0xd800 && c <= 0xdfff);
    }
}
