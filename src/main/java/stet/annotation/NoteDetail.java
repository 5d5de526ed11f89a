package stet.annotation;

import java.util.List;
import java.util.Optional;
import stet.date.Edtf;
import stet.markdown.Reference;

/** What a note says by its own fields, by its type. */
public sealed interface NoteDetail {

    /** {@code comment} and {@code question}: nothing but a body. */
    record Remark() implements NoteDetail {}

    /** {@code context}. */
    record Background(List<Naming> places, List<Naming> entities) implements NoteDetail {}

    /** {@code entity}: whom or what the words name. */
    record Mention(Naming entity) implements NoteDetail {}

    /** {@code date}: when that was. */
    record Dating(When when, Optional<Naming> event) implements NoteDetail {}

    /** {@code source}: one of the sources described in the same file; that it is there has been checked. */
    record Speaking(Naming source) implements NoteDetail {}

    /** {@code quotation}: who says it, and through whom; {@code lang} is the language it was said in. */
    record Speech(Optional<Naming> speaker, Optional<Form> form, Optional<Naming> via, Optional<String> lang)
            implements NoteDetail {}

    /** {@code claim}: what the text says in one sentence, who holds it, who passes it on, the hedge as printed. */
    record Claim(String text, Optional<Naming> by, Optional<Naming> reportedBy, Optional<String> cue, Hedge hedge)
            implements NoteDetail {}

    /** {@code check}: what the archive thinks of a claim, as of a date. */
    record Check(String claim, Verdict verdict, Edtf asOf) implements NoteDetail {}

    /** {@code sic} and {@code correction}: how it should read. */
    record Emendation(Optional<String> reading) implements NoteDetail {}

    /** {@code translation}: the words in another language. */
    record Parallel(Optional<String> lang, Optional<Naming> words) implements NoteDetail {}

    /** {@code followup}: what came of it. */
    record Sequel(Optional<Naming> event, Optional<Reference> article, Optional<String> url) implements NoteDetail {}

    /** How sure the words of the text are; hearsay is another thing than probability. */
    record Hedge(
            Optional<Evidential> evidential,
            Optional<Modality> modality,
            Optional<Polarity> polarity,
            Optional<Support> support) {}

    /** How much of a quotation is in the speaker's own words. */
    enum Form implements Labelled {
        DIRECT,
        PARTIAL,
        INDIRECT
    }

    /** How the text knows. */
    enum Evidential implements Labelled {
        WITNESSED,
        REPORTED_SPEECH,
        HEARSAY,
        INFERENCE,
        NONE
    }

    /** How sure the text is. */
    enum Modality implements Labelled {
        CERTAIN,
        PROBABLE,
        POSSIBLE,
        UNCOMMITTED
    }

    /** Whether the text says that it is so, or that it is not. */
    enum Polarity implements Labelled {
        AFFIRMED,
        DENIED,
        UNCLEAR
    }

    /** What the text rests the claim on. */
    enum Support implements Labelled {
        NAMED,
        UNNAMED_SOURCES,
        SINGLE_DOCUMENT,
        OFFICIAL,
        NONE_GIVEN
    }

    /** What the archive found. */
    enum Verdict implements Labelled {
        CORROBORATED,
        DISPUTED,
        CONTRADICTED,
        UNRESOLVED,
        UNVERIFIABLE
    }
}
