package stet.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import stet.annotation.Folding;
import stet.archive.Archive;
import stet.archive.Noted;
import stet.archive.Subject;
import stet.article.Article;
import stet.article.ArticleNote;
import stet.article.ValueReader;
import stet.page.EntityPage.Beside;
import stet.page.EntityPage.Passage;
import stet.page.EntityPage.Year;
import stet.page.EntityPages.Sheet;
import stet.page.Listings.Stretch;
import stet.plain.Postings;

/** What the reports on a page of an entity say of it: passages, notes, and who is named beside it. */
final class Passages {

    /** How many of the latest reports stand on the first page of a list that is split. */
    private static final int LATEST = 20;

    /** How many of the latest reports are looked at to find who is named beside an entity. */
    private static final int SAMPLE = 500;

    private static final int MOST_BESIDE = 12;
    private static final int MOST_DOTS = 12;
    private static final int MOST_NOTES = 40;
    private static final int MOST_SPELT = 8;

    private final Material material;
    private final Archive archive;
    private final Subject subject;
    private final Sheet sheet;
    private final List<Integer> shown;
    private final Map<String, Integer> beside = new HashMap<>();

    Passages(Material material, Subject subject, Sheet sheet) {
        this.material = material;
        archive = material.archive();
        this.subject = subject;
        this.sheet = sheet;
        var all = sheet.stretch().indexes();
        shown = sheet.listing().parts().isEmpty() ? all : sheet.isWhole() ? latest(all, LATEST) : List.of();
        if (sheet.isWhole()) {
            for (var index : latest(all, SAMPLE)) {
                archive.filed().get(index).spoken().forEach(key -> beside.merge(key, 1, Integer::sum));
            }
            beside.remove(key(subject));
        }
    }

    /** A subject's address without prefix and extension. */
    static String key(Subject subject) {
        return subject.kind().folder() + "/" + subject.id();
    }

    private static List<Integer> latest(List<Integer> indexes, int most) {
        return indexes.subList(Math.max(0, indexes.size() - most), indexes.size());
    }

    /** The names as the passages write them, in the order in which they first do. */
    List<String> spelt() {
        var spelt = new LinkedHashMap<String, String>();
        shown.forEach(index -> mentions(index)
                .forEach(mention ->
                        spelt.putIfAbsent(Folding.words(mention.words()), ValueReader.oneLine(mention.words()))));
        return spelt.values().stream().limit(MOST_SPELT).toList();
    }

    List<Year> years() {
        var years = new LinkedHashMap<Long, List<Passage>>();
        for (var index : shown) {
            var year = material.days().of(index).year();
            var passages = passages(index);
            if (!passages.isEmpty()) {
                years.computeIfAbsent(year, same -> new ArrayList<>()).addAll(passages);
            }
        }
        return years.entrySet().stream()
                .map(entry -> new Year(
                        "y" + Wording.padded(entry.getKey(), 4),
                        sheet.wording().year(entry.getKey()),
                        List.copyOf(entry.getValue())))
                .toList();
    }

    private Stream<stet.article.Mention> mentions(int index) {
        return material.article(index).mentions().stream()
                .filter(mention -> mention.key().equals(key(subject)));
    }

    private List<Passage> passages(int index) {
        var article = material.article(index);
        var page = sheet.path().linkTo(article.path());
        var date = material.date(index, sheet.wording());
        var passages = new ArrayList<Passage>();
        mentions(index)
                .forEach(mention -> passages.add(new Passage(
                        mention.before(),
                        mention.words(),
                        mention.after(),
                        new Link(page + (mention.block().isEmpty() ? "" : "#" + mention.block()), article.title()),
                        article.frontMatter().isRetracted(),
                        date,
                        mention.part().name().toLowerCase(Locale.ROOT),
                        mention.paragraph(),
                        !passages.isEmpty())));
        return passages;
    }

    /** The list of the page without the reports that have a passage. */
    Listing listing() {
        var silent = new Postings.Builder();
        for (var index : shown) {
            if (mentions(index).findAny().isEmpty()) {
                silent.add(index);
            }
        }
        var stretch = sheet.stretch();
        var listed = new Listings(material, sheet.wording())
                .listing(
                        sheet.path(),
                        new Stretch(Listings.Unit.DAY, stretch.period(), stretch.heading(), silent.postings()),
                        part -> sheet.path());
        var all = sheet.listing();
        return new Listing(all.total(), listed.sections(), all.parts());
    }

    /** Who and what is named in most of the same reports; equals in alphabetical order. */
    List<Beside> beside() {
        var names = new SubjectNames(material, sheet.wording());
        var least = leastShown();
        return beside.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .flatMap(entry -> material.subject(entry.getKey()).stream()
                        .map(other -> names.counted(sheet.path(), other, entry.getValue())))
                .sorted(Comparator.comparing((CountLink link) -> -link.count())
                        .thenComparing(CountLink::text, Alphabet.ORDER)
                        .thenComparing(CountLink::href))
                .limit(MOST_BESIDE)
                .map(link -> new Beside(link, (link.count() + perDot() - 1) / perDot()))
                .toList();
    }

    /** In how many reports what is shown is named at least: most names are in one, and need no link to be sorted. */
    private int leastShown() {
        var counts =
                beside.values().stream().mapToInt(Integer::intValue).sorted().toArray();
        return counts.length <= MOST_BESIDE ? 0 : counts[counts.length - MOST_BESIDE];
    }

    int perDot() {
        var most = beside.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        return (most + MOST_DOTS - 1) / MOST_DOTS;
    }

    List<NoteRow> notes() {
        return shown.stream()
                .flatMap(index -> notes(material.article(index)))
                .limit(MOST_NOTES)
                .toList();
    }

    /** How many notes on the reports of the page name the entity. */
    int noteCount() {
        return (int)
                shown.stream().flatMap(index -> notes(material.article(index))).count();
    }

    private Stream<NoteRow> notes(Article article) {
        var views = new NoteViews(material, article, sheet.path());
        return article.notes().stream()
                .filter(ArticleNote::told)
                .filter(note -> note.note().standing().withdrawn().isEmpty())
                .filter(note -> isNamed(note, article))
                .map(note -> new NoteRow(
                        views.view(note),
                        note.lemma().before(),
                        note.lemma().after(),
                        new Link(views.placeOf(note.id()), article.title()),
                        sheet.wording().date(article.frontMatter().date())));
    }

    private boolean isNamed(ArticleNote note, Article article) {
        return Noted.in(note.note(), article).stream()
                .anyMatch(naming -> archive.entityKey(naming.text())
                        .filter(key(subject)::equals)
                        .isPresent());
    }
}
