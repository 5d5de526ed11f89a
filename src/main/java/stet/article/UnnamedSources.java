package stet.article;

import java.util.ArrayList;
import java.util.Comparator;
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
 * @param words those that are about them: those of the sidecar's {@code sources}, and those of notes of type source
 * @param claims the notes of what they claim
 */
record UnnamedSources(Set<String> ids, List<Words> words, List<PlacedNote> claims) {

    static final UnnamedSources NONE = new UnnamedSources(Set.of(), List.of(), List.of());

    /**
     * Words in one of the texts of an article.
     *
     * @param text which: {@link #BODY}, {@link #TITLE}, or else the figure whose caption it is
     */
    record Words(String text, TextRange range) {

        private static final String BODY = "";
        private static final String TITLE = "title";

        /** The words that a place is on: a figure is all of its caption. */
        static Optional<Words> at(Place place) {
            if (place instanceof Place.InBody body) {
                return Optional.of(new Words(BODY, body.range()));
            }
            if (place instanceof Place.AtBlock block) {
                return Optional.of(new Words(BODY, block.range()));
            }
            if (place instanceof Place.InCaption caption) {
                return Optional.of(new Words(caption.figure(), caption.range()));
            }
            if (place instanceof Place.AtFigure figure) {
                return Optional.of(new Words(figure.figure(), new TextRange(0, Integer.MAX_VALUE)));
            }
            return place instanceof Place.InTitle title
                    ? Optional.of(new Words(TITLE, title.range()))
                    : Optional.empty();
        }

        private boolean touch(Words other) {
            return text.equals(other.text) && range.start() < other.range.end() && other.range.start() < range.end();
        }
    }

    static UnnamedSources of(Apparatus apparatus) {
        var words = new ArrayList<Words>();
        var unnamed = apparatus.sources().stream()
                .filter(placed -> placed.source().kind() == Kind.UNNAMED)
                .toList();
        unnamed.forEach(placed -> words.add(new Words(Words.BODY, placed.range())));
        apparatus.notes().stream()
                .filter(placed -> placed.note().type() == NoteType.SOURCE)
                .flatMap(placed -> Words.at(placed.place()).stream())
                .forEach(words::add);
        var ids = unnamed.stream().map(placed -> placed.source().id()).collect(Collectors.toUnmodifiableSet());
        var sources = new UnnamedSources(ids, List.copyOf(words), List.of());
        var claims = apparatus.notes().stream()
                .filter(placed -> placed.note().type() == NoteType.CLAIM && sources.concern(placed))
                .toList();
        return new UnnamedSources(ids, sources.words, claims);
    }

    /** The words in the body that are about them, in order, without overlaps. */
    List<TextRange> inBody() {
        var ranges = words.stream()
                .filter(one -> one.text.equals(Words.BODY))
                .map(Words::range)
                .sorted(Comparator.comparingInt(TextRange::start))
                .toList();
        var apart = new ArrayList<TextRange>();
        for (var range : ranges) {
            var last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
            if (last == null || last.end() < range.start()) {
                apart.add(range);
            } else if (last.end() < range.end()) {
                apart.set(apart.size() - 1, new TextRange(last.start(), range.end()));
            }
        }
        return List.copyOf(apart);
    }

    /**
     * Whether a note is about one of them: by its type, by whom it names or leaves unnamed, by the words it is on, or
     * because it checks what one of them claims.
     */
    boolean concern(PlacedNote placed) {
        return placed.note().type() == NoteType.SOURCE
                || named(placed).map(Naming::text).anyMatch(ids::contains)
                || isHeldByNobodyNamed(placed)
                || claims.stream().anyMatch(claim -> Checking.checks(placed, claim))
                || Words.at(placed.place()).filter(this::touch).isPresent();
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
                && claim.by().map(Naming::text).filter(Slug::isPlain).isEmpty();
    }

    private boolean touch(Words others) {
        return words.stream().anyMatch(others::touch);
    }

    private Stream<TextRange> besides(Words others) {
        return words.stream().filter(one -> one.text.equals(others.text)).map(Words::range);
    }

    /** How far back from some words one may read before those that are about one of them; {@code from} at most. */
    int clearBefore(int from, Words others) {
        return besides(others)
                .mapToInt(TextRange::end)
                .filter(end -> from < end && end <= others.range.start())
                .max()
                .orElse(from);
    }

    /** How far on from some words one may read. */
    int clearAfter(Words others, int to) {
        return besides(others)
                .mapToInt(TextRange::start)
                .filter(start -> others.range.end() <= start && start < to)
                .min()
                .orElse(to);
    }
}
