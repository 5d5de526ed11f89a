package stet.page;

import java.util.List;

/**
 * An article in a list.
 *
 * @param summary one or two sentences, may be empty
 * @param others the same article in the site's other languages
 */
public record Card(String href, String title, DateView date, String summary, List<LanguageLink> others) {}
