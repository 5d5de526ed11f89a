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
import stet.page.NamesPage.Group;
import stet.page.Shelving.Shelf;
import stet.site.OutputPath;

/**
 * Makes the indexes of people, organizations and places: by kind and letter, on one page while they are few; else the
 * names of each letter have a page of their own, and if there are too many of them, those of each two letters.
 */
final class NameIndexes {

    private final Material material;
    private final Frames frames;
    private final Archive archive;
    private final MapPages maps;

    NameIndexes(Material material, Frames frames, MapPages maps) {
        this.material = material;
        this.frames = frames;
        this.maps = maps;
        archive = material.archive();
    }

    /** Names of a kind that begin alike. */
    private record Rack(Kind kind, Shelving<Subject> shelving, Shelf<Subject> shelf) {

        List<Rack> below() {
            return shelving.below(shelf).stream()
                    .map(part -> new Rack(kind, shelving, part))
                    .toList();
        }
    }

    List<Planned> pages() {
        var pages = new ArrayList<Planned>();
        for (var lang : archive.languages()) {
            var wording = material.wording(lang);
            var racks = racks(lang);
            if (!racks.isEmpty()) {
                pages.add(Planned.html(path(wording), NamesPage.class, lang, () -> whole(wording, racks)));
                for (var rack : racks) {
                    for (var part : rack.below()) {
                        var path = path(wording, part.kind(), part.shelf());
                        pages.add(Planned.html(path, NamesPage.class, lang, () -> part(wording, part)));
                    }
                }
            }
        }
        return pages;
    }

    private List<Rack> racks(String lang) {
        var names = new SubjectNames(material, material.wording(lang));
        var shelving = new Shelving<Subject>(lang, names::name);
        var racks = new ArrayList<Rack>();
        for (var kind : Kind.ENTITIES) {
            var subjects = new ArrayList<Subject>();
            archive.subjects(kind).forEach(subjects::add);
            subjects.removeIf(subject -> !archive.hasPage(subject, lang));
            if (!subjects.isEmpty()) {
                racks.add(new Rack(kind, shelving, shelving.whole(subjects, Comparator.comparing(Subject::id))));
            }
        }
        return racks;
    }

    /** Where the index of a language is. */
    static OutputPath path(Wording wording) {
        return new OutputPath(wording.prefix() + "names.html");
    }

    private static OutputPath path(Wording wording, Kind kind, Shelf<Subject> shelf) {
        return new OutputPath(wording.prefix() + "names/" + kind.folder() + "/" + shelf.slug() + ".html");
    }

    private NamesPage whole(Wording wording, List<Rack> racks) {
        var path = path(wording);
        var versions = new HashMap<String, OutputPath>();
        archive.languages().stream()
                .filter(lang -> !racks(lang).isEmpty())
                .forEach(lang -> versions.put(lang, path(material.wording(lang))));
        var head = new Frames.Head(wording.text("names.title"), "", "names");
        return new NamesPage(
                frames.frame(path, wording.lang(), head, versions),
                Optional.empty(),
                Optional.empty(),
                racks.stream().map(rack -> kind(path, wording, rack)).toList(),
                Optional.of(path.linkTo(MapPages.path(wording))).filter(href -> maps.hasMap(wording.lang())),
                new Exports(material).entities(path, wording).stream().toList());
    }

    private NamesPage part(Wording wording, Rack rack) {
        var path = path(wording, rack.kind(), rack.shelf());
        var title = rack.shelf().title(wording.text(rack.kind().folder()));
        var head = new Frames.Head(title, "", "names");
        return new NamesPage(
                frames.frame(path, wording.lang(), head, Map.of()),
                rack.shelf().heading(),
                Optional.of(new Link(path.linkTo(path(wording)), wording.text("names.title"))),
                List.of(kind(path, wording, rack)),
                Optional.empty(),
                List.of());
    }

    private NamesPage.Kind kind(OutputPath path, Wording wording, Rack rack) {
        var kind = rack.kind();
        var names = new SubjectNames(material, wording);
        var groups = new ArrayList<Group>();
        for (var part : rack.shelving().here(rack.shelf())) {
            var entries = part.things().stream()
                    .map(subject -> names.counted(path, subject, subject.count(wording.lang())))
                    .toList();
            groups.add(new Group(kind.folder() + "-" + (groups.size() + 1), part.beginning(), entries));
        }
        var parts = rack.shelving().links(rack.shelf(), part -> path.linkTo(path(wording, kind, part)));
        return new NamesPage.Kind(kind.folder(), rack.shelf().things().size(), List.copyOf(groups), parts);
    }
}
