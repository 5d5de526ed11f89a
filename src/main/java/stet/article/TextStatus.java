package stet.article;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How much of the original text an article holds. */
public enum TextStatus {
    FULL,
    EXCERPT,
    PARAPHRASE,
    /** Nothing of the text is shown or quoted. */
    WITHHELD;

    private static final List<String> NAMES =
            Arrays.stream(values()).map(TextStatus::label).toList();

    static List<String> names() {
        return NAMES;
    }

    /** Its name as authors write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
