package stet.annotation;

import java.util.List;

/** What kind of note it is; each kind has fields of its own. */
public enum NoteType implements Labelled {
    /** What one must know to understand the passage; what other models call a gloss. */
    CONTEXT("describing"),
    ENTITY("identifying"),
    DATE("describing"),
    SOURCE("describing"),
    QUOTATION("identifying"),
    /** What the text says, and how sure it is; never what the archive thinks. */
    CLAIM("describing"),
    /** What the archive thinks of a claim, with a date. */
    CHECK("assessing"),
    SIC("commenting"),
    CORRECTION("editing"),
    TRANSLATION("describing"),
    /** What came of it. */
    FOLLOWUP("linking"),
    COMMENT("commenting"),
    /** Not published unless the note itself says {@code status: published}. */
    QUESTION("questioning");

    private final String motivation;

    NoteType(String motivation) {
        this.motivation = motivation;
    }

    /** The motivation of the Web Annotation Vocabulary that comes nearest. */
    public String motivation() {
        return motivation;
    }

    /**
     * The fields that it has beside those of all notes. The {@code article} of a followup is not among them: it is a
     * path there, and elsewhere says that a note is about the article.
     */
    List<String> fields() {
        return switch (this) {
            case CONTEXT -> List.of("places", "entities");
            case ENTITY -> List.of("entity");
            case DATE -> List.of("when", "event");
            case SOURCE -> List.of("source");
            case QUOTATION -> List.of("speaker", "form", "via", "lang_original");
            case CLAIM -> List.of("claim");
            case CHECK -> List.of("check");
            case SIC, CORRECTION -> List.of("reading");
            case TRANSLATION -> List.of("other_lang", "other_quote");
            case FOLLOWUP -> List.of("event", "url");
            case COMMENT, QUESTION -> List.of();
        };
    }
}
