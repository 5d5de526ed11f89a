package stet.article;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import stet.plain.Utf8;

/** The fingerprint of a canonical text that readers can check: the SHA-256 of its UTF-8 bytes. */
public final class Seal {

    private Seal() {}

    /** 64 hexadecimal digits in lower case. */
    public static String of(Utf8 text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.toByteArray());
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
