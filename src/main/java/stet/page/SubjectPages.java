package stet.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import stet.archive.Archive;
import stet.archive.Entity;
import stet.archive.Kind;
import stet.archive.Subject;
import stet.page.EntityPage.Fact;
import stet.page.Listings.Stretch;
import stet.page.Listings.Unit;
import stet.site.OutputPath;
import stet.site.Slug;

/** Makes the pages of tags, people, organizations and places. */
final class SubjectPages {

    private static final int MOST_NEAR = 6;

    /** How many of a tag's latest articles are looked at to find the tags that occur with it. */
    private static final int SAMPLE = 500;

    private final Material material;
    private final Frames frames;
    private final Archive archive;

    SubjectPages(Material material, Frames frames) {
        this.material = material;
        this.frames = frames;
        archive = material.archive();
    }

    /** The pages of a subject in all languages that have one. */
    List<Planned> pages(Subject subject) {
        var pages = new ArrayList<Planned>();
        for (var lang : archive.languages()) {
            if (archive.hasPage(subject, lang)) {
                var indexes = subject.articles().getOrDefault(lang, List.of());
                add(subject, material.wording(lang), new Stretch(Unit.ALL, "", "", indexes), pages);
            }
        }
        return pages;
    }

    private void add(Subject subject, Wording wording, Stretch stretch, List<Planned> pages) {
        var path = path(subject, wording, stretch);
        Class<? extends HtmlPage> kind = subject.kind() == Kind.TAGS ? TagPage.class : EntityPage.class;
        pages.add(new Planned(path, kind, wording.lang(), () -> page(subject, wording, stretch)));
        if (stretch.isLong()) {
            var listings = new Listings(material, wording);
            listings.parts(stretch).forEach(part -> add(subject, wording, part, pages));
        }
    }

    private HtmlPage page(Subject subject, Wording wording, Stretch stretch) {
        var path = path(subject, wording, stretch);
        var listing = new Listings(material, wording).listing(path, stretch, part -> path(subject, wording, part));
        return subject.kind() == Kind.TAGS
                ? tag(subject, wording, path, stretch, listing)
                : entity(subject, wording, path, stretch, listing);
    }

    private static OutputPath path(Subject subject, Wording wording, Stretch stretch) {
        var whole = subject.path(wording.prefix());
        return stretch.unit() == Unit.ALL
                ? whole
                : new OutputPath(whole.value().replaceFirst("\\.html$", "/") + stretch.period() + ".html");
    }

    private TagPage tag(Subject subject, Wording wording, OutputPath path, Stretch stretch, Listing listing) {
        var isWhole = stretch.unit() == Unit.ALL;
        var profile = profile(subject, wording.lang());
        var summary = profile.flatMap(Entity.Profile::summary);
        return new TagPage(
                frame(subject, wording, path, stretch, "subjects"),
                name(subject, wording),
                otherNames(subject, wording),
                summary.filter(text -> isWhole),
                profile.filter(found -> found.hasBody() && isWhole).map(found -> new BodyRef(found.body())),
                Optional.of(stretch.heading()).filter(heading -> !heading.isEmpty()),
                up(subject, wording, path, stretch),
                listing,
                isWhole ? near(subject, wording, path) : List.of());
    }

    private EntityPage entity(Subject subject, Wording wording, OutputPath path, Stretch stretch, Listing listing) {
        var isWhole = stretch.unit() == Unit.ALL;
        var own = profile(subject, wording.lang());
        var profile = own.or(() -> profile(subject, material.first())).filter(found -> isWhole);
        var entity = subject.entity().filter(found -> isWhole);
        return new EntityPage(
                frame(subject, wording, path, stretch, "names"),
                subject.kind().folder(),
                name(subject, wording),
                otherNames(subject, wording),
                profile.flatMap(Entity.Profile::summary),
                entity.map(found -> facts(found, wording, path)).orElse(List.of()),
                entity.map(found -> confusable(found, wording, path)).orElse(List.of()),
                profile.filter(Entity.Profile::hasBody).map(found -> new BodyRef(found.body())),
                own.isPresent() || profile.isEmpty() ? Optional.empty() : Optional.of(material.first()),
                Optional.of(stretch.heading()).filter(heading -> !heading.isEmpty()),
                up(subject, wording, path, stretch),
                listing);
    }

