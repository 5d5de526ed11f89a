package stet.page;

/**
 * A language and where it leads.
 *
 * @param name the language's own name for itself
 * @param href a relative link; for {@code hreflang} in the head, the whole address where the site has a base address
 * @param current whether it is the language of the page that shows the link
 */
public record LanguageLink(String lang, String name, String href, boolean current) {}
