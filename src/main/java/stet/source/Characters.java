package stet.source;

import java.text.Normalizer;

/** Which characters may stand in a text: none that XML forbids, and that no reader would see. */
public final class Characters {

    private Characters() {}

    /** A place in a text, at {@code at} or just before it, that does not part the two halves of a character. */
    public static int whole(String text, int at) {
        return at > 0
                        && at < text.length()
                        && Character.isLowSurrogate(text.charAt(at))
                        && Character.isHighSurrogate(text.charAt(at - 1))
                ? at - 1
                : at;
    }

    /** Whether a text has more than so many characters, each of which may be two UTF-16 units. */
    public static boolean isLongerThan(String text, int most) {
        return text.length() > most && text.codePointCount(0, text.length()) > most;
    }

    /**
     * The index, in UTF-16 units, of the first character that may not stand in a text: a control character other than
     * tab and line ends, half of a surrogate pair, or a code point that is no character. -1 if there is none.
     */
    public static int firstRefused(String text) {
        return firstRefused(text, 0);
    }

    /** The same of what begins at an index. */
    public static int firstRefused(String text, int from) {
        var units = text.toCharArray();
        for (var i = from; i < units.length; i++) {
            var c = units[i];
            if (c >= ' ' && c < 0x7f) {
                continue;
            }
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == units.length || !Character.isLowSurrogate(units[i + 1])) {
                    return i;
                }
                i++;
            } else if (isRefused(c)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * A text in a normal form. ASCII is in each of them, and what there is to be told of all other characters is only
     * loaded where there are any.
     */
    public static String normal(String text, Normalizer.Form form) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return Normalizer.normalize(text, form);
            }
        }
        return text;
    }

    private static boolean isRefused(char c) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r')
                || (c >= 0x7f && c < 0xa0 && c != 0x85)
                || Character.isLowSurrogate(c)
                || c == 0xfffe
                || c == 0xffff;
    }
}
