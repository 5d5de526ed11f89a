package stet.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stet.archive.Archive;
import stet.archive.Kind;
import stet.archive.Subject;
import stet.page.Shelving.Shelf;
import stet.page.TagIndexPage.Group;
import stet.site.OutputPath;

/** Makes the index of subjects in each language: by letter, and where they are many, with a page for each letter. */
final class TagIndexes {

    private final Material material;
    private final Frames frames;
    private final Archive archive;

    TagIndexes(Material material, Frames frames) {
        this.material = material;
        this.frames = frames;
        archive = material.archive();
    }

    static OutputPath path(Wording wording) {
        return new OutputPath(wording.prefix() + "tags/index.html");
    }

    private static OutputPath path(Wording wording, Shelf<Subject> shelf) {
        return shelf.beginning().isEmpty()
                ? path(wording)
                : new OutputPath(wording.prefix() + "subjects/" + shelf.slug() + ".html");
    }

    boolean hasTags(String lang) {
        for (var tag : archive.subjects(Kind.TAGS)) {
            if (archive.hasPage(tag, lang)) {
                return true;
            }
        }
        return false;
    }

    List<Planned> pages() {
        var pages = new ArrayList<Planned>();
        for (var lang : archive.languages()) {
            if (hasTags(lang)) {
                var wording = material.wording(lang);
                var shelving = new Shelving<Subject>(lang, new SubjectNames(material, wording)::name);
                var whole = shelving.whole(tags(lang), Comparator.comparing(Subject::id));
                add(wording, shelving, whole, pages);
                shelving.below(whole).forEach(part -> add(wording, shelving, part, pages));
            }
        }
        return pages;
    }

    private List<Subject> tags(String lang) {
        var tags = new ArrayList<Subject>();
        archive.subjects(Kind.TAGS).forEach(tags::add);
        tags.removeIf(tag -> !archive.hasPage(tag, lang));
        return tags;
    }

    private void add(Wording wording, Shelving<Subject> shelving, Shelf<Subject> shelf, List<Planned> pages) {
        pages.add(Planned.html(
                path(wording, shelf), TagIndexPage.class, wording.lang(), () -> page(wording, shelving, shelf)));
    }

    private TagIndexPage page(Wording wording, Shelving<Subject> shelving, Shelf<Subject> shelf) {
        var path = path(wording, shelf);
        var names = new SubjectNames(material, wording);
        var groups = new ArrayList<Group>();
        for (var part : shelving.here(shelf)) {
            var entries = part.things().stream()
                    .map(subject -> names.counted(path, subject, subject.count(wording.lang())))
                    .toList();
            groups.add(new Group("i" + (groups.size() + 1), part.beginning(), entries));
        }
        var title = wording.text("tags.title");
        var heading = Optional.of(shelf.beginning()).filter(beginning -> !beginning.isEmpty());
        var head = new Frames.Head(
                heading.map(beginning -> title + ", " + beginning).orElse(title), "", "subjects");
        return new TagIndexPage(
                frames.frame(path, wording.lang(), head, heading.isEmpty() ? versions() : Map.of()),
                heading,
                heading.map(beginning -> new Link(path.linkTo(path(wording)), title)),
                shelf.things().size(),
                List.copyOf(groups),
                shelving.links(shelf, part -> path.linkTo(path(wording, part))));
    }

    private Map<String, OutputPath> versions() {
        var versions = new HashMap<String, OutputPath>();
        archive.languages().stream()
                .filter(this::hasTags)
                .forEach(lang -> versions.put(lang, path(material.wording(lang))));
        return versions;
    }
}
