package stet.page;

import java.util.Optional;

/**
 * A further name of a subject or an entity, with its language where it is told, and its kind (empty, abbreviation …).
 */
public record OtherName(String text, Optional<String> lang, String kind) {}
