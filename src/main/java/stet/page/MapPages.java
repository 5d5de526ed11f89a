package stet.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import stet.archive.Archive;
import stet.archive.Entity;
import stet.archive.Kind;
import stet.archive.Subject;
import stet.geo.Box;
import stet.geo.Plane;
import stet.page.MapMaker.Placed;
import stet.page.MapMaker.Request;
import stet.page.MapPage.Entry;
import stet.page.MapPage.Group;
import stet.site.OutputPath;

/** Makes the map of all places, and the small ones on the pages of places. */
final class MapPages {

    private static final int WIDTH = 960;
    private static final int NARROW = 440;
    private static final int SMALL = 400;

    /** The longest side of a small map around a point, in kilometres. */
    private static final double NEAR = 110;

    /** A map that is much higher than wide, or the other way round, is made more even. */
    private static final double WIDEST = 2.2;

    private static final double SMALL_RATIO = 1.45;

    /** So many places at most are on the map of all: no page grows with the archive. */
    private static final int MOST = 400;

    private final Material material;
    private final Frames frames;
    private final Archive archive;
    private final MapMaker maker;
    private final Map<String, List<Placed>> byLang = new HashMap<>();
    /** Those among them that can be shown on a map. */
    private final Map<String, List<Placed>> shown = new HashMap<>();

    MapPages(Material material, Frames frames) {
        this.material = material;
        this.frames = frames;
        archive = material.archive();
        maker = new MapMaker(material);
        for (var lang : archive.languages()) {
            var placed = placed(lang);
            byLang.put(lang, placed);
            shown.put(lang, shown(placed));
            material.register().enter(Shown.of(key(lang), isThere(lang)));
        }
    }

    private List<Placed> placed(String lang) {
        var placed = new ArrayList<Placed>();
        for (var subject : archive.subjects(Kind.PLACES)) {
            if (archive.hasPage(subject, lang)) {
                placed.add(maker.placed(subject));
            }
        }
        return List.copyOf(placed);
    }

    private List<Placed> all(String lang) {
        return byLang.getOrDefault(lang, List.of());
    }

    private static List<Placed> shown(List<Placed> places) {
        return places.stream().filter(Placed::isShown).toList();
    }

    /**
     * Of more than a page can hold, those among the drawn ones that most reports name; the first by id among equals.
     */
    private List<Placed> most(String lang) {
        var all = all(lang);
        if (all.size() <= MOST) {
            return all;
        }
        return shown.getOrDefault(lang, List.of()).stream()
                .sorted(Comparator.comparing((Placed place) -> -place.subject().count(lang))
                        .thenComparing(Placed::id))
                .limit(MOST)
                .sorted(Comparator.comparing(Placed::id))
                .toList();
    }

    /** Whether a place can be shown on a map. */
    boolean isShown(Subject subject) {
        return maker.placed(subject).isShown();
    }

    /** Whether there is a map in a language; a page that shows it must know of each change in that. */
    boolean hasMap(String lang) {
        material.reads().noteName(material.register().number(key(lang)));
        return isThere(lang);
    }

    private boolean isThere(String lang) {
        return !shown.getOrDefault(lang, List.of()).isEmpty();
    }

    private static String key(String lang) {
        return "maps/" + lang;
    }

    static OutputPath path(Wording wording) {
        return new OutputPath(wording.prefix() + "map.html");
    }

    List<Planned> pages() {
        return archive.languages().stream()
                .filter(this::hasMap)
                .map(material::wording)
                .map(wording -> Planned.html(path(wording), MapPage.class, wording.lang(), () -> page(wording)))
                .toList();
    }

