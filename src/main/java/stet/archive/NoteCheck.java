package stet.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import stet.annotation.Naming;
import stet.annotation.Note;
import stet.annotation.NoteDetail;
import stet.article.Article;
import stet.problem.ArchiveProblem.EntityUnknown;
import stet.problem.ArchiveProblem.EventUnknown;
import stet.problem.ArchiveProblem.WorkUnknown;
import stet.problem.Problems;
import stet.site.Slug;

/** Looks up whether what notes name is there: entities, works, and the article's own sources. */
final class NoteCheck {

    private final Entities entities;
    private final SortedMap<String, Work> works;
    private final Problems problems;

    NoteCheck(Entities entities, SortedMap<String, Work> works, Problems problems) {
        this.entities = entities;
        this.works = works;
        this.problems = problems;
    }

    void check(Article article) {
        for (var note : article.notes()) {
            check(note.note(), article);
        }
    }

    private void check(Note note, Article article) {
        for (var source : note.substance().sources()) {
            if (!works.containsKey(source.text())) {
                problems.add(new WorkUnknown(source.span(), source.text(), List.copyOf(works.keySet())));
            }
        }
        var detail = note.substance().detail();
        if (detail instanceof NoteDetail.Mention mention) {
            entity(mention.entity());
        } else if (detail instanceof NoteDetail.Background background) {
            background.places().forEach(this::entity);
            background.entities().forEach(this::entity);
        } else if (detail instanceof NoteDetail.Speech speech) {
            Stream.concat(speech.speaker().stream(), speech.via().stream()).forEach(name -> somebody(name, article));
        } else if (detail instanceof NoteDetail.Claim claim) {
            Stream.concat(claim.by().stream(), claim.reportedBy().stream()).forEach(name -> somebody(name, article));
        } else if (detail instanceof NoteDetail.Dating dating) {
            dating.event().ifPresent(this::event);
        } else if (detail instanceof NoteDetail.Sequel sequel) {
            sequel.event().ifPresent(this::event);
        }
    }

    private void entity(Naming id) {
        if (Kind.ENTITIES.stream()
                .noneMatch(kind -> entities.entity(kind, id.text()).isPresent())) {
            problems.add(new EntityUnknown(id.span(), id.text(), ids()));
        }
    }

    private void event(Naming id) {
        problems.add(new EventUnknown(id.span(), id.text(), List.of()));
    }

    /** What looks like an id must be one; anything else is a name. */
    private void somebody(Naming name, Article article) {
        if (!Noted.isLocal(name, article) && Slug.of(name.text()).equals(name.text())) {
            entity(name);
        }
    }

    private List<String> ids() {
        var ids = new ArrayList<String>();
        Kind.ENTITIES.forEach(kind -> ids.addAll(entities.ids(kind)));
        return ids;
    }
}
