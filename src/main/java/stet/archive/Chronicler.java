package stet.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import stet.annotation.Naming;
import stet.annotation.NoteDetail;
import stet.archive.Happening.Dated;
import stet.archive.Happening.Passage;
import stet.article.Article;
import stet.article.ArticleNote;
import stet.article.Named;
import stet.date.DateOrder;
import stet.problem.ArchiveProblem.EntityUnknown;
import stet.problem.ArchiveProblem.EventUnknown;
import stet.problem.EventProblem.EventTwice;
import stet.problem.Problems;
import stet.source.SourcePath;

/** Puts the clock of what happened together: events in order, each with the passages that tell of it. */
final class Chronicler {

    private static final Comparator<Event> ORDER = Comparator.comparing(
                    (Event event) -> event.when().date(), DateOrder.BY_START_WIDEST_FIRST)
            .thenComparing(Event::id);

    private final Sources sources;
    private final Filing filing;
    private final Evidence evidence;
    private final Problems problems;
    private final SortedMap<String, Told> told = new TreeMap<>();
    private final List<String> eventIds;

    /** An event, and what the notes and the front matter of articles say of it. */
    private static final class Told {
        private final Event event;
        private final List<Passage> passages = new ArrayList<>();
        private final List<Passage> foretold = new ArrayList<>();
        private final List<Dated> datings = new ArrayList<>();
        private final List<Article> articles = new ArrayList<>();

        Told(Event event) {
            this.event = event;
        }
    }

    Chronicler(Sources sources, Filing filing, Evidence evidence, Problems problems) {
        this.sources = sources;
        this.filing = filing;
        this.evidence = evidence;
        this.problems = problems;
        for (var event : sources.events()) {
            var first = told.putIfAbsent(event.id(), new Told(event));
            if (first != null) {
                problems.add(new EventTwice(event.span(), event.id(), first.event.span()));
            }
        }
        eventIds = List.copyOf(told.keySet());
    }

    /** The clock, without timelines, of what all articles say that are published. */
    Chronicle chronicle() {
        var happenings = told.values().stream()
                .sorted(Comparator.comparing(of -> of.event, ORDER))
                .map(this::happening)
                .toList();
        var byId = new TreeMap<String, Integer>();
        var bySubject = new TreeMap<String, List<Integer>>();
        var byArticle = new HashMap<SourcePath, List<Integer>>();
        var byPlace = new HashMap<String, List<Integer>>();
        for (var index = 0; index < happenings.size(); index++) {
            var happening = happenings.get(index);
            byId.put(happening.event().id(), index);
            for (var subject : happening.subjects()) {
                put(bySubject, subject, index);
            }
            for (var passage : happening.passages()) {
                put(byArticle, passage.article().source(), index);
                put(byPlace, place(passage), index);
            }
        }
        return new Chronicle(happenings, byId, bySubject, byArticle, byPlace, List.of());
    }

    /** Indexes come in order. */
    private static <K> void put(Map<K, List<Integer>> map, K key, int index) {
        var indexes = map.computeIfAbsent(key, same -> new ArrayList<>());
        if (indexes.isEmpty() || indexes.get(indexes.size() - 1) != index) {
            indexes.add(index);
        }
    }

    /** Whether an article says anything of events. */
    static boolean tells(Article article) {
        return !article.frontMatter().subjects().events().isEmpty()
                || article.notes().stream()
                        .anyMatch(note -> tells(note.note().substance().detail()));
    }

    private static boolean tells(NoteDetail detail) {
        if (detail instanceof NoteDetail.Dating dating) {
            return dating.event().isPresent();
        }
        return detail instanceof NoteDetail.Sequel sequel && sequel.event().isPresent();
    }

    /** Takes down what one article says of events: the next in the order of the archive. */
    void hear(Article article) {
        for (var note : article.notes()) {
            if (note.number() > 0) {
                hear(article, note);
            }
        }
        for (var named : article.frontMatter().subjects().events()) {
            known(new Naming(named.text(), named.span())).ifPresent(of -> {
                of.articles.add(article);
                EventSums.checkReport(of.event, article, named.span(), problems);
            });
        }
    }

    private void hear(Article article, ArticleNote note) {
        var detail = note.note().substance().detail();
        var passage = Passage.of(article, note);
        if (detail instanceof NoteDetail.Dating dating && dating.event().isPresent()) {
            var id = dating.event().get();
            known(id).ifPresent(of -> {
                of.passages.add(passage);
                of.datings.add(new Dated(article, note, dating.when()));
                EventSums.checkReport(of.event, article, id.span(), problems);
            });
        } else if (detail instanceof NoteDetail.Sequel sequel) {
            sequel.event().flatMap(this::known).ifPresent(of -> of.foretold.add(passage));
        }
    }

    private Optional<Told> known(Naming id) {
        var of = told.get(id.text());
        if (of == null && !sources.damage().mayHoldEvent(id.text())) {
            problems.add(new EventUnknown(id.span(), id.text(), eventIds));
        }
        return Optional.ofNullable(of);
    }

    private Happening happening(Told of) {
        var event = of.event;
        var passages = passages(of);
        passages.sort(Comparator.comparing(
                        (Passage passage) -> passage.article().frontMatter().date(), DateOrder.BY_START)
                .thenComparing(passage -> passage.article().path()));
        var datings = of.datings.stream()
                .sorted(Comparator.comparing((Dated dated) -> dated.when().date(), DateOrder.BY_START))
                .toList();
        EventSums.checkDatings(event, datings, problems);
        return new Happening(
                event, List.copyOf(subjects(event)), List.copyOf(passages), List.copyOf(of.foretold), toldOf(datings));
    }

    private static List<Dated> toldOf(List<Dated> datings) {
        return datings.stream().filter(dated -> dated.note().told()).toList();
    }

    /** What an event names itself, what notes say of it, and articles that name it and hold none of these. */
    private List<Passage> passages(Told of) {
        var passages = evidence.passages(of.event);
        var places = new HashSet<String>();
        passages.forEach(passage -> places.add(place(passage)));
        for (var passage : of.passages) {
            if (places.add(place(passage))) {
                passages.add(passage);
            }
        }
        var sources = new HashSet<SourcePath>();
        passages.forEach(passage -> sources.add(passage.article().source()));
        for (var article : of.articles) {
            if (sources.add(article.source())) {
                passages.add(Passage.of(article, ""));
            }
        }
        return passages;
    }

    private static String place(Passage passage) {
        return Chronicle.place(passage.article(), passage.mark());
    }

    private List<String> subjects(Event event) {
        var keys = new ArrayList<String>();
        for (var tag : event.tags()) {
            filing.fileTag(tag, problems).ifPresent(id -> keys.add(Archive.key(Kind.TAGS, id)));
        }
        event.who().forEach(name -> subject(name, List.of(Kind.PEOPLE, Kind.ORGANIZATIONS), keys));
        event.where().forEach(name -> subject(name, List.of(Kind.PLACES), keys));
        return keys.stream().distinct().toList();
    }

    private void subject(Named name, List<Kind> kinds, List<String> keys) {
        kinds.stream()
                .filter(kind -> filing.isKnown(kind, name.text()))
                .findFirst()
                .ifPresentOrElse(kind -> keys.add(Archive.key(kind, name.text())), () -> {
                    if (!filing.mayBe(kinds, name.text())) {
                        problems.add(new EntityUnknown(
                                name.span(),
                                name.text(),
                                Kind.oneOf(kinds),
                                filing.named(kinds, name.text()),
                                filing.ids(kinds)));
                    }
                });
    }
}
