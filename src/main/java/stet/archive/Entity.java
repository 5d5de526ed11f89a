package stet.archive;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import stet.article.Named;
import stet.markdown.Reference;
import stet.plain.Fingerprint;
import stet.site.OutputPath;
import stet.source.SourcePath;

/**
 * What a file in {@code tags/}, {@code people/}, {@code organizations/} or {@code places/} says of its subject.
 *
 * @param id the file's name without its extension
 * @param names the first is the one shown
 * @param aliases other words for a tag: articles filed under them are filed under it
 * @param point latitude and longitude in degrees, as written
 * @param accuracyKm how far from the point it may reach or lie, in kilometres, as written
 * @param place for places: river, city, province …
 * @param outline for places: the GeoJSON that holds its shape
 * @param profiles by language
 */
public record Entity(
        SourcePath source,
        Kind kind,
        String id,
        List<Name> names,
        List<Named> aliases,
        Optional<String> country,
        Optional<Named> parent,
        List<Named> confusableWith,
        Link link,
        Optional<Point> point,
        Optional<String> accuracyKm,
        Optional<String> place,
        Optional<Reference> outline,
        SortedMap<String, Profile> profiles) {

    /** Which mentions of an entity are linked in each article. */
    public enum Link {
        FIRST,
        ALL,
        NEVER
    }

    /** A point on earth in decimal degrees, as written. */
    public record Point(String latitude, String longitude) {}

    /** What is said of it in one language. */
    public record Profile(
            SourcePath source,
            OutputPath path,
            Optional<String> summary,
            Fingerprint body,
            boolean hasBody,
            List<String> anchors,
            List<Reference> references) {}
}
