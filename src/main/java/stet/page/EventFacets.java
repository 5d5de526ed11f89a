package stet.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import stet.archive.Certainty;
import stet.archive.Happening;
import stet.archive.Kind;
import stet.page.TimelinePage.Facet;
import stet.page.TimelinePage.Facets;
import stet.site.OutputPath;

/** Finds what the events of one page may be chosen by. */
final class EventFacets {

    /** With fewer events there is nothing to choose. */
    private static final int FEWEST = 4;

    private static final int MOST_OF_A_KIND = 24;

    private final Material material;
    private final Wording wording;
    private final OutputPath from;

    EventFacets(Material material, Wording wording, OutputPath from) {
        this.material = material;
        this.wording = wording;
        this.from = from;
    }

    /** The choices among events; each leads to the page of all events that have it. */
    List<Facets> of(List<Happening> happenings) {
        if (happenings.size() < FEWEST) {
            return List.of();
        }
        var all = new ArrayList<Facets>();
        all.add(new Facets("certainty", certainties(happenings)));
        all.add(new Facets("nav.subjects", subjects(happenings, List.of(Kind.TAGS))));
        all.add(new Facets("facets.who", subjects(happenings, List.of(Kind.PEOPLE, Kind.ORGANIZATIONS))));
        all.add(new Facets("places", subjects(happenings, List.of(Kind.PLACES))));
        return all.stream().filter(facets -> !facets.facets().isEmpty()).toList();
    }

    private List<Facet> certainties(List<Happening> happenings) {
        var counts = new TreeMap<Certainty, Integer>();
        happenings.forEach(one -> counts.merge(one.event().certainty(), 1, Integer::sum));
        var facets = new ArrayList<Facet>();
        counts.forEach((certainty, count) -> facets.add(new Facet(
                "c-" + certainty.label(),
                from.linkTo(certainty(certainty, wording)),
                wording.text("certainty." + certainty.label()),
                Optional.empty(),
                count)));
        return List.copyOf(facets);
    }

    /** The page of all events of one certainty. */
    static OutputPath certainty(Certainty certainty, Wording wording) {
        return new OutputPath(wording.prefix() + "timeline/" + certainty.label() + ".html");
    }

    private List<Facet> subjects(List<Happening> happenings, List<Kind> kinds) {
        var counts = new TreeMap<String, Integer>();
        for (var happening : happenings) {
            for (var kind : kinds) {
                happening.subjects(kind).forEach(key -> counts.merge(key, 1, Integer::sum));
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_OF_A_KIND)
                .flatMap(entry -> facet(entry.getKey(), entry.getValue()).stream())
                .sorted(Comparator.comparing(Facet::text, Alphabet.ORDER))
                .toList();
    }

    private Optional<Facet> facet(String key, int count) {
        return material.subjectLink(from, key, wording)
                .map(link ->
                        new Facet(key.replace('/', '-'), link.href() + "#happened", link.text(), link.lang(), count));
    }
}
