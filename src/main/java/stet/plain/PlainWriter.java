package stet.plain;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Puts texts into bytes, too. A short one that was written before is written as its number. */
final class PlainWriter extends ByteWriter {

    /** A longer text, in UTF-16 units, is hardly ever written twice, and its hash would be found for nothing. */
    private static final int LONG = 200;

    private final Map<String, Integer> texts = new HashMap<>();
    private int count;

    PlainWriter() {
        super(8192);
    }

    void text(String text) {
        var known = text.length() > LONG ? null : texts.putIfAbsent(text, count);
        if (known != null) {
            number(-1 - known);
            return;
        }
        count++;
        var encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        bytes(encoded, 0, encoded.length);
    }

    void utf8(Utf8 text) {
        number(text.length());
        bytes(text);
    }
}
