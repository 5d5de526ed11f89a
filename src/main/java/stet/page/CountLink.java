package stet.page;

import java.util.Optional;

/** A link with the number of articles behind it. */
public record CountLink(String href, String text, Optional<String> lang, int count) {}
