package stet.page;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import stet.annotation.Selection.TextQuote;

/**
 * Writes words down as the end of an address that shows them in a page: {@code :~:text=before-,words,-after}, a text
 * directive of the draft “URL Fragment Text Directives”.
 */
final class TextDirective {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private TextDirective() {}

    static String of(TextQuote quote) {
        var before = quote.prefix().isBlank() ? "" : encoded(quote.prefix().strip()) + "-,";
        var after =
                quote.suffix().isBlank() ? "" : ",-" + encoded(quote.suffix().strip());
        return ":~:text=" + before + encoded(quote.exact()) + after;
    }

    private static String encoded(String words) {
        var encoded = new StringBuilder();
        for (var one : words.getBytes(StandardCharsets.UTF_8)) {
            if (isPlain(one)) {
                encoded.append((char) one);
            } else {
                encoded.append('%');
                HEX.toHexDigits(encoded, one);
            }
        }
        return encoded.toString();
    }

    /** A hyphen, a comma and an ampersand mean something in a directive. */
    private static boolean isPlain(byte one) {
        return (one >= 'a' && one <= 'z')
                || (one >= 'A' && one <= 'Z')
                || (one >= '0' && one <= '9')
                || one == '.'
                || one == '_'
                || one == '~';
    }
}
