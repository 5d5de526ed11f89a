package stet.archive;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import stet.annotation.When;
import stet.article.Article;
import stet.article.ArticleNote;

/**
 * An event with all that the archive has on it.
 *
 * @param subjects its tags, people, organizations and places, as keys of {@link Archive#subjects}
 * @param passages those that report it, in the order of the archive
 * @param foretold notes on passages to which it is a sequel
 * @param datings the dates that notes of published articles give it, if they may be told of there, earliest first
 */
public record Happening(
        Event event, List<String> subjects, List<Passage> passages, List<Passage> foretold, List<Dated> datings) {

    /**
     * A passage of a published article: with a note on it, or a block or a heading of it, or the whole.
     *
     * @param place the id of the note, the block or the heading; empty for the whole article
     * @param mark the same in the article itself, where also a note that is told of nowhere else leads to the event
     */
    public record Passage(Article article, String place, Optional<ArticleNote> note, String mark) {

        /** The passage that a note is on. Of a note that stays in its article nothing is told but its block. */
        static Passage of(Article article, ArticleNote note) {
            return note.told()
                    ? new Passage(article, note.id(), Optional.of(note), note.id())
                    : new Passage(article, note.block(), Optional.empty(), note.id());
        }

        /** A block or a heading, or, if {@code place} is empty, the whole article. */
        static Passage of(Article article, String place) {
            return new Passage(article, place, Optional.empty(), place);
        }
    }

    /** The date that a note gives it. */
    public record Dated(Article article, ArticleNote note, When when) {}

    /** Its subjects of a kind. */
    public List<String> subjects(Kind kind) {
        return subjects.stream()
                .filter(key -> key.startsWith(kind.folder() + "/"))
                .toList();
    }

    /** The articles that tell of it: each as often as it does. */
    public Stream<Article> articles() {
        return Stream.of(
                        passages.stream().map(Passage::article),
                        foretold.stream().map(Passage::article),
                        datings.stream().map(Dated::article))
                .flatMap(Function.identity());
    }

    /** Whether nothing is known of when it was. */
    public boolean isUndated() {
        return event.when().date().sortDay().isEmpty() && !event.when().date().openStart();
    }
}
