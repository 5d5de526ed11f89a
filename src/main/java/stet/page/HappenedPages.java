package stet.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import stet.archive.Certainty;
import stet.archive.Chronicle;
import stet.archive.Entity;
import stet.page.HappenedPage.Certain;
import stet.page.HappenedPage.Curated;
import stet.page.HappenedPage.Year;
import stet.site.OutputPath;

/** Makes the page of the whole clock of what happened. */
final class HappenedPages {

    /** The most dots in a row of a chart of years. */
    private static final int MOST_DOTS = 12;

    /** How many events of a year are named; a year with few more is told whole. */
    private static final int MOST_LINES = 8;

    private final Material material;
    private final Frames frames;
    private final TimelinePages timelines;
    private final EventYears years;
    private final Chronicle chronicle;

    HappenedPages(Material material, Frames frames, TimelinePages timelines, EventYears years) {
        this.material = material;
        this.frames = frames;
        this.timelines = timelines;
        this.years = years;
        chronicle = material.archive().chronicle();
    }

    HappenedPage page(Wording wording) {
        var path = EventYears.clock(wording);
        var parts = new ArrayList<>(years.whole().parts(chronicle.happenings(), wording));
        var sheets =
                parts.stream().filter(part -> part.unit() == Course.Unit.SHEET).toList();
        parts.removeAll(sheets);
        var perDot = perDot(parts);
        var content = new TimelineContent(material, wording, path);
        var versions = new HashMap<String, OutputPath>();
        for (var lang : material.archive().languages()) {
            versions.put(lang, EventYears.clock(material.wording(lang)));
        }
        var head = new Frames.Head(wording.text("happened.title"), wording.text("happened.about"), "happened");
        return new HappenedPage(
                frames.frame(path, wording.lang(), head, versions),
                years.whole().events().size(),
                content.scale(years.whole(), Optional.empty()),
                parts.stream().map(year -> year(path, wording, year, perDot)).toList(),
                perDot,
                curated(path, wording),
                certainties(path, wording),
                content.undated(years.whole()),
                sheets.stream().map(sheet -> count(path, wording, sheet)).toList(),
                new Exports(material).links(path, wording));
    }

    /** How many events one dot stands for, so that the fullest year has at most twelve: 1, 2, 5, 10, 20 … */
    private static int perDot(List<Course> years) {
        var most = years.stream().mapToInt(year -> year.events().size()).max().orElse(0);
        var perDot = 1;
        for (var step = 0; (long) perDot * MOST_DOTS < most; step++) {
            perDot = step % 3 == 1 ? perDot / 2 * 5 : perDot * 2;
        }
        return perDot;
    }

    private Year year(OutputPath path, Wording wording, Course year, int perDot) {
        var count = year.events().size();
        var views = new EventViews(material, wording);
        var shown = count <= MOST_LINES + 2 ? count : MOST_LINES;
        return new Year(
                path.linkTo(EventYears.path(wording, year.period())),
                year.heading(),
                count,
                (count + perDot - 1) / perDot,
                year.events().subList(0, shown).stream()
                        .map(index -> views.inOneLine(path, index))
                        .toList(),
                count - shown);
    }

    private static CountLink count(OutputPath from, Wording wording, Course sheet) {
        var href = from.linkTo(EventYears.path(wording, sheet.period()));
        return new CountLink(
                href, sheet.heading(), Optional.empty(), sheet.events().size());
    }

    private List<Curated> curated(OutputPath path, Wording wording) {
        var curated = new ArrayList<Curated>();
        for (var strand : chronicle.strands()) {
            var track = timelines.curated(strand, wording);
            var summary = Optional.ofNullable(strand.timeline().tellings().get(wording.lang()))
                    .flatMap(Entity.Profile::summary);
            curated.add(new Curated(
                    path.linkTo(track.pathIn().apply(wording)),
                    track.title(),
                    track.lang(),
                    summary,
                    strand.happenings().size()));
        }
        return List.copyOf(curated);
    }

    private List<Certain> certainties(OutputPath path, Wording wording) {
        var all = new ArrayList<Certain>();
        for (var certainty : Certainty.values()) {
            timelines
                    .certainty(certainty, wording)
                    .ifPresent(track -> all.add(new Certain(
                            path.linkTo(track.pathIn().apply(wording)),
                            certainty.label(),
                            track.course().events().size())));
        }
        return List.copyOf(all);
    }
}
