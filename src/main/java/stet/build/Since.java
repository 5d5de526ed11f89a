package stet.build;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Optional;
import stet.archive.Archive;
import stet.page.Planned;
import stet.page.Reads;
import stet.plain.Fingerprint;
import stet.plain.Postings;
import stet.plain.Prints;

/**
 * What has become of the articles and subjects of an archive since the traces of its pages were taken, so that of each
 * page can be told whether it would be the same now.
 *
 * <p>Which articles a page is made of follows from their ties; so an article whose ties have changed is taken for one
 * that has gone and another that has come. All others are in the order in which they were, with other numbers.
 */
final class Since {

    private final boolean isBound;

    /** The numbers that articles have now, by those they had. */
    private final int[] articles;

    /** The same for what {@link Reads} takes down beside articles; empty if all is what it was. */
    private final int[] marks;

    private Since(boolean isBound, int[] articles, int[] marks) {
        this.isBound = isBound;
        this.articles = articles;
        this.marks = marks;
    }

    /**
     * What has changed since the {@code last} traces; {@code wholes} and {@code bonds} are those of the archive now.
     */
    static Since of(Traces last, Archive archive, Prints wholes, Bonds bonds) {
        var before = last.bonds();
        if (before.areSameAs(bonds)) {
            var same = new int[wholes.size()];
            for (var index = 0; index < same.length; index++) {
                same[index] = wholes.isAt(index, last.wholes().get(index)) ? index : Trace.GONE;
            }
            return new Since(true, same, new int[0]);
        }
        var articles = places(before.ties(), bonds.ties());
        var fresh = new BitSet(bonds.ties().size());
        fresh.set(0, bonds.ties().size());
        for (var place : articles) {
            if (place != Trace.GONE) {
                fresh.clear(place);
            }
        }
        var touched = touched(fresh, archive);
        for (var index = 0; index < articles.length; index++) {
            var now = articles[index];
            if (now != Trace.GONE
                    && (touched.get(now) || !wholes.isAt(now, last.wholes().get(index)))) {
                articles[index] = Trace.GONE;
            }
        }
        var marks = marks(before, bonds);
        fresh.stream()
                .mapToObj(index -> archive.articles().gist(index).source().value())
                .forEach(source -> marks[Reads.absence(source)] = Trace.GONE);
        return new Since(false, articles, marks);
    }

    /** Whether all articles are in the lists that they were in, and no others. */
    boolean isBound() {
        return isBound;
    }

    /** Whether nothing has changed at all. */
    boolean isNothing() {
        return isBound && Arrays.stream(articles).noneMatch(place -> place == Trace.GONE);
    }

    /** The trace of a page as it is now, if it would still be the same page. */
    Optional<Trace> now(Trace trace, Planned page) {
        if (isBound) {
            return trace.holds(articles) ? Optional.of(trace) : Optional.empty();
        }
        return page.isTraced() ? trace.moved(articles, marks, page.picks()) : Optional.empty();
    }

    /** Where each of some fingerprints is now, each of which is there once. Most are at one of the ends. */
    private static int[] places(Prints before, Prints now) {
        var places = new int[before.size()];
        Arrays.fill(places, Trace.GONE);
        var most = Math.min(before.size(), now.size());
        var start = 0;
        while (start < most && before.isAt(start, now.get(start))) {
            places[start] = start;
            start++;
        }
        var left = 0;
        while (left < most - start && before.isAt(before.size() - left - 1, now.get(now.size() - left - 1))) {
            left++;
            places[before.size() - left] = now.size() - left;
        }
        var between = new HashMap<Fingerprint, Integer>();
        for (var place = start; place < now.size() - left; place++) {
            between.put(now.get(place), place);
        }
        for (var index = start; index < before.size() - left; index++) {
            places[index] = between.getOrDefault(before.get(index), Trace.GONE);
        }
        return places;
    }

    /** The articles that something has come beside, that lead to it, or that are another version of it. */
    private static BitSet touched(BitSet fresh, Archive archive) {
        var touched = new BitSet();
        if (fresh.isEmpty()) {
            return touched;
        }
        for (var order : archive.byLanguage().values()) {
            for (var place = 0; place < order.size(); place++) {
                if (isFresh(fresh, order, place - 1) || isFresh(fresh, order, place + 1)) {
                    touched.set(order.at(place));
                }
            }
        }
        for (var index = 0; index < archive.articles().size(); index++) {
            if (hasFresh(fresh, archive.backlinks(index))) {
                touched.set(index);
            }
        }
        for (var versions : archive.versions().values()) {
            if (versions.stream().anyMatch(fresh::get)) {
                versions.forEach(touched::set);
            }
        }
        return touched;
    }

    private static boolean hasFresh(BitSet fresh, Postings some) {
        for (var place = 0; place < some.size(); place++) {
            if (fresh.get(some.at(place))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFresh(BitSet fresh, Postings order, int place) {
        return place >= 0 && place < order.size() && fresh.get(order.at(place));
    }

    private static int[] marks(Bonds before, Bonds now) {
        var numbers = new HashMap<String, Integer>();
        for (var number = 0; number < now.keys().size(); number++) {
            numbers.put(now.keys().get(number), number);
        }
        var marks = new int[Reads.name(before.keys().size())];
        Arrays.fill(marks, Trace.GONE);
        for (var mark = 0; mark < Reads.ABSENCES; mark++) {
            marks[mark] = mark;
        }
        for (var number = 0; number < before.keys().size(); number++) {
            var place = numbers.remove(before.keys().get(number));
            if (place != null) {
                if (before.names().isAt(number, now.names().get(place))) {
                    marks[Reads.name(number)] = Reads.name(place);
                }
                marks[Reads.pool(number)] = Trace.changed(Reads.pool(place));
                if (before.lists().isAt(number, now.lists().get(place))) {
                    marks[Reads.list(number)] = Reads.list(place);
                    marks[Reads.pool(number)] = Reads.pool(place);
                }
            }
        }
        // What is left was not there before.
        numbers.keySet().forEach(key -> marks[Reads.absence(key)] = Trace.GONE);
        return marks;
    }
}
