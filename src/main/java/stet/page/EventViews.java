package stet.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
        var happening = archive.chronicle().happenings().get(index);
        return view(from, happening, passages(happening), MOST_PASSAGES);
    }

    /** An event with all of these passages of it. */
    EventView whole(OutputPath from, Happening happening, List<Passage> passages) {
        return view(from, happening, passages, Integer.MAX_VALUE);
    }

    private EventView view(OutputPath from, Happening happening, List<Passage> passages, int most) {
        var event = happening.event();
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
                event.summary().flatMap(this::foreign),
                said(from, passages.subList(0, Math.min(most, passages.size()))),
                Math.max(0, passages.size() - most),
                links(from, happening, List.of(Kind.PEOPLE, Kind.ORGANIZATIONS)),
                links(from, happening, List.of(Kind.PLACES)),
                links(from, happening, List.of(Kind.TAGS)),
                reported(passages, event),
                event.accounts().stream().map(this::account).toList(),
                event.follows().map(this::text),
                event.follows().flatMap(this::foreign),
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
        var event = material.event(index);
        return new Link(from.linkTo(path(event)), text(event.title()), foreign(event.title()));
    }

    /** An event in one line, with its date and its certainty. */
    Line inOneLine(OutputPath from, int index) {
        var event = material.event(index);
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
        var held = passages.stream()
                .filter(passage -> isIn(passage, wording.lang()))
                .map(passage -> passage.article().stem())
                .collect(Collectors.toSet());
        return passages.stream()
                .filter(passage -> seen.add(passage.article().source() + "#" + passage.place()))
                .filter(passage -> isIn(passage, wording.lang())
                        || !held.contains(passage.article().stem()))
                .sorted(Comparator.comparing(passage -> isIn(passage, wording.lang()) ? 0 : 1))
                .toList();
    }

    /** What an event shows: of passages that would be quoted in the same words the first. */
    List<Passage> passages(Happening happening) {
        var preferred = preferred(material.passages(happening));
        var quoted = new HashMap<String, List<Passage>>();
        preferred.stream()
                .filter(passage -> lemma(passage).isPresent())
                .forEach(passage -> quoted.computeIfAbsent(paragraph(passage), same -> new ArrayList<>())
                        .add(passage));
        return preferred.stream()
                .filter(passage -> isOwn(passage, quoted.getOrDefault(paragraph(passage), List.of())))
                .toList();
    }

    private static String paragraph(Passage passage) {
        return passage.article().source() + "#" + block(passage);
    }

    /** Whether none of those quoted of its paragraph says it already; of a note only those before it count. */
    private static boolean isOwn(Passage passage, List<Passage> quoted) {
        var words = lemma(passage);
        if (words.isEmpty()) {
            return passage.note().isPresent() || quoted.isEmpty();
        }
        return quoted.stream()
                .takeWhile(earlier -> !earlier.place().equals(passage.place()))
                .flatMap(earlier -> lemma(earlier).stream())
                .map(EventViews::quote)
                .noneMatch(quote -> (quote.before() + quote.words() + quote.after())
                        .contains(words.get().text()));
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
                    article.frontMatter().isRetracted(),
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
                foreign(account.by()),
                account.when().map(when -> wording.date(when.date())),
                text(account.text()),
                foreign(account.text()),
                cited(account.sources()));
    }

    List<Cited> cited(List<Named> sources) {
        var works = sources.stream()
                .flatMap(id -> material.work(id.text()).stream())
                .toList();
        return Citations.of(works, wording);
    }

    private static List<String> facets(Happening happening) {
        var facets = new ArrayList<String>();
        facets.add("c-" + happening.event().certainty().label());
        happening.subjects().forEach(key -> facets.add(key.replace('/', '-')));
        return List.copyOf(facets);
    }
}
