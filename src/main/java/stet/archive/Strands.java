package stet.archive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import stet.archive.Chronicle.Strand;
import stet.archive.Timeline.Group;
import stet.article.Named;
import stet.problem.ArchiveProblem.AddressTaken;
import stet.problem.ArchiveProblem.EventUnknown;
import stet.problem.ArchiveProblem.ProfileAlone;
import stet.problem.EventProblem.GroupUnknown;
import stet.problem.EventProblem.TimelineEmpty;
import stet.problem.Problems;
import stet.site.LocalText;
import stet.source.SourcePath;
import stet.source.Span;

/** Puts events on the timelines that name them. */
final class Strands {

    private final Chronicle chronicle;
    private final SortedMap<String, Subject> subjects;
    private final Entities entities;
    private final Sources sources;
    private final Problems problems;
    private final List<String> eventIds;
    private final Ids ids;

    Strands(
            Chronicle chronicle,
            SortedMap<String, Subject> subjects,
            Entities entities,
            Sources sources,
            Problems problems) {
        this.chronicle = chronicle;
        this.subjects = subjects;
        this.entities = entities;
        this.sources = sources;
        this.problems = problems;
        eventIds = List.copyOf(chronicle.byId().keySet());
        ids = new Ids(this::ids);
    }

    /** The timelines, each with its events, by id. */
    List<Strand> strands(SortedMap<String, Timeline> timelines) {
        return timelines.values().stream().map(this::strand).toList();
    }

    /** Brings introductions in further languages to the timeline they belong to. */
    static SortedMap<String, Timeline> merge(Sources sources, String first, Problems problems) {
        var read = sources.timelines();
        var byId = new TreeMap<String, Timeline>();
        for (var one : read) {
            var telling = one.tellings().get(first);
            var other = telling == null ? null : byId.putIfAbsent(one.id(), one);
            if (telling != null && other != null) {
                var here = Span.startOf(one.source());
                var there = Optional.of(Span.startOf(other.source()));
                problems.add(new AddressTaken(here, telling.path().value(), there));
            }
        }
        for (var one : read) {
            if (!one.tellings().containsKey(first) && byId.containsKey(one.id())) {
                byId.computeIfPresent(one.id(), (id, whole) -> with(whole, one));
            } else if (!byId.containsKey(one.id())) {
                var missing = new SourcePath(TimelineReader.FOLDER + "/" + one.id() + ".md");
                if (!sources.damage().isIn(missing)) {
                    problems.add(new ProfileAlone(Span.startOf(one.source()), missing.value()));
                }
            }
        }
        return byId;
    }

    private static Timeline with(Timeline whole, Timeline telling) {
        var titles = new TreeMap<>(whole.title().byLanguage());
        titles.putAll(telling.title().byLanguage());
        var tellings = new TreeMap<>(whole.tellings());
        tellings.putAll(telling.tellings());
        return new Timeline(
                whole.source(),
                whole.id(),
                new LocalText(titles),
                whole.include(),
                whole.groups(),
                whole.eras(),
                tellings);
    }

    private Strand strand(Timeline timeline) {
        var include = timeline.include();
        var found = new TreeSet<Integer>();
        for (var name : include.events()) {
            event(name).ifPresent(found::add);
        }
        include.subjects().forEach((kind, names) -> names.forEach(name -> found.addAll(of(kind, name))));
        if (include.namesNothing()
                && (include.from().isPresent() || include.to().isPresent())) {
            chronicle.byId().values().forEach(found::add);
        }
        var kept = found.stream().filter(index -> isWithin(timeline, index)).toList();
        if (kept.isEmpty() && isSound(timeline)) {
            problems.add(new TimelineEmpty(Span.startOf(timeline.source())));
        }
        return new Strand(timeline, kept, lanes(timeline, kept));
    }

