package stet.page;

import java.util.List;
import java.util.SortedMap;

/**
 * All that is to be published: the pages, by path, and what they show of the site in each language.
 *
 * @param reads tells of which articles pages are made
 */
public record Edition(SortedMap<String, SiteView> sites, List<Planned> pages, Reads reads) {}
