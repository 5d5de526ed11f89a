package stet.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import stet.annotation.NoteType;
import stet.archive.Archive;
import stet.archive.NoteHeads;
import stet.article.Article;
import stet.article.ArticleNote;
import stet.page.Listings.Stretch;
import stet.page.Listings.Unit;
import stet.plain.Postings;
import stet.site.OutputPath;
import stet.site.Slug;

/**
 * Makes the lists of notes: all, by type, by author, and the questions that are open; newest first. Long ones are split
 * by the days on which notes were written; and where very many were on one, by those of the reports that they are on.
 */
final class NotePages {

    /** How many of the latest notes stand on the first page of a list that is split. */
    private static final int LATEST = Listings.MAX_CARDS / 2;

    private final Material material;
    private final Frames frames;
    private final Archive archive;
    private final NoteHeads heads;

    /** When notes were written, and when the reports came out that they are on. */
    private final Days written;

    private final Days published;

    /** The numbers of the notes, newest first. */
    private final SortedMap<String, Postings> byLang;

    NotePages(Material material, Frames frames) {
        this.material = material;
        this.frames = frames;
        archive = material.archive();
        heads = archive.join().notes();
        written = Days.of(heads.days());
        published = material.days().through(heads.articles());
        byLang = newestFirst();
    }

    /** A note that may be told of outside its article. */
    record Entry(Article article, ArticleNote note) {

        Optional<String> author() {
            return note.note().signature().author().map(author -> author.text());
        }
    }

    /** Which list: its kind, its name if it has one, where it goes, and what is in it. */
    private record NoteList(String kind, String name, OutputPath path, Postings notes) {}

    /** The lists of a language. */
    private record Room(Wording wording, List<NoteList> lists) {}

    /**
     * A list or a part of it.
     *
     * @param whole where the list goes that this is a part of, by the same days
     * @param day on which all of these notes were written, where they are split by the days of reports, else empty
     */
    private record Cut(OutputPath whole, String day, Stretch stretch) {

        boolean isWhole() {
            return stretch.unit() == Unit.ALL;
        }

        boolean isByReports() {
            return !day.isEmpty();
        }

        OutputPath path() {
            return isWhole() ? whole : whole.part(stretch.period());
        }

        String heading(Wording wording) {
            return isByReports()
                    ? wording.words().text("notes.reports", Map.of("day", day, "period", stretch.heading()))
                    : stretch.heading();
        }

        Postings notes() {
            return stretch.indexes();
        }

        boolean isLong() {
            return notes().size() > Listings.MAX_CARDS;
        }
    }

    /** A page of notes: those that it shows, and the parts that it leads to. */
    private record Sheet(Room room, NoteList list, Cut cut, Postings shown, List<Cut> parts) {}

    /** Sorting keeps the order of the archive and of the text among notes of one day. */
    private SortedMap<String, Postings> newestFirst() {
        var keys = new long[heads.size()];
        for (var number = 0; number < keys.length; number++) {
            keys[number] = ((long) -heads.days().at(number) << Integer.SIZE) | number;
        }
        Arrays.sort(keys);
        var gathered = new TreeMap<String, Postings.Builder>();
        for (var key : keys) {
            var number = (int) key;
            var lang = archive.articles().gist(heads.articles().at(number)).lang();
            gathered.computeIfAbsent(lang, same -> new Postings.Builder()).add(number);
        }
        var newest = new TreeMap<String, Postings>();
        gathered.forEach((lang, notes) -> newest.put(lang, notes.postings()));
        return newest;
    }

    boolean hasNotes(String lang) {
        return byLang.containsKey(lang);
    }

    /** The newest notes that may be told of. */
    List<Entry> newest(String lang, int most) {
        var all = byLang.getOrDefault(lang, Postings.NONE);
        return all.subList(0, Math.min(most, all.size())).stream()
                .map(this::entry)
                .toList();
    }

    private Entry entry(int number) {
        var article = material.article(heads.articles().at(number));
        return new Entry(article, article.notes().get(heads.places().at(number)));
    }

    static OutputPath all(Wording wording) {
        return new OutputPath(wording.prefix() + "notes.html");
    }

