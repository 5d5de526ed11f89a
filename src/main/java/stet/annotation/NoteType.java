package stet.annotation;

import java.util.List;

/** What kind of note it is; each kind has fields of its own. */
public enum NoteType implements Labelled {
    /** What one must know to understand the passage; what other models call a gloss. */
    CONTEXT("describing", "places", "entities"),
    ENTITY("identifying", "entity"),
    DATE("describing", "when", "event"),
    SOURCE("describing", "source"),
    QUOTATION("identifying", "speaker", "form", "via", "lang_original"),
    /** What the text says, and how sure it is; never what the archive thinks. */
    CLAIM("describing", "claim"),
    /** What the archive thinks of a claim, with a date. */
    CHECK("assessing", "check"),
    SIC("commenting", "reading"),
    CORRECTION("editing", "reading"),
    TRANSLATION("describing", "other_lang", "other_quote"),
    /** What came of it. Its {@code article} is a path; {@code article: true} is for all types. */
    FOLLOWUP("linking", "event", "url"),
    COMMENT("commenting"),
    /** Not published unless the note itself says {@code status: published}. */
    QUESTION("questioning");

    private final String motivation;
    private final List<String> fields;

    NoteType(String motivation, String... fields) {
        this.motivation = motivation;
        this.fields = List.of(fields);
    }

    /** The motivation of the Web Annotation Vocabulary that comes nearest. */
    public String motivation() {
        return motivation;
    }

    /** The fields that it has beside those of all notes. */
    List<String> fields() {
        return fields;
    }
}