    private MapPage page(Wording wording) {
        var path = path(wording);
        var versions = new HashMap<String, OutputPath>();
        archive.languages().stream()
                .filter(this::hasMap)
                .forEach(lang -> versions.put(lang, path(material.wording(lang))));
        var title = wording.text("map.title");
        var head = new Frames.Head(title, "", "names");
        var most = most(wording.lang());
        var places = shown(most);
        var near = Outliers.without(places);
        var box = MapMaker.around(near);
        var wide = box.widened(Math.max(25, box.kilometres() * 0.06));
        var shaped = wide.shaped(Math.min(WIDEST, Math.max(1, ratio(wide))));
        return new MapPage(
                frames.frame(path, wording.lang(), head, versions),
                whole(near, shaped, WIDTH, wording),
                whole(near, shaped, NARROW, wording),
                beyond(places, near, wording),
                groups(most, wording),
                Optional.of(new Link(path.linkTo(NameIndexes.path(wording)), wording.text("names.title")))
                        .filter(link -> most.size() < all(wording.lang()).size()),
                credit(wording));
    }

    private MapDrawing whole(List<Placed> places, Box box, int width, Wording wording) {
        var title = wording.text("map.label");
        return maker.draw(places, new Request(box, width, path(wording), wording, Optional.empty(), title));
    }

    private List<Link> beyond(List<Placed> places, List<Placed> near, Wording wording) {
        var drawn = new HashSet<String>();
        near.forEach(place -> drawn.add(place.id()));
        return places.stream()
                .filter(place -> !drawn.contains(place.id()))
                .map(place -> new SubjectNames(material, wording).link(path(wording), place.subject()))
                .toList();
    }

    private static double ratio(Box box) {
        var plane = new Plane(box, 100);
        return 100 / plane.height();
    }

    Optional<String> credit(Wording wording) {
        var credit = material.site().mapCredit();
        return credit.isEmpty() ? Optional.empty() : Optional.of(credit.in(wording.lang(), material.first()));
    }

    /** A map of where one place is; none if it has neither a point nor an outline. */
    Optional<MapDrawing> around(Subject subject, SubjectNames names, OutputPath from) {
        var place = maker.placed(subject);
        if (!place.isShown()) {
            return Optional.empty();
        }
        var box = MapMaker.around(List.of(place));
        var margin = place.outline().isPresent() ? box.kilometres() * 0.12 : Math.max(NEAR / 2, place.accuracy() * 1.4);
        var wording = names.wording();
        var title = wording.text("map.near", "place", names.name(subject));
        return Optional.of(maker.draw(
                shown.getOrDefault(wording.lang(), List.of()),
                new Request(
                        box.widened(margin).shaped(SMALL_RATIO),
                        SMALL,
                        from,
                        wording,
                        Optional.of(subject.id()),
                        title)));
    }

    /** By country; those in none or in several come last. */
    private List<Group> groups(List<Placed> places, Wording wording) {
        var byCountry = new TreeMap<String, List<Entry>>(
                Comparator.comparing(String::isEmpty).thenComparing(Alphabet.ORDER));
        for (var place : places) {
            var country = place.subject()
                    .entity()
                    .flatMap(Entity::country)
                    .map(code -> EntityPages.named("country.", code, wording))
                    .orElse("");
            byCountry.computeIfAbsent(country, same -> new ArrayList<>()).add(entry(place, wording));
        }
        var groups = new ArrayList<Group>();
        byCountry.forEach((country, entries) -> {
            entries.sort(Comparator.comparing(entry -> entry.place().text(), Alphabet.ORDER));
            groups.add(new Group("g" + (groups.size() + 1), country, List.copyOf(entries)));
        });
        return List.copyOf(groups);
    }

    private Entry entry(Placed place, Wording wording) {
        var entity = place.subject().entity();
        return new Entry(
                new SubjectNames(material, wording).link(path(wording), place.subject()),
                entity.flatMap(Entity::place)
                        .map(what -> EntityPages.named("place.", what, wording))
                        .orElse(""),
                entity.flatMap(Entity::point)
                        .filter(point -> place.outline().isEmpty())
                        .map(point -> point.latitude() + ", " + point.longitude()),
                entity.flatMap(Entity::accuracyKm)
                        .filter(km -> place.outline().isEmpty())
                        .map(km -> wording.text("entity.km", "n", km)),
                place.outline().isPresent(),
                place.subject().count(wording.lang()));
    }
}