    List<Planned> pages() {
        var pages = new ArrayList<Planned>();
        byLang.forEach((lang, notes) -> plan(new Room(material.wording(lang), lists(lang, notes)), pages));
        return pages;
    }

    private List<NoteList> lists(String lang, Postings all) {
        var wording = material.wording(lang);
        var lists = new ArrayList<NoteList>();
        lists.add(new NoteList("all", "", all(wording), all));
        var byType = byName(all, heads.types());
        for (var type : NoteType.values()) {
            var number = heads.names().indexOf(type.label());
            if (number >= 0 && !byType.get(number).isEmpty()) {
                var name = wording.text("notes." + type.label());
                lists.add(new NoteList("type", name, path(wording, type.label()), byType.get(number)));
            }
        }
        byAuthor(all)
                .forEach((author, some) ->
                        lists.add(new NoteList("author", author, path(wording, "by/" + Slug.of(author)), some)));
        var open = new BitSet(heads.size());
        heads.open().forEach(open::set);
        lists.add(new NoteList("open", "", path(wording, "open"), among(all, open::get)));
        return lists;
    }

    /** For each of the names those notes that have it in a column. */
    private List<Postings> byName(Postings all, Postings column) {
        var builders = new ArrayList<Postings.Builder>();
        heads.names().forEach(name -> builders.add(new Postings.Builder()));
        for (var place = 0; place < all.size(); place++) {
            builders.get(column.at(all.at(place))).add(all.at(place));
        }
        return builders.stream().map(Postings.Builder::postings).toList();
    }

    private static Postings among(Postings all, IntPredicate wanted) {
        var some = new Postings.Builder();
        for (var place = 0; place < all.size(); place++) {
            if (wanted.test(all.at(place))) {
                some.add(all.at(place));
            }
        }
        return some.postings();
    }

    /** Whose names make the same address are on one list: it goes by the first of them. */
    private SortedMap<String, Postings> byAuthor(Postings all) {
        var numbers = new TreeMap<String, BitSet>();
        var byName = byName(all, heads.authors());
        for (var number = 0; number < byName.size(); number++) {
            if (!byName.get(number).isEmpty()) {
                numbers.computeIfAbsent(Slug.of(heads.names().get(number)), same -> new BitSet())
                        .set(number);
            }
        }
        numbers.remove("");
        var byAuthor = new TreeMap<String, Postings>(Alphabet.ORDER);
        for (var some : numbers.values()) {
            var name = some.stream()
                    .mapToObj(heads.names()::get)
                    .min(Alphabet.ORDER)
                    .orElseThrow();
            var isAlone = some.cardinality() == 1;
            byAuthor.put(
                    name,
                    isAlone
                            ? byName.get(some.nextSetBit(0))
                            : among(all, note -> some.get(heads.authors().at(note))));
        }
        return byAuthor;
    }

    private static OutputPath path(Wording wording, String name) {
        return new OutputPath(wording.prefix() + "notes/" + name + ".html");
    }

    private void plan(Room room, List<Planned> pages) {
        for (var list : room.lists()) {
            plan(room, list, new Cut(list.path(), "", new Stretch(Unit.ALL, "", "", list.notes())), pages);
        }
    }

    private void plan(Room room, NoteList list, Cut cut, List<Planned> pages) {
        var parts = cut.isLong() ? parts(room.wording(), cut) : List.<Cut>of();
        var shown = parts.isEmpty() ? cut.notes() : cut.notes().subList(0, cut.isWhole() ? LATEST : 0);
        var sheet = new Sheet(room, list, cut, shown, parts);
        material.register().enter(shown(sheet));
        pages.add(Planned.traced(cut.path(), NotesPage.class, room.wording().lang(), () -> page(sheet)));
        parts.forEach(part -> plan(room, list, part, pages));
    }

