package stet.site;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

/** Language tags of BCP 47. */
public final class Languages {

    private static final Set<String> ISO = Set.of(Locale.getISOLanguages());

    /** So long is a language's own part of a tag, at most: RFC 5646, 2.2.1. */
    private static final int LONGEST = 3;

    private Languages() {}

    /**
     * Whether a text has the form of a language tag. Longer first parts than three letters are well-formed, but none is
     * registered: they are names of languages.
     */
    public static boolean isTag(String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag);
            var end = tag.indexOf('-');
            return !tag.isEmpty() && (end < 0 ? tag.length() : end) <= LONGEST;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    /** Whether a code is one of ISO 639-1. */
    static boolean isIso(String code) {
        return ISO.contains(code);
    }
}
