package stet.yaml;

/**
 * Lets a plain value within braces or brackets have a question mark, as YAML 1.2 does: {@code {when: 2020-03-02?}}.
 * SnakeYAML takes it for the end of the value, so it is shown another character of the same length there, which is put
 * back into what it has read.
 */
final class QuestionMarks {

    /** Of the private use area, and in no text that is put on. */
    private static final char MASK = '\uE03F';

    private final String masked;
    private final boolean anyMasked;

    QuestionMarks(String yaml) {
        masked = masked(yaml);
        anyMasked = masked.indexOf(MASK) >= 0 && yaml.indexOf(MASK) < 0;
    }

    /** The document as SnakeYAML should see it. */
    String masked() {
        return masked;
    }

    /** A document with each question mark that ends no blank masked; one that has the mask itself is left alone. */
    private static String masked(String yaml) {
        if (yaml.indexOf(MASK) >= 0 || yaml.indexOf('?') < 0) {
            return yaml;
        }
        var masked = new StringBuilder(yaml);
        for (var at = yaml.indexOf('?', 1); at > 0; at = yaml.indexOf('?', at + 1)) {
            if (!isBeginning(yaml.charAt(at - 1))) {
                masked.setCharAt(at, MASK);
            }
        }
        return masked.toString();
    }

    /** Whether a question mark after this begins something, and so may be the sign of a key. */
    private static boolean isBeginning(char before) {
        return Character.isWhitespace(before) || "[{,".indexOf(before) >= 0;
    }

    /** What was read from the masked document, as it was written. */
    String unmasked(String read) {
        return anyMasked ? read.replace(MASK, '?') : read;
    }
}