    private Frame frame(Subject subject, Wording wording, OutputPath path, Stretch stretch, String section) {
        var name = name(subject, wording);
        var isWhole = stretch.unit() == Unit.ALL;
        var summary = profile(subject, wording.lang()).flatMap(Entity.Profile::summary);
        var versions = new HashMap<String, OutputPath>();
        for (var lang : archive.languages()) {
            if (isWhole && archive.hasPage(subject, lang)) {
                versions.put(lang, subject.path(material.wording(lang).prefix()));
            }
        }
        var title = isWhole ? name : name + ", " + stretch.heading();
        return frames.frame(path, wording.lang(), new Frames.Head(title, summary.orElse(""), section), versions);
    }

    private String name(Subject subject, Wording wording) {
        return subject.name(wording.lang(), material.first()).text();
    }

    private static Optional<Entity.Profile> profile(Subject subject, String lang) {
        return subject.entity().map(entity -> entity.profiles().get(lang));
    }

    private List<OtherName> otherNames(Subject subject, Wording wording) {
        var shown = name(subject, wording);
        var names = new ArrayList<OtherName>();
        subject.entity().ifPresent(entity -> {
            for (var name : entity.names()) {
                if (!name.text().equals(shown)) {
                    var lang = Optional.of(name.lang().orElse(material.first()))
                            .filter(tag -> !tag.equals(wording.lang()));
                    names.add(new OtherName(
                            name.text(),
                            lang,
                            name.kind(),
                            name.system().map(system -> system(system, wording)),
                            name.since().map(wording::date),
                            name.until().map(wording::date)));
                }
            }
        });
        return List.copyOf(names);
    }

    /** A system of romanisation as the interface calls it, else as it is written. */
    private static String system(String written, Wording wording) {
        return wording.words().texts().getOrDefault("system." + Slug.of(written), written);
    }

    private Optional<Link> up(Subject subject, Wording wording, OutputPath path, Stretch stretch) {
        return stretch.unit() == Unit.ALL
                ? Optional.empty()
                : Optional.of(new Link(path.linkTo(subject.path(wording.prefix())), name(subject, wording)));
    }

    private List<Fact> facts(Entity entity, Wording wording, OutputPath path) {
        var facts = new ArrayList<Fact>();
        entity.place().ifPresent(place -> facts.add(fact("entity.place", named("place.", place, wording))));
        entity.country().ifPresent(country -> facts.add(fact("entity.country", named("country.", country, wording))));
        entity.parent().ifPresent(parent -> facts.add(parent(entity.kind(), parent.text(), wording, path)));
        entity.point().ifPresent(point -> facts.add(fact("entity.point", point.latitude() + ", " + point.longitude())));
        entity.accuracyKm().ifPresent(km -> facts.add(fact("entity.accuracy", wording.text("entity.km", "n", km))));
        return List.copyOf(facts);
    }

    private static Fact fact(String label, String text) {
        return new Fact(label, text, Optional.empty());
    }

    /** What the interface calls something with a code, else the code itself. */
    private static String named(String prefix, String code, Wording wording) {
        return wording.words().texts().getOrDefault((prefix + code).toLowerCase(Locale.ROOT), code);
    }

    private Fact parent(Kind kind, String id, Wording wording, OutputPath path) {
        var subject = archive.subject(kind, id).filter(found -> archive.hasPage(found, wording.lang()));
        return new Fact(
                "entity.parent",
                subject.map(found -> name(found, wording)).orElse(id),
                subject.map(found -> path.linkTo(found.path(wording.prefix()))));
    }

    private List<Link> confusable(Entity entity, Wording wording, OutputPath path) {
        return entity.confusableWith().stream()
                .flatMap(named -> archive.subject(entity.kind(), named.text()).stream())
                .filter(subject -> archive.hasPage(subject, wording.lang()))
                .map(subject -> new Link(path.linkTo(subject.path(wording.prefix())), name(subject, wording)))
                .toList();
    }

    /** The tags that occur most often with a tag, in alphabetical order. */
    private List<Link> near(Subject subject, Wording wording, OutputPath path) {
        var counts = new TreeMap<String, Integer>();
        var indexes = subject.articles().getOrDefault(wording.lang(), List.of());
        for (var index : indexes.subList(Math.max(0, indexes.size() - SAMPLE), indexes.size())) {
            archive.filed().get(index).tags().forEach(id -> counts.merge(id, 1, Integer::sum));
        }
        counts.remove(subject.id());
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_NEAR)
                .flatMap(entry -> archive.subject(Kind.TAGS, entry.getKey()).stream())
                .map(other -> new Link(path.linkTo(other.path(wording.prefix())), name(other, wording)))
                .sorted(Comparator.comparing(Link::text, Alphabet.ORDER))
                .toList();
    }
}
