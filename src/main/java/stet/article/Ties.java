package stet.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import stet.markdown.Reference;
import stet.plain.Fingerprint;
import stet.source.SourceText;
import stet.source.Span;

/**
 * What ties an article to others: all that decides in which lists it is, in which order, and what it leads to. As long
 * as the ties of all articles are what they were, and all else that is read, a page can only have changed if an article
 * has that it shows.
 */
final class Ties {

    private Ties() {}

    /**
     * The fingerprint of the ties of an article. Places in its file are no part of it, for they move with every word.
     * Of its notes the whole file is, but for what they say: all their fields may tie, and of the text only links do,
     * which are among the article's, each with whether it is told of elsewhere.
     */
    static Fingerprint of(Article article, Optional<SourceText> sidecar) {
        var frontMatter = article.frontMatter();
        var subjects = frontMatter.subjects();
        return Fingerprint.of(List.of(
                List.of(article.source(), article.path(), article.lang(), article.stem(), article.hasBody()),
                List.of(frontMatter.date(), frontMatter.draft(), frontMatter.embargo(), frontMatter.text()),
                List.of(
                        texts(subjects.tags()),
                        texts(subjects.people()),
                        texts(subjects.organizations()),
                        texts(subjects.places()),
                        texts(subjects.events())),
                each(frontMatter.aliases(), Alias::path),
                references(article.references()),
                each(article.references(), article::isTold),
                references(frontMatter.image().stream().toList()),
                each(article.mentions(), Mention::key),
                sidecar.map(notes -> fields(notes, article.notes())),
                each(article.notes(), Ties::places)));
    }

    private static List<Object> texts(List<Named> names) {
        return each(names, Named::text);
    }

    /** By hand, not by a stream, of which each article would want nine, most of them of nothing. */
    private static <T> List<Object> each(List<T> all, Function<T, Object> part) {
        var parts = new ArrayList<>(all.size());
        for (var one : all) {
            parts.add(part.apply(one));
        }
        return parts;
    }

    private static List<Object> references(List<Reference> references) {
        var all = new ArrayList<>();
        for (var reference : references) {
            all.add(reference.target());
            all.add(reference.fragment());
            all.add(reference.kind());
        }
        return all;
    }

    /** The file of notes without their texts. */
    private static String fields(SourceText sidecar, List<ArticleNote> notes) {
        var bodies = new ArrayList<Span>();
        notes.forEach(note -> note.note().substance().body().ifPresent(body -> bodies.add(body.span())));
        Collections.sort(bodies);
        var fields = new StringBuilder();
        var from = 0;
        for (var body : bodies) {
            fields.append(sidecar.text(), from, Math.max(from, body.start()));
            from = Math.max(from, body.end());
        }
        return fields.append(sidecar.text(), from, sidecar.text().length()).toString();
    }

    /** Where a note has come to be in the text: with the same words in its file it may be elsewhere now. */
    private static List<Object> places(ArticleNote note) {
        return List.of(note.id(), note.number(), note.key(), note.block(), note.told(), note.checked());
    }
}
