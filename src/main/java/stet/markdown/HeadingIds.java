package stet.markdown;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import stet.source.Characters;

/**
 * The ids of the headings of one text: their words in small letters, with hyphens between them, in normal form C, no
 * two the same. Commonmark-java's {@code IdGenerator} may give one twice, and makes a regular expression for each text:
 * 1.4 % of the CPU time of 20 articles.
 */
final class HeadingIds {

    private static final String WITHOUT_WORDS = "section";

    /** How many headings had the same words. */
    private final Map<String, Integer> alike = new HashMap<>();

    private final Set<String> given = new HashSet<>();

    /** The id of the next heading, by its plain text; one that was given before gets a number that is free. */
    String next(String heading) {
        // Links are in this form, too.
        var id = id(Characters.normal(heading, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
        var next = numbered(id);
        while (!given.add(next)) {
            next = numbered(id);
        }
        return next;
    }

    private String numbered(String id) {
        var before = alike.merge(id, 1, Integer::sum) - 1;
        return before == 0 ? id : id + "-" + before;
    }

    private static String id(String words) {
        var id = new StringBuilder();
        words.codePoints().forEach(c -> {
            if (c == ' ') {
                id.append('-');
            } else if (isPart(c)) {
                id.appendCodePoint(c);
            }
        });
        return id.codePoints().noneMatch(HeadingIds::isSeen) ? WITHOUT_WORDS : id.toString();
    }

    /** What only changes the character before it can not be an id alone: so it is with many an emoji. */
    private static boolean isSeen(int c) {
        return c == '-' || c == '_' || Character.isLetterOrDigit(c) || Character.isAlphabetic(c);
    }

    /** Whether a character is part of a word (Unicode Technical Standard 18, {@code \w}), or a hyphen. */
    private static boolean isPart(int c) {
        return c == '-'
                || Character.isAlphabetic(c)
                || switch (Character.getType(c)) {
                    case Character.DECIMAL_DIGIT_NUMBER,
                            Character.NON_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.CONNECTOR_PUNCTUATION -> true;
                    default -> c == 0x200C || c == 0x200D;
                };
    }
}
