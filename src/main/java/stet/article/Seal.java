package stet.article;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import stet.plain.Utf8;

/**
 * The fingerprint of a canonical text that readers can check: the SHA-256 of its UTF-8 bytes. It is 32 bytes here,
 * since a million articles have one each, and what is sealed of them.
 */
public record Seal(long first, long second, long third, long fourth) {

    private static final int DIGITS = 64;

    private static final int DIGITS_OF_A_NUMBER = DIGITS / 4;

    /** Copied for each seal: to look for it anew takes a tenth as long as a seal. */
    private static final MessageDigest NEW = digest();

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The seal of a text. */
    public static Seal of(Utf8 text) {
        try {
            var digest = (MessageDigest) NEW.clone();
            var bytes = ByteBuffer.wrap(digest.digest(text.toByteArray()));
            return new Seal(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 of the JDK can be copied", e);
        }
    }

    /** Reads back what {@link #hex} wrote; nothing for anything else. */
    public static Optional<Seal> ofHex(String hex) {
        return isSeal(hex)
                ? Optional.of(new Seal(number(hex, 0), number(hex, 1), number(hex, 2), number(hex, 3)))
                : Optional.empty();
    }

    private static long number(String hex, int index) {
        return HexFormat.fromHexDigitsToLong(hex, index * DIGITS_OF_A_NUMBER, (index + 1) * DIGITS_OF_A_NUMBER);
    }

    private static boolean isSeal(String hex) {
        var isSeal = hex.length() == DIGITS;
        for (var at = 0; isSeal && at < DIGITS; at++) {
            var c = hex.charAt(at);
            isSeal = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        }
        return isSeal;
    }

    /** 64 hexadecimal digits in lower case. */
    public String hex() {
        var digits = HexFormat.of();
        return digits.toHexDigits(first)
                + digits.toHexDigits(second)
                + digits.toHexDigits(third)
                + digits.toHexDigits(fourth);
    }

    @Override
    public String toString() {
        return hex();
    }
}
