package stet.page;

import java.util.List;

/**
 * An article in a list.
 *
 * @param summary one or two sentences, may be empty
 * @param notes how many notes it has, but for those on unnamed sources, which are counted nowhere
 * @param others the same article in the site's other languages
 */
public record Card(
        String href,
        String title,
        boolean retracted,
        DateView date,
        String summary,
        int notes,
        List<LanguageLink> others) {}
