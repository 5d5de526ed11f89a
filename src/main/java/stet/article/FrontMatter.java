package stet.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import stet.date.CivilDay;
import stet.date.Day;
import stet.date.Edtf;
import stet.markdown.Reference;

/**
 * What an article says of itself.
 *
 * @param title empty only where the article is refused for it
 * @param date when it was published; {@link #UNDATED} likewise
 * @param text how much of the original text it holds
 * @param image the picture for previews
 * @param embargo the time before which it is not published here
 */
public record FrontMatter(
        String title,
        Edtf date,
        Optional<Edtf> updated,
        Optional<String> summary,
        Credits credits,
        Subjects subjects,
        TextStatus text,
        List<Alias> aliases,
        Optional<Reference> image,
        boolean draft,
        Optional<Instant> embargo,
        List<Correction> corrections) {

    /** Stands for a date that is missing or wrong, and on no page. */
    static final Edtf UNDATED = new Day(new CivilDay(1, 1, 1));

    /** Whether it says when it was published. */
    public boolean isDated() {
        return !date.equals(UNDATED);
    }

    /** Whether it was retracted. */
    public boolean isRetracted() {
        for (var correction : corrections) {
            if (correction.kind().equals(Correction.RETRACTION)) {
                return true;
            }
        }
        return false;
    }

    /** Who made it, and what of. */
    public record Credits(
            List<String> authors,
            List<String> translators,
            Optional<Named> publisher,
            Optional<Original> original,
            List<Version> translations,
            Optional<String> contact) {}

    /** What it is about; {@code events} are those it reports, by id. */
    public record Subjects(
            List<Named> tags, List<Named> people, List<Named> organizations, List<Named> places, List<Named> events) {}

    /** What an article is a translation or a summary of. */
    public record Original(String url, Optional<String> lang, Optional<String> title) {}

    /** A version of it in another language, elsewhere. */
    public record Version(String lang, String url) {}

    /** Something that was changed or must be known since it was published. */
    public record Correction(Edtf date, String kind, String text) {

        public static final String RETRACTION = "retraction";
    }
}
