package stet.render;

import freemarker.template.TemplateModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import stet.page.SiteView;
import stet.plain.Fingerprint;
import stet.site.Words;

/** What templates show on every page of a language: the site, and the words of the interface. */
final class Shared {

    private final Map<String, Map<String, TemplateModel>> variables = new HashMap<>();
    private final Map<String, Fingerprint> prints = new HashMap<>();

    Shared(PlainModels models, SortedMap<String, SiteView> sites, SortedMap<String, Words> words) {
        sites.forEach((lang, site) -> {
            var some = new HashMap<String, TemplateModel>();
            var texts = Objects.requireNonNull(words.get(lang));
            some.put("site", models.of(site));
            some.putAll(new WordModels(texts).functions());
            some.put("same", new Same());
            variables.put(lang, some);
            prints.put(lang, Fingerprint.of(List.of(site, texts.texts())));
        });
    }

    /** The variables that every page in a language has. */
    Map<String, TemplateModel> in(String lang) {
        return variables.getOrDefault(lang, Map.of());
    }

    /** The fingerprint of what they hold. */
    Fingerprint print(String lang) {
        return prints.getOrDefault(lang, Fingerprint.of(lang));
    }
}
