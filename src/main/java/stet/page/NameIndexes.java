package stet.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import stet.archive.Archive;
import stet.archive.Kind;
import stet.archive.Subject;
import stet.page.NamesPage.Group;
import stet.site.OutputPath;

/**
 * Makes the indexes of people, organizations and places: by kind and letter, on one page while they are few; else the
 * names of each letter have a page of their own, and if there are too many of them, those of each two letters.
 */
final class NameIndexes {

    /** An index shorter than this needs no letters. */
    private static final int LETTERS_FROM = 30;

    /** The most names of a kind on one page. */
    private static final int MOST = 400;

    private static final int DEEPEST = 3;

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
    private record Shelf(Kind kind, String beginning, List<Subject> subjects) {

        boolean isLong() {
            return subjects.size() > MOST && beginning.codePointCount(0, beginning.length()) < DEEPEST;
        }
    }

    List<Planned> pages() {
        var pages = new ArrayList<Planned>();
        for (var lang : archive.languages()) {
            var wording = material.wording(lang);
            var shelves = shelves(lang);
            if (!shelves.isEmpty()) {
                pages.add(
                        Planned.html(FrontPages.names(wording), NamesPage.class, lang, () -> whole(wording, shelves)));
                shelves.forEach(shelf -> add(wording, shelf, pages));
            }
        }
        return pages;
    }

    private void add(Wording wording, Shelf shelf, List<Planned> pages) {
        if (shelf.isLong()) {
            for (var part : longer(shelf, wording)) {
                pages.add(
                        Planned.html(path(wording, part), NamesPage.class, wording.lang(), () -> part(wording, part)));
                add(wording, part, pages);
            }
        }
    }

    private List<Shelf> shelves(String lang) {
        var names = new SubjectNames(material, material.wording(lang));
        var shelves = new ArrayList<Shelf>();
        for (var kind : Kind.ENTITIES) {
            var subjects = new ArrayList<Subject>();
            archive.subjects(kind).forEach(subjects::add);
            subjects.removeIf(subject -> !archive.hasPage(subject, lang));
            subjects.sort(Comparator.comparing(names::name, Alphabet.ORDER).thenComparing(Subject::id));
            if (!subjects.isEmpty()) {
                shelves.add(new Shelf(kind, "", List.copyOf(subjects)));
            }
        }
        return shelves;
    }

    private List<Shelf> parts(Shelf shelf, Wording wording) {
        var names = new SubjectNames(material, wording);
        var letters = shelf.beginning().codePointCount(0, shelf.beginning().length()) + 1;
        var byBeginning = new TreeMap<String, List<Subject>>(Alphabet.initials(wording.lang()));
        for (var subject : shelf.subjects()) {
            byBeginning
                    .computeIfAbsent(Alphabet.beginning(names.name(subject), letters), same -> new ArrayList<>())
                    .add(subject);
        }
        var parts = new ArrayList<Shelf>();
        byBeginning.forEach((beginning, some) -> parts.add(new Shelf(shelf.kind(), beginning, some)));
        return parts;
    }

    /** The parts of a long shelf that have a page of their own: names with no more letters stay on the shelf's. */
    private List<Shelf> longer(Shelf shelf, Wording wording) {
        return parts(shelf, wording).stream()
                .filter(part -> !part.beginning().equals(shelf.beginning()))
                .toList();
    }

    /** Letters that are not of the Latin alphabet are told by their numbers, for an address must travel everywhere. */
    private static OutputPath path(Wording wording, Shelf shelf) {
        var name = new StringBuilder();
        shelf.beginning().codePoints().forEach(c -> {
            name.append(name.isEmpty() ? "" : "-");
            name.append(
                    c < 0x80 && Character.isLetterOrDigit(c)
                            ? Character.toString(Character.toLowerCase(c))
                            : "u" + Integer.toHexString(c));
        });
        return new OutputPath(wording.prefix() + "names/" + shelf.kind().folder() + "/" + name + ".html");
    }

    private NamesPage whole(Wording wording, List<Shelf> shelves) {
        var path = FrontPages.names(wording);
        var versions = new HashMap<String, OutputPath>();
        archive.languages().stream()
                .filter(lang -> !shelves(lang).isEmpty())
                .forEach(lang -> versions.put(lang, FrontPages.names(material.wording(lang))));
        var head = new Frames.Head(wording.text("names.title"), "", "names");
        return new NamesPage(
                frames.frame(path, wording.lang(), head, versions),
                Optional.empty(),
                Optional.empty(),
                shelves.stream().map(shelf -> kind(path, wording, shelf)).toList(),
                Optional.of(path.linkTo(MapPages.path(wording))).filter(href -> maps.hasMap(wording.lang())),
                new Exports(material).entities(path, wording).stream().toList());
    }

    private NamesPage part(Wording wording, Shelf shelf) {
        var path = path(wording, shelf);
        var title = wording.text(shelf.kind().folder()) + ", " + shelf.beginning();
        var head = new Frames.Head(title, "", "names");
        return new NamesPage(
                frames.frame(path, wording.lang(), head, Map.of()),
                Optional.of(shelf.beginning()),
                Optional.of(new Link(path.linkTo(FrontPages.names(wording)), wording.text("names.title"))),
                List.of(kind(path, wording, shelf)),
                Optional.empty(),
                List.of());
    }

    private NamesPage.Kind kind(OutputPath path, Wording wording, Shelf shelf) {
        var name = shelf.kind().folder();
        if (shelf.isLong()) {
            var parts = longer(shelf, wording).stream()
                    .map(part -> new CountLink(
                            path.linkTo(path(wording, part)),
                            part.beginning(),
                            Optional.empty(),
                            part.subjects().size()))
                    .toList();
            var rest = parts(shelf, wording).stream()
                    .filter(part -> part.beginning().equals(shelf.beginning()))
                    .map(part -> new Group(name + "-1", "", entries(path, wording, part)))
                    .toList();
            return new NamesPage.Kind(name, shelf.subjects().size(), rest, parts);
        }
        var groups = new ArrayList<Group>();
        var isLettered = shelf.beginning().isEmpty() && shelf.subjects().size() >= LETTERS_FROM;
        for (var part : isLettered ? parts(shelf, wording) : List.of(shelf)) {
            var id = name + "-" + (groups.size() + 1);
            groups.add(new Group(id, isLettered ? part.beginning() : "", entries(path, wording, part)));
        }
        return new NamesPage.Kind(name, shelf.subjects().size(), List.copyOf(groups), List.of());
    }

    private List<CountLink> entries(OutputPath path, Wording wording, Shelf shelf) {
        var names = new SubjectNames(material, wording);
        return shelf.subjects().stream()
                .map(subject -> names.counted(path, subject, subject.count(wording.lang())))
                .toList();
    }
}
