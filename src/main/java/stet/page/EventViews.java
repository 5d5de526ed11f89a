package stet.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import stet.annotation.When;
import stet.archive.Archive;
import stet.archive.Event;
import stet.archive.Happening;
import stet.archive.Happening.Passage;
import stet.archive.Kind;
import stet.article.ArticleNote;
import stet.article.Lemma;
import stet.article.Named;
import stet.date.CivilDay;
import stet.date.DateOrder;
import stet.date.Edtf;
import stet.date.Interval;
import stet.page.EventView.Account;
import stet.page.EventView.Quote;
import stet.page.EventView.Said;
import stet.page.HappenedPage.Line;
import stet.page.NoteView.Cited;
import stet.site.LocalText;
import stet.site.OutputPath;

/** Makes events ready to be shown on pages in one language. */
final class EventViews {

    /** How many passages an event in a list shows. */
    private static final int MOST_PASSAGES = 3;

    private final Material material;
    private final Archive archive;
    private final Wording wording;

    EventViews(Material material, Wording wording) {
        this.material = material;
        this.wording = wording;
        archive = material.archive();
    }

    /** The page of an event. */
    OutputPath path(Event event) {
        return path(event, wording);
    }

    static OutputPath path(Event event, Wording wording) {
        return new OutputPath(wording.prefix() + "events/" + event.id() + ".html");
    }

    /** An event in a list. */
    EventView brief(OutputPath from, int index) {
        return view(from, archive.chronicle().happenings().get(index), MOST_PASSAGES);
    }

    /** An event with all its passages. */
    EventView whole(OutputPath from, Happening happening) {
        return view(from, happening, Integer.MAX_VALUE);
    }

    private EventView view(OutputPath from, Happening happening, int most) {
        var event = happening.event();
        var passages = once(preferred(happening.passages()));
        return new EventView(
                event.id(),
                from.linkTo(path(event)),
                text(event.title()),
                foreign(event.title()),
                wording.date(event.when().date()),
                remarks(event.when()),
                event.certainty().label(),
                event.sources().size(),
                event.summary().map(this::text),
                said(from, passages.subList(0, Math.min(most, passages.size()))),
                Math.max(0, passages.size() - most),
                links(from, happening, List.of(Kind.PEOPLE, Kind.ORGANIZATIONS)),
                links(from, happening, List.of(Kind.PLACES)),
                links(from, happening, List.of(Kind.TAGS)),
                reported(passages, event),
                event.accounts().stream().map(this::account).toList(),
                event.follows().map(this::text),
                facets(happening));
    }

    String text(LocalText text) {
        return text.in(wording.lang(), material.first());
    }

    /** The language of a text that is not held in that of the page. */
    Optional<String> foreign(LocalText text) {
        var languages = text.byLanguage().keySet();
        return languages.contains(wording.lang()) || languages.contains("")
                ? Optional.empty()
                : languages.stream()
                        .filter(material.first()::equals)
                        .findFirst()
                        .or(() -> languages.stream().findFirst());
    }

    /** An event in one line, where only its date and title are shown. */
    Link line(OutputPath from, int index) {
        var event = archive.chronicle().happenings().get(index).event();
        return new Link(from.linkTo(path(event)), text(event.title()), foreign(event.title()));
    }

    /** An event in one line, with its date and its certainty. */
    Line inOneLine(OutputPath from, int index) {
        var event = archive.chronicle().happenings().get(index).event();
        var link = line(from, index);
        return new Line(
                link.href(),
                link.text(),
                link.lang(),
                wording.date(event.when().date()),
                event.certainty().label());
    }

    /** The weekday of one day, or of both ends of a few, and what the date rests on. */
    List<String> remarks(When when) {
        var remarks = new ArrayList<String>();
        weekdays(when.date()).ifPresent(remarks::add);
        when.basis()
                .filter(basis -> basis != When.Basis.PRINTED)
                .ifPresent(basis -> remarks.add(wording.text("basis." + basis.label())));
        return List.copyOf(remarks);
    }

    private Optional<String> weekdays(Edtf date) {
        var first = date.lower();
        var last = date.upper();
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        if (first.get().equals(last.get())) {
            return Optional.of(wording.weekday(first.get()));
        }
        return date instanceof Interval interval && isDay(interval.start()) && isDay(interval.end())
                ? weekdays(first.get(), last.get())
                : Optional.empty();
    }

    private Optional<String> weekdays(CivilDay first, CivilDay last) {
        if (last.toEpochDay() - first.toEpochDay() > 6) {
            return Optional.empty();
        }
        var text = wording.text("event.weekdays", "from", wording.weekday(first));
        return Optional.of(text.replace("{to}", wording.weekday(last)));
    }

    private static boolean isDay(Optional<Edtf> date) {
        return date.filter(day -> day.lower().equals(day.upper())).isPresent();
    }

