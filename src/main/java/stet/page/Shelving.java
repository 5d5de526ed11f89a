package stet.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Puts things on shelves by their names: on one while they are few; else those of each letter have a shelf and a page
 * of their own, and if there are too many of them, those of each two letters, or of three.
 */
final class Shelving<T> {

    /** An index shorter than this needs no letters. */
    private static final int LETTERS_FROM = 30;

    /** The most names on one page. */
    private static final int MOST = 400;

    private static final int DEEPEST = 3;

    private final String lang;
    private final Function<T, String> name;

    /** For those who read {@code lang}; {@code name} is what a thing is called. */
    Shelving(String lang, Function<T, String> name) {
        this.lang = lang;
        this.name = name;
    }

    /** Things whose names begin alike, in order, told apart by so many {@code letters}. */
    record Shelf<T>(String beginning, int letters, List<T> things) {

        private static <T> Shelf<T> ofAll(List<T> things) {
            return new Shelf<>("", 0, things);
        }

        /** Whether it is cut up, each part with a page of its own. */
        boolean isLong() {
            return things.size() > MOST && letters < DEEPEST;
        }

        /** Whether it is one page, with a heading for each letter. */
        boolean isLettered() {
            return beginning.isEmpty() && things.size() >= LETTERS_FROM && !isLong();
        }

        /** What a page for it is headed by; nothing where it is all of them. */
        Optional<String> heading() {
            return Optional.of(beginning).filter(letters -> !letters.isEmpty());
        }

        /** The title of a page for it, below the title of the whole. */
        String title(String whole) {
            return heading().map(letters -> whole + ", " + letters).orElse(whole);
        }

        /**
         * What a page is named by: letters that are not Latin by their numbers, for an address must travel everywhere.
         */
        String slug() {
            var slug = new StringBuilder();
            beginning.codePoints().forEach(c -> {
                slug.append(slug.isEmpty() ? "" : "-");
                slug.append(
                        c < 0x80 && Character.isLetterOrDigit(c)
                                ? Character.toString(Character.toLowerCase(c))
                                : "u" + Integer.toHexString(c));
            });
            return slug.toString();
        }
    }

    /** All of them; {@code next} tells apart those that are called the same. */
    Shelf<T> whole(Collection<T> things, Comparator<T> next) {
        var all = new ArrayList<>(things);
        all.sort(Comparator.comparing(name, Alphabet.ORDER).thenComparing(next));
        return Shelf.ofAll(List.copyOf(all));
    }

    /** By one letter more. */
    List<Shelf<T>> parts(Shelf<T> shelf) {
        var byBeginning = new TreeMap<String, List<T>>(Alphabet.initials(lang));
        for (var thing : shelf.things()) {
            byBeginning
                    .computeIfAbsent(
                            Alphabet.beginning(name.apply(thing), shelf.letters() + 1), same -> new ArrayList<>())
                    .add(thing);
        }
        var parts = new ArrayList<Shelf<T>>();
        byBeginning.forEach((beginning, some) -> parts.add(new Shelf<>(beginning, shelf.letters() + 1, some)));
        return parts;
    }

    /** The parts of a long shelf that have a page of their own: names with no more letters stay on the shelf's. */
    List<Shelf<T>> longer(Shelf<T> shelf) {
        return parts(shelf).stream()
                .filter(part -> !part.beginning().equals(shelf.beginning()))
                .toList();
    }

    /** All shelves below one that have a page of their own. */
    List<Shelf<T>> below(Shelf<T> shelf) {
        var below = new ArrayList<Shelf<T>>();
        if (shelf.isLong()) {
            for (var part : longer(shelf)) {
                below.add(part);
                below.addAll(below(part));
            }
        }
        return below;
    }

    /** What of a shelf stands on its own page: by letter, all of it, or, of a long one, names with no more letters. */
    List<Shelf<T>> here(Shelf<T> shelf) {
        if (shelf.isLong()) {
            return rest(shelf).stream().toList();
        }
        return shelf.isLettered() ? parts(shelf) : List.of(Shelf.ofAll(shelf.things()));
    }

    private Optional<Shelf<T>> rest(Shelf<T> shelf) {
        return parts(shelf).stream()
                .filter(part -> part.beginning().equals(shelf.beginning()))
                .findFirst()
                .map(part -> Shelf.ofAll(part.things()));
    }

    /** Links to the pages that a long shelf is on. */
    List<CountLink> links(Shelf<T> shelf, Function<Shelf<T>, String> href) {
        return shelf.isLong()
                ? longer(shelf).stream()
                        .map(part -> new CountLink(
                                href.apply(part),
                                part.beginning(),
                                Optional.empty(),
                                part.things().size()))
                        .toList()
                : List.of();
    }
}
