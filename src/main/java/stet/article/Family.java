package stet.article;

import java.util.Locale;
import stet.annotation.NoteType;

/** What a note does, whatever its kind; each family has a line of its own under the words. */
public enum Family {
    EXPLAINS,
    WEIGHS,
    MENDS,
    ASKS;

    public static Family of(NoteType type) {
        return switch (type) {
            case CONTEXT, ENTITY, DATE, TRANSLATION, COMMENT, FOLLOWUP -> EXPLAINS;
            case SOURCE, QUOTATION, CLAIM, CHECK -> WEIGHS;
            case SIC, CORRECTION -> MENDS;
            case QUESTION -> ASKS;
        };
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
