package stet.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stet.archive.Archive;
import stet.archive.Chronicle;
import stet.archive.Happening;
import stet.plain.Fingerprint;
import stet.plain.Postings;

/**
 * Gives a number to all that pages can be made of beside articles: first to subjects, which have one already, then to
 * what is entered here, in the order in which it is, which must not depend on anything that may be missing another
 * time.
 */
final class Register {

    private static final String CLOCK = "clock";

    private final int first;
    private final List<Shown> entries = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** With the events and the works of an archive entered. */
    Register(Archive archive) {
        first = archive.subjects().size();
        var chronicle = archive.chronicle();
        chronicle.happenings().forEach(happening -> enter(shown(happening, archive)));
        archive.works().forEach((id, work) -> enter(Shown.of(workKey(id), work)));
        enter(clock(chronicle));
    }

    static String eventKey(String id) {
        return "events/" + id;
    }

    static String workKey(String id) {
        return "works/" + id;
    }

    void enter(Shown shown) {
        numbers.put(shown.key(), first + entries.size());
        entries.add(shown);
    }

    /** The number of what was entered under a key. */
    int number(String key) {
        var number = numbers.get(key);
        if (number == null) {
            throw new IllegalStateException("nothing is entered as " + key);
        }
        return number;
    }

    /** What was entered with a number. */
    Shown shown(int number) {
        return entries.get(number - first);
    }

    /** The number of which events there are, when they were, and on which timelines they are. */
    int clock() {
        return number(CLOCK);
    }

    /** In the order of their numbers. */
    List<Shown> entries() {
        return Collections.unmodifiableList(entries);
    }

    private static Shown shown(Happening happening, Archive archive) {
        var event = happening.event();
        return new Shown(
                eventKey(event.id()),
                Fingerprint.of(List.of(event.title(), event.when().date(), event.certainty())),
                Fingerprint.of(List.of(event, happening.subjects())),
                tellers(happening, archive));
    }

    /** The articles that tell of an event. */
    private static Postings tellers(Happening happening, Archive archive) {
        return Postings.of(happening
                .articles()
                .flatMap(article -> archive.index(article.source()).stream())
                .distinct()
                .sorted()
                .toList());
    }

    private static Shown clock(Chronicle chronicle) {
        var said = new ArrayList<>();
        for (var happening : chronicle.happenings()) {
            said.add(happening.event().id());
            said.add(happening.event().when().date());
        }
        for (var strand : chronicle.strands()) {
            said.add(strand.timeline().id());
            said.add(strand.timeline().title());
            said.add(strand.happenings());
        }
        return Shown.of(CLOCK, said);
    }
}
