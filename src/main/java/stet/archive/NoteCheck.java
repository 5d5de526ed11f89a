package stet.archive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import stet.annotation.LocalSource;
import stet.annotation.Naming;
import stet.annotation.Note;
import stet.annotation.NoteDetail;
import stet.annotation.When;
import stet.article.Article;
import stet.problem.AnnotationProblem.SourceLikeEntity;
import stet.problem.ArchiveProblem.EntityUnknown;
import stet.problem.ArchiveProblem.WorkUnknown;
import stet.problem.Problems;
import stet.site.Slug;
import stet.source.Span;

/** Looks up whether what notes and events name is there: entities, works, and the article's own sources. */
final class NoteCheck {

    private final Entities entities;
    private final SortedMap<String, Work> works;
    private final Sources sources;
    private final Problems problems;
    private final List<String> workIds;
    private final Map<String, String> byAddress = new HashMap<>();

    NoteCheck(Entities entities, Sources sources, Problems problems) {
        this.entities = entities;
        works = sources.works();
        this.sources = sources;
        this.problems = problems;
        workIds = List.copyOf(works.keySet());
    }

    void check(Article article) {
        for (var note : article.notes()) {
            check(note.note(), article);
        }
        for (var source : article.sources()) {
            var words = source.source().quote().words().text();
            var portrait = source.source().portrait();
            portrait.spoke().ifPresent(when -> date(when, words, article));
            portrait.author().ifPresent(author -> somebody(author, article));
            refuseIdOfEntity(source.source());
        }
    }

    /** The works that an event and its accounts cite. */
    void check(Event event) {
        event.sources().forEach(source -> work(source.text(), source.span()));
        event.accounts().forEach(account -> account.sources().forEach(source -> work(source.text(), source.span())));
    }

    private void work(String id, Span at) {
        if (!works.containsKey(id) && !sources.damage().mayHoldWork(id)) {
            problems.add(new WorkUnknown(at, id, Optional.ofNullable(byAddress().get(id)), workIds));
        }
    }

    /** The ids of works by their addresses, which some write in their place. */
    private Map<String, String> byAddress() {
        if (byAddress.isEmpty()) {
            works.forEach((id, work) -> work.url().ifPresent(url -> byAddress.putIfAbsent(url, id)));
        }
        return byAddress;
    }

    private void check(Note note, Article article) {
        note.substance().sources().forEach(source -> work(source.text(), source.span()));
        var detail = note.substance().detail();
        if (detail instanceof NoteDetail.Mention mention) {
            entity(mention.entity());
        } else if (detail instanceof NoteDetail.Background background) {
            background.places().forEach(place -> entity(place, List.of(Kind.PLACES)));
            background.entities().forEach(this::entity);
        } else if (detail instanceof NoteDetail.Speech speech) {
            Stream.concat(speech.speaker().stream(), speech.via().stream()).forEach(name -> somebody(name, article));
        } else if (detail instanceof NoteDetail.Claim claim) {
            Stream.concat(claim.by().stream(), claim.reportedBy().stream()).forEach(name -> somebody(name, article));
        } else if (detail instanceof NoteDetail.Dating dating) {
            var words =
                    note.target().quoted().map(quote -> quote.words().text()).orElse("");
            date(dating.when(), words, article);
        }
    }

    /** Else nobody could tell which of the two a note names. */
    private void refuseIdOfEntity(LocalSource source) {
        if (Kind.ENTITIES.stream()
                .anyMatch(kind -> entities.entity(kind, source.id()).isPresent())) {
            problems.add(new SourceLikeEntity(source.span(), source.id()));
        }
    }

    private void date(When when, String words, Article article) {
        if (article.frontMatter().isDated()) {
            DaySums.check(when, when.printed().orElse(words), article, problems);
        }
    }

    private void entity(Naming id) {
        entity(id, Kind.ENTITIES);
    }

    private void entity(Naming id, List<Kind> kinds) {
        if (kinds.stream()
                .noneMatch(kind -> entities.entity(kind, id.text()).isPresent()
                        || sources.damage().isOf(kind, id.text()))) {
            problems.add(new EntityUnknown(
                    id.span(), id.text(), Kind.oneOf(kinds), entities.named(kinds, id.text()), entities.ids(kinds)));
        }
    }

    /** What looks like an id must be one, unless somebody goes by it; anything else is a name. */
    private void somebody(Naming name, Article article) {
        if (!Noted.isLocal(name, article)
                && Slug.isPlain(name.text())
                && entities.key(name.text()).isEmpty()) {
            entity(name);
        }
    }
}
