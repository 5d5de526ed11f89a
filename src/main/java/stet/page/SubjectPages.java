package stet.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import stet.archive.Archive;
import stet.archive.Entity;
import stet.archive.Kind;
import stet.archive.Subject;
import stet.page.Listings.Stretch;
import stet.page.Listings.Unit;
import stet.site.OutputPath;

/** Makes the pages of tags, people, organizations and places. */
final class SubjectPages {

    private static final int MOST_NEAR = 6;

    /** How many of a tag's latest articles are looked at to find the tags that occur with it. */
    private static final int SAMPLE = 500;

    private final Material material;
    private final Frames frames;
    private final MapPages maps;
    private final TimelinePages timelines;
    private final Archive archive;
    private final EntityPages entities;

    SubjectPages(Material material, Frames frames, MapPages maps, TimelinePages timelines) {
        this.maps = maps;
        this.timelines = timelines;
        this.material = material;
        this.frames = frames;
        archive = material.archive();
        entities = new EntityPages(material, maps);
    }

    /** The pages of a subject in all languages that have one. */
    List<Planned> pages(Subject subject) {
        var pages = new ArrayList<Planned>();
        for (var lang : archive.languages()) {
            if (archive.hasPage(subject, lang)) {
                var indexes = subject.in(lang);
                add(subject, material.wording(lang), new Stretch(Unit.ALL, "", "", indexes), pages);
                pages.addAll(timelines.pages(subject, material.wording(lang)));
            }
        }
        return pages;
    }

    private void add(Subject subject, Wording wording, Stretch stretch, List<Planned> pages) {
        var path = path(subject, wording, stretch);
        var kind = subject.kind() == Kind.TAGS ? TagPage.class : EntityPage.class;
        Supplier<HtmlPage> maker = () -> page(subject, wording, stretch);
        pages.add(
                isTraced(subject, stretch)
                        ? Planned.traced(path, kind, wording.lang(), maker)
                        : Planned.html(path, kind, wording.lang(), maker));
        if (stretch.isLong()) {
            var listings = new Listings(material, wording);
            listings.parts(stretch).forEach(part -> add(subject, wording, part, pages));
        }
    }

    /** Which places there are on a map depends on more than is taken down. */
    private boolean isTraced(Subject subject, Stretch stretch) {
        return stretch.unit() != Unit.ALL || !maps.isShown(subject);
    }

    private HtmlPage page(Subject subject, Wording wording, Stretch stretch) {
        material.reads().noteName(subject.number());
        material.reads().noteList(subject.number());
        var path = path(subject, wording, stretch);
        var listing = new Listings(material, wording).listing(path, stretch, part -> path(subject, wording, part));
        if (subject.kind() == Kind.TAGS) {
            return tag(subject, wording, path, stretch, listing);
        }
        var frame = frame(subject, wording, path, stretch, "names");
        return entities.page(
                subject, new EntityPages.Sheet(frame, wording, stretch, listing, up(subject, wording, path, stretch)));
    }

    private static OutputPath path(Subject subject, Wording wording, Stretch stretch) {
        var whole = subject.path(wording.prefix());
        return stretch.unit() == Unit.ALL ? whole : whole.part(stretch.period());
    }

    private TagPage tag(Subject subject, Wording wording, OutputPath path, Stretch stretch, Listing listing) {
        var isWhole = stretch.unit() == Unit.ALL;
        var profile = names(wording).profile(subject);
        var summary = profile.flatMap(Entity.Profile::summary);
        return new TagPage(
                frame(subject, wording, path, stretch, "subjects"),
                names(wording).name(subject),
                names(wording).foreign(subject),
                names(wording).others(subject),
                summary.filter(text -> isWhole),
                profile.filter(found -> found.hasBody() && isWhole).map(found -> BodyRef.of(found, path)),
                Optional.of(stretch.heading()).filter(heading -> !heading.isEmpty()),
                up(subject, wording, path, stretch),
                listing,
                isWhole ? SubjectEvents.of(material, subject, wording) : SubjectEvents.NONE,
                isWhole ? near(subject, wording, path) : List.of());
    }

    private Frame frame(Subject subject, Wording wording, OutputPath path, Stretch stretch, String section) {
        var name = names(wording).name(subject);
        var isWhole = stretch.unit() == Unit.ALL;
        var summary = names(wording).profile(subject).flatMap(Entity.Profile::summary);
        var versions = new HashMap<String, OutputPath>();
        for (var lang : archive.languages()) {
            if (isWhole && archive.hasPage(subject, lang)) {
                versions.put(lang, subject.path(material.wording(lang).prefix()));
            }
        }
        var title = isWhole ? name : name + ", " + stretch.heading();
        return frames.frame(path, wording.lang(), new Frames.Head(title, summary.orElse(""), section), versions);
    }

    private SubjectNames names(Wording wording) {
        return new SubjectNames(material, wording);
    }

    private Optional<Link> up(Subject subject, Wording wording, OutputPath path, Stretch stretch) {
        return stretch.unit() == Unit.ALL
                ? Optional.empty()
                : Optional.of(names(wording).link(path, subject));
    }

    /** The tags that occur most often with a tag, in alphabetical order. */
    private List<Link> near(Subject subject, Wording wording, OutputPath path) {
        var counts = new TreeMap<String, Integer>();
        var indexes = subject.in(wording.lang());
        for (var index : indexes.subList(Math.max(0, indexes.size() - SAMPLE), indexes.size())) {
            archive.filed().get(index).tags().forEach(id -> counts.merge(id, 1, Integer::sum));
        }
        counts.remove(subject.id());
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_NEAR)
                .flatMap(entry -> material.subject(Kind.TAGS, entry.getKey()).stream())
                .map(other -> names(wording).link(path, other))
                .sorted(Comparator.comparing(Link::text, Alphabet.ORDER))
                .toList();
    }
}