    /** Whether neither it nor any event was read in part only. */
    private boolean isSound(Timeline timeline) {
        return !sources.damage().isIn(timeline.source()) && !sources.damage().isInEvents();
    }

    private Optional<Integer> event(Named name) {
        var index = chronicle.byId().get(name.text());
        if (index == null && !sources.damage().mayHoldEvent(name.text())) {
            problems.add(new EventUnknown(name.span(), name.text(), eventIds));
        }
        return Optional.ofNullable(index);
    }

    private List<Integer> of(Kind kind, Named name) {
        var key = key(kind, name.text());
        if (!subjects.containsKey(key) && !sources.damage().mayHide(kind, name.text())) {
            problems.add(entities.unknown(kind, name, ids.of(List.of(kind))));
        }
        return chronicle.bySubject().getOrDefault(key, List.of());
    }

    /** A tag may be named by an alias, as articles and events name it. */
    private String key(Kind kind, String name) {
        var key = Archive.key(kind, name);
        var named = kind == Kind.TAGS && !subjects.containsKey(key) ? entities.named(kind, name) : List.<String>of();
        return named.size() == 1 ? Archive.key(kind, named.get(0)) : key;
    }

    private List<String> ids(Kind kind) {
        return subjects.subMap(kind.folder() + "/", kind.folder() + "0").values().stream()
                .map(Subject::id)
                .toList();
    }

    /** Whether an event can not lie outside the span of a timeline; one without a date is named or left out. */
    private boolean isWithin(Timeline timeline, int index) {
        var when = chronicle.happenings().get(index).event().when().date();
        var from = timeline.include().from().flatMap(date -> date.lower());
        var to = timeline.include().to().flatMap(date -> date.upper());
        var first = when.lower().or(when::sortDay);
        var last = when.upper().or(when::sortDay);
        var begins = from.isEmpty() || last.isEmpty() || last.get().compareTo(from.get()) >= 0;
        return begins && (to.isEmpty() || first.isEmpty() || first.get().compareTo(to.get()) <= 0);
    }

    /** For each event the first group that names it, or one of its tags; -1 if none does. */
    private List<Integer> lanes(Timeline timeline, List<Integer> kept) {
        Map<String, Integer> byEvent = new TreeMap<>();
        Map<String, Integer> byTag = new TreeMap<>();
        for (var lane = 0; lane < timeline.groups().size(); lane++) {
            var group = timeline.groups().get(lane);
            for (var name : group.events()) {
                if (isSound(timeline)) {
                    check(name, timeline, kept);
                }
                byEvent.putIfAbsent(name.text(), lane);
            }
            tags(group, lane, byTag);
        }
        var lanes = new ArrayList<Integer>();
        for (var index : kept) {
            var happening = chronicle.happenings().get(index);
            var byTags = happening.subjects(Kind.TAGS).stream()
                    .map(key -> byTag.getOrDefault(key, Integer.MAX_VALUE))
                    .min(Integer::compare)
                    .filter(lane -> lane < Integer.MAX_VALUE)
                    .orElse(-1);
            lanes.add(byEvent.getOrDefault(happening.event().id(), byTags));
        }
        return List.copyOf(lanes);
    }

    /** An event that there is not has been told of where the timeline includes it. */
    private void check(Named name, Timeline timeline, List<Integer> kept) {
        var index = chronicle.byId().get(name.text());
        if (index == null) {
            if (timeline.include().events().stream().noneMatch(one -> one.text().equals(name.text()))) {
                problems.add(new EventUnknown(name.span(), name.text(), eventIds));
            }
        } else if (Collections.binarySearch(kept, index) < 0) {
            problems.add(new GroupUnknown(name.span(), name.text()));
        }
    }

    private void tags(Group group, int lane, Map<String, Integer> byTag) {
        for (var tag : group.tags()) {
            of(Kind.TAGS, tag);
            byTag.putIfAbsent(key(Kind.TAGS, tag.text()), lane);
        }
    }
}
