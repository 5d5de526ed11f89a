package stet.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import stet.annotation.NoteDetail;
import stet.annotation.NoteDetail.Verdict;
import stet.annotation.NoteType;
import stet.archive.Archive;
import stet.article.Article;
import stet.article.ArticleNote;
import stet.date.CivilDay;
import stet.site.OutputPath;
import stet.site.Slug;

/** Makes the lists of notes: all, by type, by author, and the questions that are open; newest first. */
final class NotePages {

    private final Material material;
    private final Frames frames;
    private final Archive archive;
    private final Map<String, List<Entry>> byLang = new HashMap<>();

    NotePages(Material material, Frames frames) {
        this.material = material;
        this.frames = frames;
        archive = material.archive();
        archive.languages().forEach(lang -> byLang.put(lang, entries(lang)));
    }

    /** A note that may be told of outside its article. */
    record Entry(Article article, ArticleNote note) {

        /** The day it was written, or else that of its article. */
        CivilDay day() {
            return note.note()
                    .signature()
                    .date()
                    .flatMap(date -> date.sortDay())
                    .orElseGet(() -> Material.day(article));
        }

        Optional<String> author() {
            return note.note().signature().author().map(author -> author.text());
        }
    }

    /** Which list: its kind, its name if it has one, where it goes, and what is in it. */
    private record Shelf(String kind, String name, OutputPath path, List<Entry> entries) {}

    /** The lists of a language. */
    private record Room(Wording wording, List<Shelf> shelves) {}

    private List<Entry> entries(String lang) {
        var entries = new ArrayList<Entry>();
        for (var index : archive.in(lang)) {
            if (!archive.articles().gist(index).hasNotes()) {
                continue;
            }
            var article = material.article(index);
            article.notes().stream()
                    .filter(ArticleNote::told)
                    .filter(note -> note.note().standing().withdrawn().isEmpty())
                    .forEach(note -> entries.add(new Entry(article, note)));
        }
        // Sorting keeps the order of the archive and of the text among notes of one day.
        entries.sort(Comparator.comparing(Entry::day).reversed());
        return List.copyOf(entries);
    }

    boolean hasNotes(String lang) {
        return !byLang.getOrDefault(lang, List.of()).isEmpty();
    }

    /** The notes that may be told of, newest first. */
    List<Entry> newest(String lang) {
        return byLang.getOrDefault(lang, List.of());
    }

    static OutputPath all(Wording wording) {
        return new OutputPath(wording.prefix() + "notes.html");
    }

    List<Page> pages() {
        var pages = new ArrayList<Page>();
        for (var lang : archive.languages()) {
            if (hasNotes(lang)) {
                var wording = material.wording(lang);
                var shelves = shelves(wording);
                shelves.forEach(shelf -> add(new Room(wording, shelves), shelf, pages));
            }
        }
        return pages;
    }

    private List<Shelf> shelves(Wording wording) {
        var all = newest(wording.lang());
        var shelves = new ArrayList<Shelf>();
        shelves.add(new Shelf("all", "", all(wording), all));
        for (var type : NoteType.values()) {
            var some = all.stream()
                    .filter(entry -> entry.note().note().type() == type)
                    .toList();
            if (!some.isEmpty()) {
                shelves.add(
                        new Shelf("type", wording.text("notes." + type.label()), path(wording, type.label()), some));
            }
        }
        var bySlug = new HashMap<String, List<Entry>>();
        all.forEach(entry -> entry.author()
                .map(Slug::of)
                .filter(slug -> !slug.isEmpty())
                .ifPresent(slug ->
                        bySlug.computeIfAbsent(slug, same -> new ArrayList<>()).add(entry)));
        // Whose names make the same address are on one list: it goes by the first of them.
        var authors = new TreeMap<String, List<Entry>>(Alphabet.ORDER);
        bySlug.values()
                .forEach(some -> authors.put(
                        some.stream()
                                .flatMap(entry -> entry.author().stream())
                                .min(Alphabet.ORDER)
                                .orElseThrow(),
                        some));
        authors.forEach((author, some) ->
                shelves.add(new Shelf("author", author, path(wording, "by/" + Slug.of(author)), some)));
        var open = all.stream().filter(NotePages::isOpen).toList();
        shelves.add(new Shelf("open", "", path(wording, "open"), open));
        return shelves;
    }

