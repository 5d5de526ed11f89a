package stet.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import stet.annotation.LocalSource;
import stet.annotation.Note;
import stet.annotation.When;
import stet.archive.Work;
import stet.article.Article;
import stet.article.Article.NamedSource;
import stet.article.ArticleNote;
import stet.article.Family;
import stet.article.FrontMatter.Original;
import stet.page.ArticlePage.FamilyCount;
import stet.page.ArticlePage.Notary;
import stet.page.ArticlePage.Sameness;
import stet.page.ArticlePage.SourceRow;
import stet.page.ArticlePage.Spoke;
import stet.page.ArticlePage.WorkRow;
import stet.page.NoteView.Cited;
import stet.page.Wording.YearMonthKey;
import stet.site.Extra;
import stet.site.OutputPath;

/** The notes of an article as its own page shows them. */
final class ArticleNotes {

    private final Material material;
    private final Article article;
    private final SortedMap<String, List<ArticleNote>> byWork;
    private final Citations citations;

    ArticleNotes(Material material, Article article) {
        this.material = material;
        this.article = article;
        byWork = byWork(article.notes());
        citations = Citations.among(
                byWork.keySet().stream()
                        .flatMap(id -> material.work(id).stream())
                        .toList(),
                article.frontMatter().credits().original().map(Original::url),
                material.wording(article.lang()));
    }

    /** The notes that cite works, by these. */
    private static SortedMap<String, List<ArticleNote>> byWork(List<ArticleNote> notes) {
        var cited = new TreeMap<String, List<ArticleNote>>();
        for (var note : notes) {
            if (note.number() > 0) {
                note.note()
                        .substance()
                        .sources()
                        .forEach(id -> cited.computeIfAbsent(id.text(), same -> new ArrayList<>())
                                .add(note));
            }
        }
        return cited;
    }

    /** Where the canonical text of the article on a page goes. */
    static OutputPath plainText(OutputPath page) {
        return beside(page, ".txt");
    }

    /** Where the notes of the article on a page go, for other programs. */
    static OutputPath annotations(OutputPath page) {
        return beside(page, ".annotations.jsonld");
    }

    static OutputPath beside(OutputPath page, String ending) {
        return new OutputPath(page.stem() + ending);
    }

    List<NoteView> views() {
        var views = new NoteViews(material, article, citations);
        return article.notes().stream().map(views::view).toList();
    }

    /** The notes on the title and on the article as a whole. */
    List<Integer> onTheWhole() {
        var indexes = new ArrayList<Integer>();
        for (var i = 0; i < article.notes().size(); i++) {
            if (article.notes().get(i).number() > 0 && article.notes().get(i).onTheWhole()) {
                indexes.add(i);
            }
        }
        return List.copyOf(indexes);
    }

    List<FamilyCount> families() {
        var counts = new EnumMap<Family, Integer>(Family.class);
        article.notes().stream()
                .filter(note -> note.number() > 0)
                .forEach(note -> counts.merge(Family.of(note.note().type()), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new FamilyCount(entry.getKey().label(), entry.getValue()))
                .toList();
    }

    /** Who wrote the notes and in which month, if one and the same is told for all. */
    Optional<Notary> notary() {
        var all = article.notes().stream()
                .filter(note -> note.number() > 0)
                .map(ArticleNote::note)
                .map(this::notary)
                .distinct()
                .toList();
        return all.size() == 1 ? all.get(0) : Optional.empty();
    }

    private Optional<Notary> notary(Note note) {
        var wording = material.wording(article.lang());
        var month = note.signature()
                .date()
                .filter(date ->
                        date.surePrefix().filter(known -> known.length() >= 7).isPresent())
                .flatMap(date -> date.sortDay())
                .map(day -> wording.month(YearMonthKey.of(day)));
        return note.signature().author().flatMap(author -> month.map(found -> new Notary(author.text(), found)));
    }

    /** The works that notes cite, by outlet and date, each with the notes that do. */
    List<WorkRow> works() {
        return byWork.entrySet().stream()
                .flatMap(entry -> material.work(entry.getKey()).stream()
                        .map(work -> row(work, citations.cited(work), entry.getValue())))
                .sorted(Comparator.comparing((WorkRow row) -> row.work().outlet(), Alphabet.ORDER)
                        .thenComparing(row -> row.work().id()))
                .toList();
    }

    /** A link to the canonical text, where the site has it. */
    Optional<String> plainText() {
        return material.site().makes(Extra.TEXTS)
                ? Optional.of(article.path().linkTo(plainText(article.path())))
                : Optional.empty();
    }

    private static WorkRow row(Work work, Cited cited, List<ArticleNote> notes) {
        return new WorkRow(
                cited,
                work.container().flatMap(outlet -> work.publisher()),
                work.note(),
                notes.stream()
                        .distinct()
                        .map(note ->
                                new CountLink("#" + note.id(), note.lemma().text(), Optional.empty(), note.number()))
                        .toList());
    }

    List<SourceRow> sources() {
        return article.sources().stream().map(this::row).toList();
    }

    private SourceRow row(NamedSource placed) {
        var source = placed.source();
        var portrait = source.portrait();
        return new SourceRow(
                source.kind().label(),
                source.quote().words().text(),
                placed.block(),
                portrait.traits(),
                portrait.reasonPrinted(),
                portrait.spoke().map(this::spoke),
                portrait.seenByOutlet(),
                portrait.author().map(new NoteFacts(material, article, article.path())::somebody),
                portrait.pronoun(),
                portrait.sameAs().stream().map(this::sameness).toList());
    }

    private Spoke spoke(When when) {
        return new Spoke(NoteFacts.words(when, material.wording(article.lang())), when.why());
    }

    private Sameness sameness(LocalSource.Sameness same) {
        var words = article.sources().stream()
                .filter(other -> other.source().id().equals(same.source().text()))
                .map(other -> other.source().quote().words().text())
                .findFirst()
                .orElse(same.source().text());
        return new Sameness(words, same.likelihood().label());
    }

    /** A link to the notes for other programs, where there are any to tell of. */
    Optional<String> annotations() {
        return AnnotationPages.areMade(material.site())
                        && article.notes().stream().anyMatch(ArticleNote::told)
                ? Optional.of(article.path().linkTo(annotations(article.path())))
                : Optional.empty();
    }
}
