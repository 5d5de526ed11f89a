package stet.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import stet.archive.Archive;
import stet.archive.Entity;
import stet.archive.Kind;
import stet.archive.Subject;
import stet.page.EntityPage.Fact;
import stet.page.Listings.Stretch;
import stet.page.Listings.Unit;
import stet.site.OutputPath;

/** Makes the pages of people, organizations and places. */
final class EntityPages {

    private final Material material;
    private final MapPages maps;
    private final Archive archive;
    private final SortedMap<String, List<Subject>> parts = new TreeMap<>();

    EntityPages(Material material, MapPages maps) {
        this.material = material;
        this.maps = maps;
        archive = material.archive();
        for (var kind : Kind.ENTITIES) {
            for (var subject : archive.subjects(kind)) {
                subject.entity()
                        .flatMap(Entity::parent)
                        .ifPresent(parent -> parts.computeIfAbsent(
                                        Archive.key(kind, parent.text()), same -> new ArrayList<>())
                                .add(subject));
            }
        }
        parts.forEach((whole, some) -> material.register()
                .enter(Shown.of(key(whole), some.stream().map(Passages::key).toList())));
    }

    private static String key(String whole) {
        return "parts/" + whole;
    }

    /** What a page shows beside the subject: its frame, its stretch of a long list, and the way up from there. */
    record Sheet(Frame frame, Wording wording, Stretch stretch, Listing listing, Optional<Link> up) {

        boolean isWhole() {
            return stretch.unit() == Unit.ALL;
        }

        OutputPath path() {
            return frame.path();
        }
    }

    EntityPage page(Subject subject, Sheet sheet) {
        var names = new SubjectNames(material, sheet.wording());
        var own = names.profile(subject);
        var profile = own.or(() -> new SubjectNames(material, material.wording(material.first())).profile(subject))
                .filter(found -> sheet.isWhole());
        var entity = subject.entity().filter(found -> sheet.isWhole());
        var passages = new Passages(material, subject, sheet);
        return new EntityPage(
                sheet.frame(),
                subject.kind().folder(),
                names.name(subject),
                names.foreign(subject),
                names.others(subject),
                profile.flatMap(Entity.Profile::summary),
                entity.map(found -> facts(found, names, sheet.path())).orElse(List.of()),
                sheet.isWhole() ? parts(subject, names, sheet.path()) : List.of(),
                entity.map(found -> confusable(found, names, sheet.path())).orElse(List.of()),
                profile.filter(Entity.Profile::hasBody).map(found -> BodyRef.of(found, sheet.path())),
                own.isPresent() || profile.isEmpty() ? Optional.empty() : Optional.of(material.first()),
                Optional.of(sheet.stretch().heading()).filter(heading -> !heading.isEmpty()),
                sheet.up(),
                sheet.isWhole() ? SubjectEvents.of(material, subject, sheet.wording()) : SubjectEvents.NONE,
                passages.spelt(),
                passages.years(),
                passages.listing(),
                passages.beside(),
                passages.perDot(),
                passages.notes(),
                passages.noteCount(),
                map(subject, names, sheet),
                maps.credit(sheet.wording()),
                Optional.of(sheet.path().linkTo(MapPages.path(sheet.wording())))
                        .filter(href -> subject.kind() == Kind.PLACES
                                && maps.hasMap(sheet.wording().lang())));
    }

    private Optional<MapDrawing> map(Subject subject, SubjectNames names, Sheet sheet) {
        return subject.kind() == Kind.PLACES && sheet.isWhole()
                ? maps.around(subject, names, sheet.path())
                : Optional.empty();
    }

    private static List<Fact> facts(Entity entity, SubjectNames names, OutputPath path) {
        var wording = names.wording();
        var facts = new ArrayList<Fact>();
        entity.place().ifPresent(place -> facts.add(fact("entity.place", named("place.", place, wording))));
        entity.country().ifPresent(country -> facts.add(fact("entity.country", named("country.", country, wording))));
        entity.parent().ifPresent(parent -> facts.add(parent(entity.kind(), parent.text(), names, path)));
        if (entity.outline().isPresent()) {
            return List.copyOf(facts);
        }
        entity.point().ifPresent(point -> facts.add(fact("entity.point", point.latitude() + ", " + point.longitude())));
        entity.accuracyKm().ifPresent(km -> facts.add(fact("entity.accuracy", wording.text("entity.km", "n", km))));
        return List.copyOf(facts);
    }

    private static Fact fact(String label, String text) {
        return new Fact(label, text, Optional.empty());
    }

    /** What the interface calls something with a code, else the code itself. */
    static String named(String prefix, String code, Wording wording) {
        return wording.words().texts().getOrDefault((prefix + code).toLowerCase(Locale.ROOT), code);
    }

    private static Fact parent(Kind kind, String id, SubjectNames names, OutputPath path) {
        var material = names.material();
        var subject = material.subject(kind, id)
                .filter(found ->
                        material.archive().hasPage(found, names.wording().lang()));
        return new Fact(
                "entity.parent",
                subject.map(names::name).orElse(id),
                subject.map(found -> path.linkTo(found.path(names.wording().prefix()))));
    }

    private List<Link> parts(Subject subject, SubjectNames names, OutputPath path) {
        var whole = Passages.key(subject);
        var all = parts.get(whole);
        if (all == null) {
            material.reads().noteAbsence(key(whole));
            return List.of();
        }
        material.reads().noteName(material.register().number(key(whole)));
        all.forEach(part -> material.reads().noteName(part.number()));
        return all.stream()
                .filter(part -> archive.hasPage(part, names.wording().lang()))
                .map(part -> names.link(path, part))
                .toList();
    }

    private List<Link> confusable(Entity entity, SubjectNames names, OutputPath path) {
        return entity.confusableWith().stream()
                .flatMap(named -> material.subject(entity.kind(), named.text()).stream())
                .filter(subject -> archive.hasPage(subject, names.wording().lang()))
                .map(subject -> names.link(path, subject))
                .toList();
    }
}