    /** Of a report that is held in several languages, the passages in this one if it has any. */
    List<Passage> preferred(List<Passage> passages) {
        var seen = new HashSet<String>();
        return passages.stream()
                .filter(passage -> seen.add(passage.article().source() + "#" + passage.place()))
                .filter(passage -> isIn(passage, wording.lang())
                        || passages.stream()
                                .noneMatch(other -> isIn(other, wording.lang())
                                        && other.article()
                                                .stem()
                                                .equals(passage.article().stem())))
                .sorted(Comparator.comparing(passage -> isIn(passage, wording.lang()) ? 0 : 1))
                .toList();
    }

    /** Of passages that would be quoted in the same words the first, and none of a block that is quoted by a note. */
    private static List<Passage> once(List<Passage> passages) {
        var once = new ArrayList<Passage>();
        for (var passage : passages) {
            if (passages.stream().noneMatch(other -> isQuotedFor(other, passage))
                    && once.stream().noneMatch(earlier -> isQuotedIn(earlier, passage))) {
                once.add(passage);
            }
        }
        return once;
    }

    private static boolean isQuotedFor(Passage noted, Passage block) {
        return block.note().isEmpty() && lemma(noted).isPresent() && isInOneBlock(noted, block);
    }

    private static boolean isQuotedIn(Passage earlier, Passage later) {
        return isInOneBlock(earlier, later)
                && lemma(earlier).map(EventViews::quote).stream()
                        .anyMatch(quote -> lemma(later)
                                .filter(words ->
                                        (quote.before() + quote.words() + quote.after()).contains(words.text()))
                                .isPresent());
    }

    private static boolean isInOneBlock(Passage one, Passage other) {
        return block(one).equals(block(other))
                && one.article().source().equals(other.article().source());
    }

    /** The words that a passage is quoted by. */
    private static Optional<Lemma> lemma(Passage passage) {
        return passage.note().filter(note -> !note.onTheWhole()).map(ArticleNote::lemma);
    }

    private static String block(Passage passage) {
        return passage.note().map(ArticleNote::block).orElse(passage.place());
    }

    private static Quote quote(Lemma words) {
        return new Quote(Sentence.before(words.before()), words.text(), Sentence.after(words.after()));
    }

    private static boolean isIn(Passage passage, String lang) {
        return passage.article().lang().equals(lang);
    }

    List<Said> said(OutputPath from, List<Passage> passages) {
        var said = new ArrayList<Said>();
        for (var i = 0; i < passages.size(); i++) {
            var passage = passages.get(i);
            var article = passage.article();
            var lemma = lemma(passage);
            var number = number(block(passage));
            said.add(new Said(
                    lemma.map(EventViews::quote),
                    lemma.isEmpty() && number > 0
                            ? Optional.of(new ExcerptRef(article.body(), number))
                            : Optional.empty(),
                    from.linkTo(article.path()) + (passage.place().isEmpty() ? "" : "#" + passage.place()),
                    article.title(),
                    number > 0 ? Integer.toString(number) : "",
                    i > 0 && passages.get(i - 1).article().source().equals(article.source()),
                    wording.date(article.frontMatter().date()),
                    Optional.of(article.lang()).filter(lang -> !lang.equals(wording.lang()))));
        }
        return List.copyOf(said);
    }

    /** The number of a block with an id such as {@code p5}; 0 for other places. */
    private static int number(String block) {
        var isNumber = block.length() > 1
                && block.length() < 8
                && block.charAt(0) == 'p'
                && block.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Integer.parseInt(block.substring(1)) : 0;
    }

    /** When the first report of it came out, of those that did not look ahead. */
    private Optional<DateView> reported(List<Passage> passages, Event event) {
        var begins = event.when().date().lower();
        return passages.stream()
                .map(passage -> passage.article().frontMatter().date())
                .filter(date -> begins.isEmpty()
                        || date.upper()
                                .filter(day -> day.compareTo(begins.get()) < 0)
                                .isEmpty())
                .min(DateOrder.BY_START)
                .map(wording::date);
    }

    private List<Link> links(OutputPath from, Happening happening, List<Kind> kinds) {
        return kinds.stream()
                .flatMap(kind -> happening.subjects(kind).stream())
                .flatMap(key -> material.subjectLink(from, key, wording).stream())
                .toList();
    }

    private Account account(Event.Account account) {
        return new Account(
                text(account.by()),
                account.when().map(when -> wording.date(when.date())),
                text(account.text()),
                cited(account.sources()));
    }

    List<Cited> cited(List<Named> sources) {
        return sources.stream()
                .flatMap(id -> Optional.ofNullable(archive.works().get(id.text())).stream())
                .map(work -> NoteViews.cited(work, wording))
                .toList();
    }

    private static List<String> facets(Happening happening) {
        var facets = new ArrayList<String>();
        facets.add("c-" + happening.event().certainty().label());
        happening.subjects().forEach(key -> facets.add(key.replace('/', '-')));
        return List.copyOf(facets);
    }
}
