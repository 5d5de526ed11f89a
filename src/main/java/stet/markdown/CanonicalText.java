package stet.markdown;

import java.util.List;

/**
 * The text of a body as it is sealed and as quotations are matched on it: the text of its blocks in order, joined by
 * one line feed, without any markup. Offsets are UTF-16 units from its start; {@code end} is exclusive.
 */
public record CanonicalText(String text, List<TextBlock> blocks) {

    /** One block; {@code id} is its address in the page: {@code p1}, {@code p2} … in order. */
    public record TextBlock(String id, int start, int end, Kind kind) {}

    /** The caption of a figure, empty if it has none, and where that stands in the text. */
    public record Caption(String figure, String text, int at) {}

    /** What a block is: a heading bounds passages that may be quoted from one block to another. */
    public enum Kind {
        PARAGRAPH,
        HEADING,
        LIST_ITEM,
        TABLE_CELL,
        CODE
    }
}
