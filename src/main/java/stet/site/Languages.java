package stet.site;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

/** Language tags of BCP 47. */
public final class Languages {

    private static final Set<String> ISO = Set.of(Locale.getISOLanguages());

    private Languages() {}

    /** Whether a text has the form of a language tag. */
    public static boolean isTag(String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag);
            return !tag.isEmpty() && Character.isLetter(tag.charAt(0));
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    /** Whether a code is one of ISO 639-1. */
    static boolean isIso(String code) {
        return ISO.contains(code);
    }
}
