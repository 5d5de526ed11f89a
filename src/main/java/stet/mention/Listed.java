package stet.mention;

/**
 * A name that may be found in texts, and whose it is.
 *
 * @param key whose: the entity's address without prefix and extension, such as {@code places/hyesan}
 * @param spelling whether capitals and small letters are told apart
 * @param linking which mentions of the entity are made links in each article
 */
public record Listed(String key, String name, Spelling spelling, Linking linking) {

    /** How exactly a text must write a name. */
    public enum Spelling {
        /** In capitals or small letters, but for the first: a name that begins with a capital is found with one. */
        USUAL,
        EXACT_CASE
    }

    /** Which mentions are links. */
    public enum Linking {
        FIRST,
        ALL,
        NEVER
    }
}