    /** The parts of a list, newest first; none of what can not be split any further. */
    private List<Cut> parts(Wording wording, Cut cut) {
        var isOfOneDay = cut.stretch().unit() == Unit.DAY;
        if (isOfOneDay && cut.isByReports()) {
            return List.of();
        }
        // Whoever brings notes from elsewhere may have written all of them on one day.
        var from = isOfOneDay
                ? new Cut(cut.path(), cut.heading(wording), new Stretch(Unit.ALL, "", "", cut.notes()))
                : cut;
        var parts = new Listings(material, wording, from.isByReports() ? published : written)
                .parts(from.stretch()).stream()
                        .map(part -> new Cut(from.whole(), from.day(), part))
                        .toList();
        // A year whose notes are all of one month has no page that leads to this month alone.
        return parts.size() == 1 ? parts(wording, parts.get(0)) : parts;
    }

    /** What else its page shows: how many there are in its parts, and of a whole list, in which other lists. */
    private Shown shown(Sheet sheet) {
        var said = new ArrayList<>();
        sheet.parts().forEach(part -> {
            said.add(part.path());
            said.add(part.notes().size());
        });
        if (sheet.cut().isWhole()) {
            sheet.room().lists().forEach(list -> {
                said.add(list.path());
                said.add(list.name());
                said.add(list.notes().size());
            });
            said.add(List.copyOf(byLang.keySet()));
        }
        var articles = new Postings.Builder();
        sheet.shown().forEach(number -> articles.add(heads.articles().at(number)));
        return Shown.of(key(sheet), said, articles.postings());
    }

    private static String key(Sheet sheet) {
        return "notes " + sheet.cut().path().value();
    }

    private NotesPage page(Sheet sheet) {
        var number = material.register().number(key(sheet));
        material.reads().noteName(number);
        material.reads().noteList(number);
        var wording = sheet.room().wording();
        var cut = sheet.cut();
        var path = cut.path();
        var list = sheet.list();
        var others = cut.isWhole() ? sheet.room().lists() : List.<NoteList>of();
        var title = title(wording, list);
        var heading = cut.heading(wording);
        return new NotesPage(
                frames.frame(path, wording.lang(), head(title, heading), versions(list, cut)),
                list.kind(),
                list.name(),
                cut.notes().size(),
                sheet.shown().stream()
                        .map(one -> row(path, wording, entry(one)))
                        .toList(),
                links(path, others, "type"),
                links(path, others, "author"),
                others.stream()
                        .filter(other -> other.kind().equals("open"))
                        .map(other -> new Link(path.linkTo(other.path()), wording.text("notes.open")))
                        .findFirst(),
                Optional.of(heading).filter(found -> !found.isEmpty()),
                cut.isWhole() ? Optional.empty() : Optional.of(new Link(path.linkTo(list.path()), title)),
                sheet.parts().stream().map(part -> link(path, wording, part)).toList());
    }

    private static Frames.Head head(String title, String heading) {
        return new Frames.Head(heading.isEmpty() ? title : title + ", " + heading, "", "notes");
    }

    private CountLink link(OutputPath from, Wording wording, Cut part) {
        return new CountLink(
                from.linkTo(part.path()),
                shortHeading(wording, part),
                Optional.empty(),
                part.notes().size());
    }

    /** A day as lists have it, for a rail is too narrow for a long month's name. */
    private String shortHeading(Wording wording, Cut part) {
        var first = part.notes().at(0);
        var isDay = part.stretch().unit() == Unit.DAY && !part.isByReports() && written.isDayKnown(first);
        return isDay ? wording.briefDay(written.of(first)) : part.heading(wording);
    }

    private static String title(Wording wording, NoteList list) {
        return switch (list.kind()) {
            case "open" -> wording.text("notes.open");
            case "author" -> wording.text("notes.by", "author", list.name());
            case "type" -> list.name();
            default -> wording.text("notes.title");
        };
    }

    /** The list of all notes is held in every language that has any. */
    private Map<String, OutputPath> versions(NoteList list, Cut cut) {
        var versions = new HashMap<String, OutputPath>();
        if (list.kind().equals("all") && cut.isWhole()) {
            byLang.keySet().forEach(lang -> versions.put(lang, all(material.wording(lang))));
        }
        return versions;
    }

    private static List<CountLink> links(OutputPath from, List<NoteList> lists, String kind) {
        return lists.stream()
                .filter(list -> list.kind().equals(kind))
                .map(list -> new CountLink(
                        from.linkTo(list.path()),
                        list.name(),
                        Optional.empty(),
                        list.notes().size()))
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
