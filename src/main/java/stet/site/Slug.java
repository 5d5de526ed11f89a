package stet.site;

import java.text.Normalizer;
import java.util.Locale;
import stet.source.Characters;

/** The part of an address that is made of a name: small letters and digits of any script, joined by hyphens. */
public final class Slug {

    private static final int MAX_LENGTH = 80;

    private Slug() {}

    /** The slug of a name in Unicode normal form C; empty if it has no letter or digit. */
    public static String of(String name) {
        var lower = Characters.normal(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var slug = new StringBuilder();
        var gap = false;
        for (var i = 0;
                i < lower.length() && slug.length() < MAX_LENGTH;
                i += Character.charCount(lower.codePointAt(i))) {
            var c = lower.codePointAt(i);
            if (Character.isLetterOrDigit(c) || isMark(c)) {
                if (gap && !slug.isEmpty()) {
                    slug.append('-');
                }
                slug.appendCodePoint(c);
                gap = false;
            } else if (c != '\'' && c != '’') {
                gap = true;
            }
        }
        return Characters.normal(slug.toString(), Normalizer.Form.NFC);
    }

    /**
     * Whether a text is as people write ids: small Latin letters, digits and hyphens. In scripts without capitals most
     * names are slugs of themselves.
     */
    public static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c < 0x80) && of(text).equals(text);
    }

    /** Accents, and the vowel signs that many scripts write around a letter. */
    private static boolean isMark(int c) {
        var type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
