package stet.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import stet.archive.Archive;
import stet.archive.Catalogue;
import stet.archive.Kind;
import stet.archive.Ledger;
import stet.archive.Ledger.Line;
import stet.archive.LedgerReader;
import stet.archive.Publication;
import stet.archive.Sources;
import stet.article.Article;
import stet.article.Gist;
import stet.article.Seal;
import stet.page.Edition;
import stet.plain.Utf8;
import stet.problem.LedgerProblem.AddressGone;
import stet.problem.LedgerProblem.NoteGone;
import stet.problem.LedgerProblem.SealBroken;
import stet.problem.LedgerProblem.SealBroken.Change;
import stet.problem.Outcome;
import stet.problem.Problem;
import stet.site.OutputPath;
import stet.source.Characters;
import stet.source.SourcePath;
import stet.source.Span;

/**
 * What was published before, held against what is going to be: every text must be what was sealed, and every address
 * must still lead somewhere, unless it has been recorded that it does not.
 */
public final class Sealing {

    private static final Span NEW = Span.startOf(LedgerReader.PATH);

    /** How much of a text is shown before and after the place where it was changed, in UTF-16 units. */
    private static final int AROUND = 20;

    private final Ledger ledger;
    private final Archive archive;
    private final Edition edition;
    private final Reading reading;
    private final Publication publication;

    /** The articles that were read, published or not. */
    private final Catalogue articles;

    /**
     * Which of them had or has an address. Fetched are those with former addresses or notes, and where something is
     * wrong.
     */
    private final Map<String, Integer> owners = new HashMap<>();

    /** The article that is published with a text, if it is one alone; only if it is asked for. */
    private final Map<Seal, Optional<SourcePath>> bySeal = new HashMap<>();

    private Noted noted = new Noted(-1, Set.of());

    private record Noted(int article, Set<String> ids) {}

    private Sealing(Sources sources, Archive archive, Edition edition, Reading reading, Publication publication) {
        ledger = sources.ledger();
        articles = sources.articles();
        this.archive = archive;
        this.edition = edition;
        this.reading = reading;
        this.publication = publication;
    }

    /** The comparison, and what was published and is not what it was. */
    static Outcome<Sealing> of(
            Sources sources, Archive archive, Edition edition, Reading reading, Publication publication) {
        var sealing = new Sealing(sources, archive, edition, reading, publication);
        if (!sources.ledger().lines().isEmpty()) {
            sealing.findOwners();
        }
        return new Outcome<>(Optional.of(sealing), sealing.problems());
    }

    /**
     * The sealed texts that are others now, of an archive in which there are mistakes: which addresses are gone nobody
     * knows before these are mended, nor what a text is that has some of its own.
     */
    static List<Problem> broken(
            Sources sources, Archive archive, Optional<Edition> edition, Reading reading, Publication publication) {
        if (edition.isEmpty() || sources.ledger().lines().isEmpty()) {
            return List.of();
        }
        var sealing = new Sealing(sources, archive, edition.get(), reading, publication);
        sealing.findOwners();
        return sealing.problems().stream()
                .filter(SealBroken.class::isInstance)
                .filter(problem -> !sources.damage().isInItself(problem.span().path()))
                .toList();
    }

    private void findOwners() {
        for (var index = 0; index < articles.size(); index++) {
            if (articles.gist(index).hasAliases()) {
                for (var alias : articles.glance(index).frontMatter().aliases()) {
                    owners.putIfAbsent(alias.path().value(), index);
                }
            }
        }
        for (var index = 0; index < articles.size(); index++) {
            owners.put(articles.gist(index).path().value(), index);
        }
    }

    private Optional<Integer> owner(String address) {
        return Optional.ofNullable(owners.get(address));
    }