    /** Questions, claims that nobody has checked, and checks that came to no certain end. */
    private static boolean isOpen(Entry entry) {
        var detail = entry.note().note().substance().detail();
        if (detail instanceof NoteDetail.Claim) {
            return !entry.note().checked();
        }
        if (detail instanceof NoteDetail.Check check) {
            return check.verdict() == Verdict.DISPUTED || check.verdict() == Verdict.UNRESOLVED;
        }
        return entry.note().note().type() == NoteType.QUESTION;
    }

    private static OutputPath path(Wording wording, String name) {
        return new OutputPath(wording.prefix() + "notes/" + name + ".html");
    }

    private void add(Room room, Shelf shelf, List<Page> pages) {
        if (shelf.entries().size() <= Listings.MAX_CARDS) {
            pages.add(page(room, shelf, Optional.empty(), shelf.entries(), Map.of()));
            return;
        }
        var byYear = new LinkedHashMap<String, List<Entry>>();
        shelf.entries()
                .forEach(entry -> byYear.computeIfAbsent(
                                Wording.padded(entry.day().year(), 4), year -> new ArrayList<>())
                        .add(entry));
        pages.add(page(room, shelf, Optional.empty(), shelf.entries().subList(0, Listings.MAX_CARDS / 2), byYear));
        byYear.forEach((year, some) -> pages.add(page(room, shelf, Optional.of(year), some, Map.of())));
    }

    private static OutputPath part(Shelf shelf, String year) {
        var path = shelf.path().value();
        return new OutputPath(path.substring(0, path.length() - ".html".length()) + "/" + year + ".html");
    }

    private NotesPage page(
            Room room, Shelf shelf, Optional<String> year, List<Entry> entries, Map<String, List<Entry>> years) {
        var wording = room.wording();
        var path = year.map(found -> part(shelf, found)).orElse(shelf.path());
        var title = title(wording, shelf);
        var whole = year.map(found -> title + ", " + found).orElse(title);
        var others = room.shelves();
        var parts = new ArrayList<CountLink>();
        years.forEach((name, some) ->
                parts.add(new CountLink(path.linkTo(part(shelf, name)), name, Optional.empty(), some.size())));
        return new NotesPage(
                frames.frame(path, wording.lang(), new Frames.Head(whole, "", "notes"), versions(shelf, year)),
                shelf.kind(),
                shelf.name(),
                shelf.entries().size(),
                entries.stream().map(entry -> row(path, wording, entry)).toList(),
                links(path, others, "type"),
                links(path, others, "author"),
                others.stream()
                        .filter(other -> other.kind().equals("open"))
                        .map(other -> new Link(path.linkTo(other.path()), wording.text("notes.open")))
                        .findFirst(),
                year,
                year.map(found -> new Link(path.linkTo(shelf.path()), title)),
                List.copyOf(parts));
    }

    private static String title(Wording wording, Shelf shelf) {
        return switch (shelf.kind()) {
            case "open" -> wording.text("notes.open");
            case "author" -> wording.text("notes.by", "author", shelf.name());
            case "type" -> shelf.name();
            default -> wording.text("notes.title");
        };
    }

    /** The list of all notes is held in every language that has any. */
    private Map<String, OutputPath> versions(Shelf shelf, Optional<String> year) {
        var versions = new HashMap<String, OutputPath>();
        if (shelf.kind().equals("all") && year.isEmpty()) {
            archive.languages().stream()
                    .filter(this::hasNotes)
                    .forEach(lang -> versions.put(lang, all(material.wording(lang))));
        }
        return versions;
    }

    private static List<CountLink> links(OutputPath from, List<Shelf> shelves, String kind) {
        return shelves.stream()
                .filter(shelf -> shelf.kind().equals(kind))
                .map(shelf -> new CountLink(
                        from.linkTo(shelf.path()),
                        shelf.name(),
                        Optional.empty(),
                        shelf.entries().size()))
                .toList();
    }

    private NoteRow row(OutputPath from, Wording wording, Entry entry) {
        var article = entry.article();
        var views = new NoteViews(material, article, from);
        return new NoteRow(
                views.view(entry.note()),
                entry.note().lemma().before(),
                entry.note().lemma().after(),
                new Link(views.placeOf(entry.note().id()), article.title()),
                wording.date(article.frontMatter().date()));
    }
}
