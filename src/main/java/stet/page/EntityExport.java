package stet.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import stet.archive.Archive;
import stet.archive.Entity;
import stet.archive.Happening;
import stet.archive.Kind;
import stet.archive.Subject;
import stet.article.Named;
import stet.date.Edtf;
import stet.date.Interval;
import stet.page.EntitiesFile.Item;
import stet.site.LocalText;
import stet.site.OutputPath;

/**
 * Makes what FollowTheMoney calls entities: of the people, organizations and places that have a file, and of events.
 *
 * <p>It knows no places but addresses, "a location associated with an entity". A name without a file is not among them,
 * for nobody vouches that it is one and the same in all texts.
 */
final class EntityExport {

    private final Material material;
    private final Archive archive;

    EntityExport(Material material) {
        this.material = material;
        archive = material.archive();
    }

    /** Whether a subject is among them. */
    static boolean isTold(Subject subject) {
        return subject.kind() != Kind.TAGS && subject.entity().isPresent();
    }

    EntitiesFile file(OutputPath path) {
        var items = new ArrayList<Item>();
        for (var kind : Kind.ENTITIES) {
            archive.subjects(kind).forEach(subject -> {
                if (isTold(subject)) {
                    items.add(item(subject));
                }
            });
        }
        archive.chronicle().happenings().forEach(happening -> items.add(item(happening)));
        return new EntitiesFile(path, List.copyOf(items));
    }

    /** The properties of one, by name. */
    private static final class Properties {

        private final SortedMap<String, List<String>> values = new TreeMap<>();

        void add(String name, String value) {
            var all = values.computeIfAbsent(name, same -> new ArrayList<>());
            if (!value.isEmpty() && !all.contains(value)) {
                all.add(value);
            }
        }

        void addAll(String name, List<String> several) {
            several.forEach(value -> add(name, value));
        }

        void add(String name, Optional<String> value) {
            value.ifPresent(text -> add(name, text));
        }
    }

    private Item item(Subject subject) {
        var entity = subject.entity().orElseThrow();
        var properties = new Properties();
        for (var i = 0; i < entity.names().size(); i++) {
            var name = entity.names().get(i);
            properties.add(i == 0 ? "name" : property(name.kind()), name.text());
        }
        entity.profiles().values().forEach(profile -> properties.add("summary", profile.summary()));
        properties.add("country", entity.country().flatMap(EntityExport::country));
        properties.add(
                "sourceUrl",
                archive.hasPage(subject, material.first())
                        ? material.absolute(subject.path(""))
                        : Optional.<String>empty());
        if (subject.kind() == Kind.PLACES) {
            addPlace(entity, properties);
        } else {
            properties.add("parent", entity.parent().flatMap(parent -> id(subject.kind(), parent)));
        }
        return new Item(id(subject), schema(subject.kind()), properties.values);
    }

    private static String schema(Kind kind) {
        return switch (kind) {
            case PEOPLE -> "Person";
            case ORGANIZATIONS -> "Organization";
            default -> "Address";
        };
    }

    /** The property that holds names of a kind; abbreviations and short names are weak: others may bear them, too. */
    private static String property(String kind) {
        return switch (kind) {
            case "abbreviation", "short" -> "weakAlias";
            case "variant" -> "alias";
            case "former" -> "previousName";
            default -> "name";
        };
    }

    /** The code of a country, in small letters; nothing if it is told in words. */
    private static Optional<String> country(String written) {
        var code = written.toLowerCase(Locale.ROOT);
        return Optional.of(code)
                .filter(text -> text.length() == 2 && text.chars().allMatch(c -> c >= 'a' && c <= 'z'));
    }

    private void addPlace(Entity place, Properties properties) {
        properties.add("full", place.names().get(0).text());
        place.point().ifPresent(point -> {
            properties.add("latitude", point.latitude());
            properties.add("longitude", point.longitude());
        });
        properties.add("remarks", place.place());
        properties.add("remarks", place.accuracyKm().map(km -> "accuracy_km " + km));
        properties.add(
                "region",
                place.parent()
                        .flatMap(parent -> archive.subject(Kind.PLACES, parent.text()))
                        .map(parent ->
                                parent.name(material.first(), material.first()).text()));
    }

    private Item item(Happening happening) {
        var event = happening.event();
        var properties = new Properties();
        properties.addAll("name", texts(event.title()));
        event.summary().ifPresent(summary -> properties.addAll("summary", texts(summary)));
        addDate(event.when().date(), properties);
        properties.add("notes", "EDTF " + event.when().date().text());
        properties.add("notes", "certainty " + event.certainty().label());
        for (var kind : List.of(Kind.PEOPLE, Kind.ORGANIZATIONS)) {
            event.who().forEach(name -> properties.add("involved", id(kind, name)));
        }
        for (var name : event.where()) {
            properties.add("addressEntity", id(Kind.PLACES, name));
            archive.subject(Kind.PLACES, name.text())
                    .map(place -> place.name(material.first(), material.first()).text())
                    .ifPresent(text -> properties.add("location", text));
        }
        happening.subjects(Kind.TAGS).stream()
                .flatMap(key -> archive.subject(key).stream())
                .forEach(tag -> properties.add(
                        "keywords", tag.name(material.first(), material.first()).text()));
        properties.add("sourceUrl", material.absolute(EventViews.path(event, material.wording(material.first()))));
        return new Item("event-" + coded(event.id()), "Event", properties.values);
    }

    /** What the source says of when it was, to the year, the month or the day, as far as nothing of it is in doubt. */
    private static void addDate(Edtf date, Properties properties) {
        if (date instanceof Interval interval) {
            properties.add("startDate", interval.start().flatMap(Edtf::surePrefix));
            properties.add("endDate", interval.end().flatMap(Edtf::surePrefix));
        } else {
            properties.add("date", date.surePrefix());
        }
    }

    /** The first language's first. */
    private List<String> texts(LocalText text) {
        var texts = new ArrayList<String>();
        texts.add(text.in(material.first(), material.first()));
        texts.addAll(text.byLanguage().values());
        return texts;
    }

    private Optional<String> id(Kind kind, Named name) {
        return archive.subject(kind, name.text()).filter(EntityExport::isTold).map(EntityExport::id);
    }

    private static String id(Subject subject) {
        return schema(subject.kind()).toLowerCase(Locale.ROOT) + "-" + coded(subject.id());
    }

    /** An id in letters, digits and hyphens; the bytes of anything else in hexadecimal digits after a low line. */
    private static String coded(String id) {
        var coded = new StringBuilder();
        for (var b : id.getBytes(StandardCharsets.UTF_8)) {
            if ((b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9') || b == '-') {
                coded.append((char) b);
            } else {
                coded.append('_').append(String.format(Locale.ROOT, "%02x", b));
            }
        }
        return coded.toString();
    }
}
