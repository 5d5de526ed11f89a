package stet.archive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import stet.article.Article;
import stet.source.SourcePath;

/**
 * The clock of what happened.
 *
 * @param happenings in order: by where they begin, the wider first, then by id; those without a date last
 * @param byId indexes into {@code happenings}, as in all that follow
 * @param bySubject by the keys of {@link Archive#subjects}
 * @param byArticle those that an article reports, by the article's source
 * @param byPlace the same for one place in it, by source, {@code #} and the id of a note or a block
 */
public record Chronicle(
        List<Happening> happenings,
        SortedMap<String, Integer> byId,
        SortedMap<String, List<Integer>> bySubject,
        Map<SourcePath, List<Integer>> byArticle,
        Map<String, List<Integer>> byPlace,
        List<Strand> strands) {

    /** A timeline that somebody put together, with its events; {@code lanes} has the group of each, -1 for none. */
    public record Strand(Timeline timeline, List<Integer> happenings, List<Integer> lanes) {}

    Chronicle with(List<Strand> timelines) {
        return new Chronicle(happenings, byId, bySubject, byArticle, byPlace, timelines);
    }

    public Optional<Happening> happening(String id) {
        return Optional.ofNullable(byId.get(id)).map(happenings::get);
    }

    static String place(Article article, String place) {
        return article.source() + "#" + place;
    }

    /** The events that an article reports. */
    public List<Integer> of(Article article) {
        return byArticle.getOrDefault(article.source(), List.of());
    }

    /** The events that a note or a block reports. */
    public List<Integer> at(Article article, String place) {
        return byPlace.getOrDefault(place(article, place), List.of());
    }

    /** The events of a tag, a person, an organization or a place. */
    public List<Integer> of(Subject subject) {
        return bySubject.getOrDefault(Archive.key(subject.kind(), subject.id()), List.of());
    }
}
