package stet.site;

import java.util.Map;
import java.util.SortedMap;

/** The words of the interface in one language: short texts by key, with places such as {@code {n}} to fill. */
public record Words(String lang, SortedMap<String, String> texts) {

    /** The text of a key. A key that is not there is shown as itself; a build does not get so far. */
    public String text(String key) {
        return texts.getOrDefault(key, key);
    }

    /** The text of a key with its places filled. */
    public String text(String key, Map<String, String> places) {
        return filled(text(key), places);
    }

    /** In one go: what fills one place may look like another. */
    private static String filled(String text, Map<String, String> places) {
        var filled = new StringBuilder();
        var from = 0;
        for (var open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
            var close = text.indexOf('}', open);
            var value = close < 0 ? null : places.get(text.substring(open + 1, close));
            if (value != null) {
                filled.append(text, from, open).append(value);
                from = close + 1;
                open = close;
            }
        }
        return filled.append(text, from, text.length()).toString();
    }

    /** A count in words: the text of {@code key.one} for 1 where the language has it, else of {@code key.other}. */
    public String count(String key, long n) {
        var one = n == 1 && texts.containsKey(key + ".one");
        return text(key + (one ? ".one" : ".other"), Map.of("n", number(n)));
    }

    /** A whole number in the digits of the interface, grouped in thousands. */
    public String number(long n) {
        var digits = Long.toString(n);
        var grouped = new StringBuilder();
        for (var i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                grouped.append(text("number.group"));
            }
            grouped.append(digits.charAt(i));
        }
        return grouped.toString();
    }
}
