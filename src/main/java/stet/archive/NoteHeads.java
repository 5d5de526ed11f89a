package stet.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stet.annotation.NoteDetail;
import stet.annotation.NoteDetail.Verdict;
import stet.annotation.NoteType;
import stet.article.Article;
import stet.article.ArticleNote;
import stet.date.Edtf;
import stet.date.FiledDay;
import stet.plain.Postings;

/**
 * What lists of notes go by, in columns: of each note that may be told of outside its article, in the order of the
 * archive and of each text. What the notes say is fetched with their articles, when a page needs it.
 *
 * @param articles the indexes of their articles in the archive
 * @param places where they are among the notes of their article
 * @param days when they were written, or else when their article came out: see {@link FiledDay}
 * @param types of what kind they are: numbers of {@code names}
 * @param authors who wrote them, likewise; the first name is empty, for who does not say
 * @param open the numbers of those that leave something open, in order
 * @param names of types and of authors, each once
 */
public record NoteHeads(
        Postings articles,
        Postings places,
        Postings days,
        Postings types,
        Postings authors,
        Postings open,
        List<String> names) {

    /** How many there are. */
    public int size() {
        return articles.size();
    }

    /** Columns that are being filled. */
    static final class Builder {

        private final Postings.Builder articles = new Postings.Builder();
        private final Postings.Builder places = new Postings.Builder();
        private final Postings.Builder days = new Postings.Builder();
        private final Postings.Builder types = new Postings.Builder();
        private final Postings.Builder authors = new Postings.Builder();
        private final Postings.Builder open = new Postings.Builder();
        private final List<String> names = new ArrayList<>();
        private final Map<String, Integer> numbers = new HashMap<>();

        Builder() {
            number("");
        }

        private int number(String name) {
            return numbers.computeIfAbsent(name, fresh -> {
                names.add(fresh);
                return names.size() - 1;
            });
        }

        /** Adds the notes of the next article. */
        void add(int index, Article article) {
            for (var place = 0; place < article.notes().size(); place++) {
                var note = article.notes().get(place);
                if (note.told()) {
                    if (isOpen(note)) {
                        open.add(articles.size());
                    }
                    articles.add(index);
                    places.add(place);
                    days.add(day(note, article));
                    types.add(number(note.note().type().label()));
                    authors.add(number(note.note()
                            .signature()
                            .author()
                            .map(author -> author.text())
                            .orElse("")));
                }
            }
        }

        private static int day(ArticleNote note, Article article) {
            Optional<Edtf> written =
                    note.note().signature().date().filter(date -> date.sortDay().isPresent());
            return FiledDay.of(written.orElse(article.frontMatter().date()));
        }

        /** Questions, claims that nobody has checked, and checks that came to no certain end. */
        private static boolean isOpen(ArticleNote note) {
            var detail = note.note().substance().detail();
            if (detail instanceof NoteDetail.Claim) {
                return !note.checked();
            }
            if (detail instanceof NoteDetail.Check check) {
                return check.verdict() == Verdict.DISPUTED || check.verdict() == Verdict.UNRESOLVED;
            }
            return note.note().type() == NoteType.QUESTION;
        }

        NoteHeads heads() {
            return new NoteHeads(
                    articles.postings(),
                    places.postings(),
                    days.postings(),
                    types.postings(),
                    authors.postings(),
                    open.postings(),
                    List.copyOf(names));
        }
    }
}
