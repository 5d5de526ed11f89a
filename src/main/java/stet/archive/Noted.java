package stet.archive;

import java.util.ArrayList;
import java.util.List;
import stet.annotation.Naming;
import stet.annotation.Note;
import stet.annotation.NoteDetail;
import stet.article.Article;

/** Whom and what a note names in its fields: people, organizations and places, by id or by name. */
public final class Noted {

    private Noted() {}

    /** What a note names. A source of its own article is no entity, and is not among it. */
    public static List<Naming> in(Note note, Article article) {
        var named = new ArrayList<Naming>();
        var detail = note.substance().detail();
        if (detail instanceof NoteDetail.Mention mention) {
            named.add(mention.entity());
        } else if (detail instanceof NoteDetail.Background background) {
            named.addAll(background.places());
            named.addAll(background.entities());
        } else if (detail instanceof NoteDetail.Speech speech) {
            speech.speaker().ifPresent(named::add);
            speech.via().ifPresent(named::add);
        } else if (detail instanceof NoteDetail.Claim claim) {
            claim.by().ifPresent(named::add);
            claim.reportedBy().ifPresent(named::add);
        }
        named.removeIf(name -> isLocal(name, article));
        return named;
    }

    /** Whether a name is that of a source which is described in the article and nowhere else. */
    static boolean isLocal(Naming name, Article article) {
        return article.sources().stream()
                .anyMatch(source -> source.source().id().equals(name.text()));
    }
}
