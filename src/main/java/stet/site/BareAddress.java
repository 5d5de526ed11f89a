package stet.site;

import java.util.Locale;

/**
 * Where in some words without a space between them an address stands that nobody marked as one. In scripts that put no
 * space after a name, particles and whole sentences follow right behind it: {@code desk@example.org로}.
 *
 * @param start in UTF-16 units
 * @param end exclusive; the same as {@code start} where there is none
 */
public record BareAddress(int start, int end) {

    public static final BareAddress NONE = new BareAddress(0, 0);

    public boolean isNone() {
        return start == end;
    }

    /** The address of a page: by http, by https, or beginning with {@code www.}. */
    public static BareAddress ofPage(String words) {
        var mark = words.indexOf("://");
        var scheme = mark < 0 ? "" : words.substring(0, mark).toLowerCase(Locale.ROOT);
        if (mark >= 0 && !scheme.equals("http") && !scheme.equals("https")) {
            return NONE;
        }
        return new BareAddress(0, endOfHost(words, mark < 0 ? 0 : mark + 3));
    }

    /** The address of a mailbox. */
    public static BareAddress ofMailbox(String words) {
        var at = words.indexOf('@');
        var start = at;
        while (start > 0 && words.charAt(start - 1) < 0x80) {
            start--;
        }
        return new BareAddress(start == at ? 0 : start, endOfHost(words, at + 1));
    }

    /** A name in Latin letters that is whole ends where other letters begin; in a path these are a part of it. */
    private static int endOfHost(String words, int start) {
        var at = start;
        while (at < words.length() && "/?#:".indexOf(words.charAt(at)) < 0) {
            if (words.charAt(at) >= 0x80) {
                return isWholeHost(words.substring(start, at)) && words.indexOf('.', at) < 0 ? at : words.length();
            }
            at++;
        }
        return words.length();
    }

    private static boolean isWholeHost(String host) {
        var dot = host.lastIndexOf('.');
        return dot > 0
                && host.length() - dot > 2
                && host.substring(dot + 1).chars().allMatch(Character::isLetter);
    }
}