    private List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        ledger.lines()
                .forEach((address, line) ->
                        (isNote(address) ? note(address, line) : page(address, line)).ifPresent(problems::add));
        return problems;
    }

    /** The ledger as it is to be from now on. */
    public Ledger next() {
        var next = new TreeMap<>(published());
        ledger.lines().forEach((address, line) -> {
            var now = next.get(address);
            if (now == null) {
                next.put(address, isKept(address) ? line : line.left());
            } else if (now.seal().isEmpty()) {
                next.put(address, new Line(now.span(), line.seal(), false));
            }
        });
        return new Ledger(next);
    }

    /** The ledger as it was. */
    public Ledger before() {
        return ledger;
    }

    private Optional<Problem> page(String address, Line line) {
        var owner = owner(address);
        var path = new OutputPath(address);
        if (!isPlanned(path)) {
            var told = line.gone() || owner.map(this::isFuture).orElseGet(() -> isUncalled(address));
            return told ? Optional.empty() : Optional.of(new AddressGone(line.span(), address, moved(line)));
        }
        return owner.filter(index -> isBroken(articles.gist(index), address, line))
                .map(index -> broken(articles.glance(index), path, line));
    }

    /** Where a text is now that was at an address which is gone. */
    private Optional<SourcePath> moved(Line line) {
        if (bySeal.isEmpty()) {
            for (var index = 0; index < archive.articles().size(); index++) {
                var article = archive.articles().gist(index);
                article.seal()
                        .ifPresent(seal ->
                                bySeal.merge(seal, Optional.of(article.source()), (one, other) -> Optional.empty()));
            }
        }
        return line.seal().flatMap(seal -> bySeal.getOrDefault(seal, Optional.empty()));
    }

    /** Of a former address, only if what is said of the present one does not say it already. */
    private boolean isBroken(Gist article, String address, Line line) {
        var present = article.path().value();
        return article.seal().isPresent()
                && line.seal().isPresent()
                && !line.seal().equals(article.seal())
                && (address.equals(present) || !ledger.lines().containsKey(present));
    }

    private Problem broken(Article article, OutputPath address, Line line) {
        var change = new PublishedTexts(reading.root())
                .at(address)
                .filter(text -> Seal.of(Utf8.of(text)).equals(line.seal().orElseThrow()))
                .map(text -> change(text, reading.body(article.body()).text().toString()));
        return new SealBroken(Span.startOf(article.source()), address.value(), line.span(), change);
    }

    private static Change change(String sealed, String now) {
        var at = 0;
        while (at < Math.min(sealed.length(), now.length()) && sealed.charAt(at) == now.charAt(at)) {
            at++;
        }
        return new Change(around(sealed, at), around(now, at));
    }

    /** Some words around a place: whole ones, where words are no longer than what is shown around it. */
    private static String around(String text, int at) {
        var first = Math.max(0, at - AROUND);
        var from = text.lastIndexOf(' ', first) + 1;
        from = first - from > AROUND ? Characters.whole(text, first) : from;
        var last = Math.min(text.length(), at + AROUND);
        var space = text.indexOf(' ', last);
        var to = space < 0 ? text.length() : space;
        to = to - last > AROUND ? Characters.whole(text, last) : to;
        return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
    }

    private Optional<Problem> note(String address, Line line) {
        var owner = owner(Ledger.page(address));
        var id = address.substring(Ledger.page(address).length() + 1);
        return owner.filter(index -> !line.gone()
                        && isPublished(articles.gist(index))
                        && articles.gist(index).seal().isPresent()
                        && !notes(index).contains(id))
                .map(index -> new NoteGone(line.span(), address, id));
    }

    /** The ids of the notes of an article. All notes of one stand together in the ledger, so the last ones are kept. */
    private Set<String> notes(int index) {
        if (noted.article() != index) {
            var ids = new HashSet<String>();
            if (articles.gist(index).hasNotes()) {
                articles.glance(index).notes().forEach(note -> ids.add(note.id()));
            }
            noted = new Noted(index, ids);
        }
        return noted.ids();
    }

    /** Whether an address that no page has is to stay in the ledger as it is. */
    private boolean isKept(String address) {
        var owner = owner(Ledger.page(address));
        if (owner.isEmpty()) {
            return isUncalled(address);
        }
        return isFuture(owner.get())
                || (isNote(address) ? articles.gist(owner.get()).seal().isEmpty() : isPlanned(new OutputPath(address)));
    }

    /** Whether an article is left out only because the build is as of an earlier time. */
    private boolean isFuture(int index) {
        var article = articles.gist(index);
        return !isPublished(article) && !article.draft() && publication.isOfAnEarlierTime(article);
    }

    private boolean isPublished(Gist article) {
        return archive.index(article.source()).isPresent();
    }

    /** Whether a page may be missing because the build is as of an earlier time, when no article called for it. */
    private boolean isUncalled(String address) {
        return archive.tally().future() > 0
                && archive.site().addresses().languages().stream()
                        .flatMap(lang -> pages(archive.site().addresses().prefix(lang)).stream())
                        .anyMatch(path -> path.value().equals(address));
    }

    private boolean isPlanned(OutputPath path) {
        return edition.page(path).isPresent();
    }

    private static boolean isNote(String address) {
        return address.indexOf('#') >= 0;
    }

    /**
     * What is published now: all that comes from a source of its own. Lists are not promised to stay, nor pages of
     * subjects without a file.
     */
    private SortedMap<String, Line> published() {
        var lines = new TreeMap<String, Line>();
        for (var index = 0; index < archive.articles().size(); index++) {
            var gist = archive.articles().gist(index);
            var line = new Line(NEW, gist.seal(), false);
            lines.put(gist.path().value(), line);
            if (gist.hasAliases() || gist.hasNotes()) {
                var article = archive.articles().glance(index);
                article.frontMatter()
                        .aliases()
                        .forEach(alias -> lines.put(alias.path().value(), line));
                for (var note : article.notes()) {
                    lines.put(article.path().value() + "#" + note.id(), new Line(NEW, Optional.empty(), false));
                }
            }
        }
        for (var page : archive.prose()) {
            lines.put(page.path().value(), new Line(NEW, Optional.empty(), false));
            page.aliases().forEach(alias -> lines.put(alias.path().value(), new Line(NEW, Optional.empty(), false)));
        }
        for (var lang : archive.languages()) {
            pages(archive.site().addresses().prefix(lang)).stream()
                    .filter(this::isPlanned)
                    .forEach(path -> lines.put(path.value(), new Line(NEW, Optional.empty(), false)));
        }
        return lines;
    }

    /** The pages that entities, events and timelines have, or would have, in a language. */
    private List<OutputPath> pages(String prefix) {
        var paths = new ArrayList<OutputPath>();
        for (var kind : Kind.ENTITIES) {
            for (var subject : archive.subjects(kind)) {
                subject.entity().ifPresent(entity -> paths.add(subject.path(prefix)));
            }
        }
        for (var happening : archive.chronicle().happenings()) {
            paths.add(new OutputPath(prefix + "events/" + happening.event().id() + ".html"));
        }
        for (var strand : archive.chronicle().strands()) {
            paths.add(new OutputPath(prefix + "timelines/" + strand.timeline().id() + ".html"));
        }
        return paths;
    }
}
