package stet.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stet.annotation.NoteType;
import stet.archive.ArchiveBuilder.Status;
import stet.archive.Happening.Passage;
import stet.article.Article;
import stet.markdown.Reference;
import stet.problem.ArchiveProblem.FragmentBroken;
import stet.problem.EventProblem.EvidenceMissing;
import stet.problem.EventProblem.EvidenceOnSource;
import stet.problem.EventProblem.EvidenceUnpublished;
import stet.problem.Nearest;
import stet.problem.Problem;
import stet.problem.Problems;
import stet.source.SourcePath;

/** Looks up the passages that events name as evidence. */
final class Evidence {

    /** In how many articles a place is looked up to be proposed: more problems are not shown unless all are wanted. */
    private static final int LOOKED_UP = 50;

    private final Sources sources;
    private final Status status;
    private final Problems problems;
    private final Catalogue articles;
    private final Nearby nearby;
    private int missing;

    Evidence(Sources sources, Status status, Problems problems) {
        this.sources = sources;
        this.status = status;
        this.problems = problems;
        articles = sources.articles();
        nearby = new Nearby(articles.size(), index -> articles.gist(index).source());
    }

    /** The passages of an event that are there and published, in the order in which it names them. */
    List<Passage> passages(Event event) {
        var passages = new ArrayList<Passage>();
        for (var reference : event.evidence()) {
            passage(event, reference).ifPresent(passages::add);
        }
        return passages;
    }

    private Optional<Passage> passage(Event event, Reference reference) {
        var path = reference.target();
        var index = articles.index(path);
        if (index.isEmpty()) {
            // A file that is there but could not be read has its own problems.
            if (sources.tree().file(path).isEmpty()) {
                problems.add(missing(reference, path));
            }
            return Optional.empty();
        }
        var why = LinkTargets.why(status.of(articles.gist(index.get())));
        if (!why.isEmpty()) {
            problems.add(new EvidenceUnpublished(reference.span(), path.value(), why));
            return Optional.empty();
        }
        var article = articles.get(index.get());
        var place = reference.fragment().orElse("");
        var note = article.notes().stream()
                .filter(one -> one.number() > 0 && one.id().equals(place))
                .findFirst();
        if (note.isEmpty() && !place.isEmpty() && !article.has(place)) {
            if (sources.damage().isIn(path)) {
                return Optional.empty();
            }
            problems.add(new FragmentBroken(reference.span(), path.value(), place, places(article), article.blocks()));
            return Optional.empty();
        }
        if (note.filter(one -> one.note().type() == NoteType.SOURCE).isPresent()) {
            problems.add(new EvidenceOnSource(reference.span(), place));
            return Optional.empty();
        }
        EventSums.checkReport(event, article, reference.span(), problems);
        return Optional.of(note.map(one -> Passage.of(article, one)).orElseGet(() -> Passage.of(article, place)));
    }

    /** The place is proposed with the article that may have been meant only where that has it. */
    private Problem missing(Reference reference, SourcePath path) {
        var near = nearby.of(path);
        missing++;
        var place = missing > LOOKED_UP
                ? Optional.<String>empty()
                : reference.fragment().filter(written -> isIn(written, path, near));
        return new EvidenceMissing(
                reference.span(), path, place.map(written -> "#" + written).orElse(""), near);
    }

    private boolean isIn(String place, SourcePath path, List<SourcePath> near) {
        return Nearest.file(path.name(), near)
                .flatMap(meant -> articles.index(meant).map(articles::get))
                .filter(article -> article.has(place) || places(article).contains(place))
                .isPresent();
    }

    private static List<String> places(Article article) {
        var places = new ArrayList<String>();
        article.notes().stream()
                .filter(note -> note.number() > 0 && note.note().type() != NoteType.SOURCE)
                .forEach(note -> places.add(note.id()));
        places.addAll(article.anchors());
        return places;
    }
}
