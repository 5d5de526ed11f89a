package stet.article;

/**
 * A passage of an article that speaks of an entity: where a block, a caption or the title first names it, and the words
 * around.
 *
 * @param key whom or what: the entity's address without prefix and extension, such as {@code places/hyesan}
 * @param part what of the article names it
 * @param block the id of the block or the figure; empty for the title
 * @param paragraph which paragraph of the body that is, from 1; 0 in what is no paragraph of its own
 * @param words as they are written there
 * @param before the words before, from the beginning of the block or a few words on; {@code after} those after
 */
public record Mention(String key, Part part, String block, int paragraph, String before, String words, String after) {

    /** What of an article can name somebody. */
    public enum Part {
        TITLE,
        TEXT,
        CAPTION
    }
}
