package stet.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stet.annotation.Apparatus;
import stet.annotation.Apparatus.PlacedNote;
import stet.annotation.LocalSource.Kind;
import stet.annotation.Naming;
import stet.annotation.NoteDetail.Claim;
import stet.annotation.NoteDetail.Speech;
import stet.annotation.NoteDetail.Support;
import stet.annotation.NoteType;
import stet.annotation.Place;
import stet.annotation.TextRange;
import stet.site.Slug;

/**
 * The unnamed sources of one article, and what speaks of them: that stays in the article, so that no list of the
 * archive ever joins what unnamed sources said in two.
 *
 * @param ids by which the notes of the article know them
 * @param ranges the words of the body that are about them: those of the sidecar's {@code sources}, and those of notes
 *     of type source
 */
record UnnamedSources(Set<String> ids, List<TextRange> ranges) {

    static final UnnamedSources NONE = new UnnamedSources(Set.of(), List.of());

    static UnnamedSources of(Apparatus apparatus) {
        var ranges = new ArrayList<TextRange>();
        var unnamed = apparatus.sources().stream()
                .filter(placed -> placed.source().kind() == Kind.UNNAMED)
                .toList();
        unnamed.forEach(placed -> ranges.add(placed.range()));
        apparatus.notes().stream()
                .filter(placed -> placed.note().type() == NoteType.SOURCE)
                .flatMap(placed -> body(placed.place()).stream())
                .forEach(ranges::add);
        return new UnnamedSources(
                unnamed.stream().map(placed -> placed.source().id()).collect(Collectors.toUnmodifiableSet()),
                List.copyOf(ranges));
    }

    private static Optional<TextRange> body(Place place) {
        return place instanceof Place.InBody body ? Optional.of(body.range()) : Optional.empty();
    }

    /**
     * Whether a note is about one of them: by its type, by whom it names or leaves unnamed, or by the words it is on.
     */
    boolean concern(PlacedNote placed) {
        return placed.note().type() == NoteType.SOURCE
                || named(placed).map(Naming::text).anyMatch(ids::contains)
                || isHeldByNobodyNamed(placed)
                || body(placed.place()).filter(this::touches).isPresent();
    }

    private static Stream<Naming> named(PlacedNote placed) {
        var detail = placed.note().substance().detail();
        if (detail instanceof Claim claim) {
            return Stream.concat(claim.by().stream(), claim.reportedBy().stream());
        }
        return detail instanceof Speech speech
                ? Stream.concat(speech.speaker().stream(), speech.via().stream())
                : Stream.empty();
    }

    /** A claim on the word of unnamed sources that is not held by somebody with an id: a policeman, say, or nobody. */
    private static boolean isHeldByNobodyNamed(PlacedNote placed) {
        return placed.note().substance().detail() instanceof Claim claim
                && claim.hedge().support().equals(Optional.of(Support.UNNAMED_SOURCES))
                && claim.by()
                        .map(Naming::text)
                        .filter(by -> Slug.of(by).equals(by))
                        .isEmpty();
    }

    private boolean touches(TextRange range) {
        return ranges.stream().anyMatch(words -> words.start() < range.end() && range.start() < words.end());
    }

    /** How far back from a place one may read before words that are about one of them; {@code from} at most. */
    int clearBefore(int from, int place) {
        return ranges.stream()
                .mapToInt(TextRange::end)
                .filter(end -> from < end && end <= place)
                .max()
                .orElse(from);
    }

    /** How far on from a place one may read. */
    int clearAfter(int place, int to) {
        return ranges.stream()
                .mapToInt(TextRange::start)
                .filter(start -> place <= start && start < to)
                .min()
                .orElse(to);
    }
}
