package stet.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import stet.site.OutputPath;

/** Makes what every page has around its content. */
final class Frames {

    private final Material material;
    private final List<String> all;

    Frames(Material material) {
        this.material = material;
        all = material.archive().languages();
    }

    /** What is told of a page in its head. */
    record Head(String title, String description, String section) {}

    /** The frame of a page that is held in one language. */
    Frame frame(OutputPath path, String lang, Head head) {
        return frame(path, lang, head, Map.of());
    }

    /** The frame of a page; {@code versions} are its paths in all languages, by language. */
    Frame frame(OutputPath path, String lang, Head head, Map<String, OutputPath> versions) {
        var others = new TreeMap<>(versions);
        others.put(lang, path);
        return new Frame(
                path,
                lang,
                path.toRoot(),
                head.title(),
                head.description(),
                head.section(),
                material.absolute(path),
                alternates(path, lang, others),
                languages(path, lang, others));
    }

    private List<LanguageLink> alternates(OutputPath path, String lang, Map<String, OutputPath> versions) {
        if (versions.size() < 2) {
            return List.of();
        }
        var links = new ArrayList<LanguageLink>();
        for (var other : material.site().addresses().languages()) {
            var target = versions.get(other);
            if (target != null) {
                var href = material.absolute(target).orElse(path.linkTo(target));
                links.add(link(other, href, lang));
            }
        }
        return List.copyOf(links);
    }

    private List<LanguageLink> languages(OutputPath path, String lang, Map<String, OutputPath> versions) {
        if (all.size() < 2) {
            return List.of();
        }
        return all.stream()
                .map(other -> link(other, path.linkTo(versions.getOrDefault(other, material.front(other))), lang))
                .toList();
    }

    private LanguageLink link(String other, String href, String lang) {
        return new LanguageLink(other, material.wording(other).text("language"), href, other.equals(lang));
    }
}
