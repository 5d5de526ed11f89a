package stet.page;

import java.util.List;

/**
 * A list of articles: all of them in sections by month, or, where they are many, the parts that they are on and the
 * latest few.
 *
 * @param total how many articles are in it and its parts
 * @param sections newest first; in a listing with parts, only the latest
 * @param parts the pages by year, month or day that share a long list, newest first
 */
public record Listing(int total, List<Section> sections, List<CountLink> parts) {

    /** Articles of one month, under its heading; {@code id} is the heading's address in the page. */
    public record Section(String id, String heading, List<Card> cards) {}
}
