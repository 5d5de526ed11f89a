package stet.page;

import stet.plain.Fingerprint;
import stet.plain.Postings;

/**
 * How the pages of an edition are arranged, once it is known that no two of them want the same address: both follow
 * from their paths alone, and to find both out again took a third of the time of planning 250,000.
 *
 * @param paths the fingerprint of their paths, in the order in which they are planned
 * @param order the numbers of the pages, in the order of their paths
 */
public record Arrangement(Fingerprint paths, Postings order) {}
