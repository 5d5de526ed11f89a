package stet.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/** Addresses of the outside world. */
public final class WebAddress {

    private static final Set<String> LINKS = Set.of("http", "https", "mailto", "tel");

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private WebAddress() {}

    /**
     * Whether a text is a whole http or https address, with a host and without spaces. Addresses as people paste them
     * hold letters that a URI must encode, and brackets in their queries: these pass.
     */
    public static boolean isWhole(String text) {
        var host = host(text);
        return host < text.length()
                && "/?#:@.".indexOf(text.charAt(host)) < 0
                && text.chars().noneMatch(c -> c <= ' ' || c == 0x7f || "\"<>\\".indexOf(c) >= 0);
    }

    /** Whether an address is a base or below it, by http or by https; {@code base} ends with a slash. */
    static boolean isBelow(String address, String base) {
        var from = host(address);
        var own = host(base);
        var length = base.length() - own - 1;
        return address.regionMatches(true, from, base, own, length)
                && (from + length == address.length() || "/?#".indexOf(address.charAt(from + length)) >= 0);
    }

    /** Where the host of a whole address begins, in UTF-16 units; the end of the text if it is none. */
    private static int host(String text) {
        var scheme = scheme(text);
        var isWeb = scheme.equals("https") || scheme.equals("http");
        return isWeb && text.startsWith("://", scheme.length()) ? scheme.length() + 3 : text.length();
    }

    /**
     * A whole address as pages print it: its scheme in small letters, and in its path, query and fragment what no
     * address may hold as the code that stands for it. Letters of all scripts may stay.
     */
    public static String printed(String address) {
        var host = host(address);
        var printed = new StringBuilder(scheme(address)).append("://");
        var isHost = true;
        for (var i = host; i < address.length(); i++) {
            var c = address.charAt(i);
            isHost &= "/?#".indexOf(c) < 0;
            if (isHost || isCode(address, i) || "[]{}|^`%".indexOf(c) < 0) {
                printed.append(c);
            } else {
                printed.append('%').append(HEX.toHighHexDigit(c)).append(HEX.toLowHexDigit(c));
            }
        }
        return printed.toString();
    }

    private static boolean isCode(String address, int at) {
        return address.charAt(at) == '%'
                && at + 2 < address.length()
                && HexFormat.isHexDigit(address.charAt(at + 1))
                && HexFormat.isHexDigit(address.charAt(at + 2));
    }

    /**
     * Whether a text is a whole address that others can be counted from, with neither a query nor a fragment, nor a
     * password.
     */
    public static boolean isBase(String text) {
        try {
            var uri = new URI(text);
            return isWhole(text)
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null
                    && !uri.getRawAuthority().contains("@");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The scheme that a browser would see in a link, in small letters; empty if it is a relative reference. */
    public static String scheme(String link) {
        var seen = new StringBuilder();
        for (var i = 0; i < link.length(); i++) {
            var c = link.charAt(i);
            if (c == ':') {
                return seen.toString().toLowerCase(Locale.ROOT);
            }
            if (c == '/' || c == '?' || c == '#') {
                return "";
            }
            // Browsers drop tabs and line breaks anywhere, and control characters and spaces in front.
            if (c > ' ' && c != 0x7f) {
                seen.append(c);
            }
        }
        return "";
    }

    /** Whether a link with this scheme may stand in a text. */
    public static boolean isAllowed(String scheme) {
        return LINKS.contains(scheme);
    }
}
