package stet.article;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import stet.plain.Utf8;

/** The fingerprint of a canonical text that readers can check: the SHA-256 of its UTF-8 bytes. */
public final class Seal {

    /** Copied for each seal: to look for it anew takes a tenth as long as a seal. */
    private static final MessageDigest NEW = digest();

    private Seal() {}

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** 64 hexadecimal digits in lower case. */
    public static String of(Utf8 text) {
        try {
            var digest = (MessageDigest) NEW.clone();
            return HexFormat.of().formatHex(digest.digest(text.toByteArray()));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 of the JDK can be copied", e);
        }
    }
}
