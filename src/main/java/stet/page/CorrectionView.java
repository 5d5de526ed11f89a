package stet.page;

/**
 * A correction as it is shown.
 *
 * @param kind correction, clarification, update, editors-note or retraction
 * @param id its address in the article's page
 * @param grave whether it is one of substance, and stands above the text
 */
public record CorrectionView(String kind, String id, DateView date, String text, boolean grave) {}
