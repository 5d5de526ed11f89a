package stet.plain;

import java.nio.charset.StandardCharsets;

/**
 * Short texts that occur again and again, such as names and languages: each is kept once, however many values hold it.
 * A text that finds its place taken takes it over, so a pool never grows. Safe to be used by several threads at once.
 */
final class Pool {

    /** A power of two. */
    private static final int PLACES = 1 << 14;

    /** The longest texts that are worth looking up, in bytes. */
    private static final int SHORT = 48;

    /** Workers may overwrite each other's texts: what is found is compared, and a text is whole. */
    private final String[] texts = new String[PLACES];

    /** What was reckoned of each: most of what is looked up is not there, and to look at texts for it takes long. */
    private final int[] hashes = new int[PLACES];

    /** The text that these bytes are in UTF-8. */
    String text(byte[] bytes, int at, int length) {
        if (length > SHORT) {
            return new String(bytes, at, length, StandardCharsets.UTF_8);
        }
        var hash = length;
        for (var i = at; i < at + length; i++) {
            hash = hash * 31 + bytes[i];
        }
        var place = (hash ^ hash >>> 15) & (PLACES - 1);
        var known = hashes[place] == hash ? texts[place] : null;
        if (known != null && isAscii(known, bytes, at, length)) {
            return known;
        }
        var text = new String(bytes, at, length, StandardCharsets.UTF_8);
        if (known != null && text.equals(known)) {
            return known;
        }
        hashes[place] = hash;
        texts[place] = text;
        return text;
    }

    /** Whether a text is these bytes, and all of them are ASCII: then it is found without being made first. */
    private static boolean isAscii(String text, byte[] bytes, int at, int length) {
        if (text.length() != length) {
            return false;
        }
        for (var i = 0; i < length; i++) {
            if (text.charAt(i) != bytes[at + i]) {
                return false;
            }
        }
        return true;
    }
}
