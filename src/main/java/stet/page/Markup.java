package stet.page;

/** HTML that was made by us and is shown as it is. */
public record Markup(String html) {}
