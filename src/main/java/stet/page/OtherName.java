package stet.page;

import java.util.Optional;

/**
 * A further name of a subject or an entity.
 *
 * @param lang its language, where that is told and not the page's
 * @param kind empty, abbreviation …
 * @param system by which system it was put into Latin letters, in the words of the page's language where it has them
 * @param since from when it was in use, and {@code until} up to when
 */
public record OtherName(
        String text,
        Optional<String> lang,
        String kind,
        Optional<String> system,
        Optional<DateView> since,
        Optional<DateView> until) {}
