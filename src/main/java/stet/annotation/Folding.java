package stet.annotation;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text in the one form in which quotes are looked for, and the way back from there. The same is done to the text and
 * to the quote, always:
 *
 * <ul>
 *   <li>white space of any kind and length, no-break and zero-width spaces, ends of blocks: one space;
 *   <li>curly quotation marks and primes: straight ones; dashes and minus: a hyphen; an ellipsis: three dots;
 *   <li>soft hyphens: nothing; all else in Unicode normal form C.
 * </ul>
 *
 * <p>Case, accents, digits and all other punctuation stay as they are. Folding a folded text changes nothing.
 */
public final class Folding {

    private final StringBuilder folded;

    /** For each unit of the folded text, where in the text it comes from. */
    private int[] starts;

    private int[] ends;
    private final String result;

    private Folding(String text) {
        folded = new StringBuilder(text.length());
        starts = new int[text.length() + 1];
        ends = new int[text.length() + 1];
        for (var at = 0; at < text.length(); ) {
            var end = clusterEnd(text, at);
            add(text, at, end);
            at = end;
        }
        result = folded.toString();
    }

    public static Folding of(String text) {
        return new Folding(text);
    }

    /** Words as they are looked for: folded, without white space around them. */
    public static String words(String typed) {
        return (isFolded(typed) ? typed : of(typed).text()).strip();
    }

    /** Whether all is typed as it stays: printable ASCII, and no two spaces in a row. */
    private static boolean isFolded(String typed) {
        for (var i = 0; i < typed.length(); i++) {
            var c = typed.charAt(i);
            if (c >= 0x7f || c < ' ' || (c == ' ' && i > 0 && typed.charAt(i - 1) == ' ')) {
                return false;
            }
        }
        return true;
    }

    public String text() {
        return result;
    }

    /** The stretch of the text that a stretch of the folded text comes from. */
    public TextRange range(int from, int to) {
        return new TextRange(starts[from], ends[to - 1]);
    }

    /** Whether the two units on both sides of a place in the folded text come from one character. */
    boolean cuts(int at) {
        return at > 0 && at < result.length() && starts[at] == starts[at - 1];
    }

    private void add(String text, int start, int end) {
        var first = text.codePointAt(start);
        if (end - start == Character.charCount(first)) {
            single(first, start, end);
            return;
        }
        var mapped = new StringBuilder(end - start);
        text.substring(start, end).codePoints().forEach(c -> {
            var instead = Typography.plain(c);
            mapped.append(instead == null ? Character.toString(c) : instead);
        });
        putAll(Normalizer.normalize(mapped, Normalizer.Form.NFC), start, end);
    }

    private void single(int c, int start, int end) {
        var instead = Typography.plain(c);
        if (instead == null && isInert(c)) {
            put((char) c, start, end);
        } else if (instead == null) {
            putAll(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFC), start, end);
        } else if (instead.equals(" ") && !folded.isEmpty() && folded.charAt(folded.length() - 1) == ' ') {
            ends[folded.length() - 1] = end;
        } else {
            putAll(instead, start, end);
        }
    }

    private void putAll(String units, int start, int end) {
        for (var i = 0; i < units.length(); i++) {
            put(units.charAt(i), start, end);
        }
    }

    private void put(char unit, int start, int end) {
        var at = folded.length();
        if (at == starts.length) {
            starts = Arrays.copyOf(starts, at * 2);
            ends = Arrays.copyOf(ends, at * 2);
        }
        starts[at] = start;
        ends[at] = end;
        folded.append(unit);
    }

    /** The end of what normalization may join to the character at {@code start}. */
    private static int clusterEnd(String text, int start) {
        var last = text.codePointAt(start);
        var end = start + Character.charCount(last);
        if (last == Typography.SOFT_HYPHEN) {
            return end;
        }
        for (var at = end; at < text.length(); ) {
            var next = text.charAt(at);
            if (next < 0x300 && next != Typography.SOFT_HYPHEN) {
                break;
            }
            var c = text.codePointAt(at);
            at += Character.charCount(c);
            if (isJoined(last, c)) {
                end = at;
                last = c;
            } else if (c != Typography.SOFT_HYPHEN) {
                break;
            }
        }
        return end;
    }

    private static boolean isJoined(int last, int next) {
        var isJamo = next >= 0x1160 && next <= 0x11ff;
        return isJamo ? Graphemes.isHangul(last) : Graphemes.isMark(next);
    }

    /** Whether a character by itself is in normal form C, which is so for nearly all that texts are made of. */
    private static boolean isInert(int c) {
        return c < 0x300
                || (c >= 0x4e00 && c <= 0x9fff)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0x3041 && c <= 0x30ff);
    }
}
