package stet.site;

import java.util.SortedMap;
import java.util.TreeMap;

/** A text in one or more languages, by language tag; the key {@code ""} holds one that is for all of them. */
public record LocalText(SortedMap<String, String> byLanguage) {

    public static LocalText of(String text) {
        return new LocalText(new TreeMap<>(java.util.Map.of("", text)));
    }

    /** The text in {@code lang}, else the one for all, else the one in {@code otherwise}, else the first there is. */
    public String in(String lang, String otherwise) {
        for (var key : new String[] {lang, "", otherwise}) {
            var text = byLanguage.get(key);
            if (text != null) {
                return text;
            }
        }
        return byLanguage.values().stream().findFirst().orElse("");
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }
}
