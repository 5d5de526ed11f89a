package stet.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stet.annotation.Selection;
import stet.annotation.Selection.Position;
import stet.page.AnnotationCollection;
import stet.page.Annotations;
import stet.page.Annotations.Item;
import stet.plain.Json;

/** Writes notes as the W3C Web Annotation Data Model has them, in JSON-LD. */
final class AnnotationsWriter {

    private static final String NAMESPACE = "http://www.w3.org/ns/anno.jsonld";

    /** The specification of fragments in HTML that selectors refer to. */
    private static final String FRAGMENTS = "http://tools.ietf.org/rfc/rfc3236";

    private AnnotationsWriter() {}

    static String write(AnnotationCollection collection) {
        var json = object("@context", NAMESPACE, "id", collection.address(), "type", "AnnotationCollection");
        json.put("label", collection.label());
        json.put("total", collection.total());
        collection.first().ifPresent(first -> json.put("first", first));
        collection.last().ifPresent(last -> json.put("last", last));
        return Json.write(json) + "\n";
    }

    static String write(Annotations page) {
        var json = object("@context", NAMESPACE, "id", page.address(), "type", "AnnotationPage");
        json.put("partOf", page.collection());
        page.previous().ifPresent(previous -> json.put("prev", previous));
        page.next().ifPresent(next -> json.put("next", next));
        json.put(
                "items",
                page.items().stream().map(item -> annotation(item, page)).toList());
        return Json.write(json) + "\n";
    }

    private static Map<String, Object> annotation(Item item, Annotations page) {
        var json = object("id", item.id(), "type", "Annotation", "motivation", item.motivation());
        item.created().ifPresent(time -> json.put("created", time));
        item.author().ifPresent(author -> json.put("creator", object("type", "Person", "name", author)));
        json.put("generator", object("type", "Software", "name", "Stet"));
        page.rights().ifPresent(rights -> json.put("rights", rights));
        json.put("canonical", item.id());
        json.put("body", bodies(item, page));
        json.put("target", target(item, page));
        return json;
    }

    private static List<Object> bodies(Item item, Annotations page) {
        var bodies = new ArrayList<Object>();
        if (!item.html().isEmpty()) {
            var text = object("type", "TextualBody", "value", WholeLinks.in(item.html(), page.article()));
            text.put("format", "text/html");
            text.put("language", item.lang());
            text.put("purpose", item.motivation());
            bodies.add(text);
        }
        for (var fact : item.facts()) {
            var body = object("type", "TextualBody", "value", fact.value(), "format", "text/plain");
            fact.lang().ifPresent(lang -> body.put("language", lang));
            body.put("purpose", fact.purpose());
            bodies.add(body);
        }
        bodies.add(object("type", "TextualBody", "value", item.label(), "purpose", "tagging"));
        item.linked()
                .forEach(one -> bodies.add(
                        object("type", "SpecificResource", "source", one.address(), "purpose", one.purpose())));
        return bodies;
    }

    private static Object target(Item item, Annotations page) {
        var selectors = new ArrayList<Object>();
        if (item.selection().isPresent()) {
            selectors.addAll(selectors(item.selection().get()));
        } else {
            item.fragment().ifPresent(block -> selectors.add(fragment(block)));
        }
        if (selectors.isEmpty()) {
            return page.article();
        }
        var target = object("type", "SpecificResource", "source", page.article());
        target.put("selector", selectors.size() == 1 ? selectors.get(0) : selectors);
        item.created().ifPresent(time -> target.put("state", state(time, page)));
        return target;
    }

    /** When the words were as they are selected, and where the text as it was then can be had. */
    private static Map<String, Object> state(String time, Annotations page) {
        var state = object("type", "TimeState", "sourceDate", time);
        page.text().ifPresent(text -> state.put("cached", text));
        return state;
    }

    private static List<Object> selectors(Selection selection) {
        if (selection instanceof Selection.Passage passage) {
            var range = object("type", "RangeSelector");
            range.put("startSelector", position(passage.start()));
            range.put("endSelector", position(passage.end()));
            return List.of(range);
        }
        var words = (Selection.Words) selection;
        var selectors = new ArrayList<Object>();
        words.quote().ifPresent(quote -> {
            var json = object("type", "TextQuoteSelector", "exact", quote.exact());
            if (!quote.prefix().isEmpty()) {
                json.put("prefix", quote.prefix());
            }
            if (!quote.suffix().isEmpty()) {
                json.put("suffix", quote.suffix());
            }
            selectors.add(json);
        });
        selectors.add(position(words.position()));
        return selectors;
    }

    private static Map<String, Object> position(Position position) {
        var json = fragment(position.block());
        var within = object("type", "TextPositionSelector");
        within.put("start", position.start());
        within.put("end", position.end());
        json.put("refinedBy", within);
        return json;
    }

    private static Map<String, Object> fragment(String block) {
        return object("type", "FragmentSelector", "value", block, "conformsTo", FRAGMENTS);
    }

    private static Map<String, Object> object(String... pairs) {
        var object = new LinkedHashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            object.put(pairs[i], pairs[i + 1]);
        }
        return object;
    }
}
