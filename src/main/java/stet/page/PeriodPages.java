package stet.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stet.date.CivilDay;
import stet.page.Listings.Stretch;
import stet.page.Listings.Unit;
import stet.site.OutputPath;

/** Makes the pages of the clock of what was published: all years, each year, each month, and the days of full ones. */
final class PeriodPages {

    /** The most dots in a row of a chart of years. */
    private static final int MOST_DOTS = 12;

    private final Material material;
    private final Frames frames;
    private final EventYears events;
    private final Map<String, List<Stretch>> yearsByLang = new HashMap<>();

    /** The months of each year, by language and year, and those among them that have a page, by period. */
    private final Map<String, Map<String, List<Stretch>>> months = new HashMap<>();

    private final Map<String, Map<String, Stretch>> byPeriod = new HashMap<>();

    PeriodPages(Material material, Frames frames, EventYears events) {
        this.material = material;
        this.frames = frames;
        this.events = events;
        material.archive().languages().forEach(this::split);
    }

    private void split(String lang) {
        var years = parts(lang, new Stretch(Unit.ALL, "", "", material.archive().in(lang)));
        var ofYears = new HashMap<String, List<Stretch>>();
        var all = new HashMap<String, Stretch>();
        for (var year : years) {
            var some = parts(lang, year);
            ofYears.put(year.period(), some);
            all.put(year.period(), year);
            for (var month : some) {
                all.put(month.period(), month);
                if (month.isLong()) {
                    material.register().enter(Shown.of(key(lang, month), month.period(), month.indexes()));
                }
            }
        }
        yearsByLang.put(lang, years);
        months.put(lang, ofYears);
        byPeriod.put(lang, all);
    }

    private List<Stretch> months(String lang, Stretch year) {
        return months.getOrDefault(lang, Map.of()).getOrDefault(year.period(), List.of());
    }

    /** The years of a language, oldest first. */
    List<Stretch> years(String lang) {
        return yearsByLang.getOrDefault(lang, List.of());
    }

    List<Planned> pages() {
        var pages = new ArrayList<Planned>();
        for (var lang : material.archive().languages()) {
            pages.add(Planned.of(published(lang)));
            var years = years(lang);
            for (var year = 0; year < years.size(); year++) {
                pages.add(planned(lang, List.of(), years, year));
                var months = months(lang, years.get(year));
                for (var month = 0; month < months.size(); month++) {
                    pages.add(planned(lang, List.of(years.get(year)), months, month));
                    if (months.get(month).isLong()) {
                        var above = List.of(years.get(year), months.get(month));
                        var days = parts(lang, months.get(month));
                        var list = material.register().number(key(lang, months.get(month)));
                        for (var day = 0; day < days.size(); day++) {
                            pages.add(day(lang, above, days, day, list));
                        }
                    }
                }
            }
        }
        return pages;
    }

    private Planned planned(String lang, List<Stretch> above, List<Stretch> siblings, int position) {
        return Planned.html(
                path(lang, siblings.get(position)),
                PeriodPage.class,
                lang,
                () -> period(lang, above, siblings, position));
    }

    /** The page of a day shows its month's other days and how much is on them. */
    private Planned day(String lang, List<Stretch> above, List<Stretch> days, int position, int list) {
        return Planned.traced(path(lang, days.get(position)), PeriodPage.class, lang, () -> {
            material.reads().noteList(list);
            return period(lang, above, days, position);
        });
    }

    private static String key(String lang, Stretch month) {
        return "months/" + lang + "/" + month.period();
    }

    /** How many articles one dot stands for, so that the fullest year has at most twelve: 1, 2, 5, 10, 20 … */
    int perDot(String lang) {
        var most = years(lang).stream()
                .mapToInt(year -> year.indexes().size())
                .max()
                .orElse(0);
        var perDot = 1;
        for (var step = 0; (long) perDot * MOST_DOTS < most; step++) {
            perDot = step % 3 == 1 ? perDot / 2 * 5 : perDot * 2;
        }
        return perDot;
    }

    int dots(Stretch year, int perDot) {
        return (year.indexes().size() + perDot - 1) / perDot;
    }

    OutputPath path(String lang, Stretch stretch) {
        return new OutputPath(material.wording(lang).prefix() + stretch.period().replace('-', '/') + "/index.html");
    }

    /** The page of a year or a month, where there is one. */
    Optional<OutputPath> page(String lang, String period) {
        return Optional.ofNullable(byPeriod.getOrDefault(lang, Map.of()).get(period))
                .map(stretch -> path(lang, stretch));
    }

    /** The same year or month by the clock of what happened. */
    private Optional<Link> happened(OutputPath from, Wording wording, Stretch stretch) {
        material.reads().noteName(material.register().clock());
        var first = material.days().of(stretch.indexes().get(0));
        var day = new CivilDay(first.year(), first.month(), 1);
        return events.page(day, stretch.unit(), wording)
                .map(path -> new Link(
                        from.linkTo(path), wording.text("period.happened", "period", wording.year(day.year()))));
    }

    OutputPath published(Wording wording) {
        return new OutputPath(wording.prefix() + "published.html");
    }

    private List<Stretch> parts(String lang, Stretch stretch) {
        return new Listings(material, material.wording(lang)).parts(stretch);
    }

    private PublishedPage published(String lang) {
        var wording = material.wording(lang);
        var path = published(wording);
        var perDot = perDot(lang);
        var years = Listings.reversed(years(lang)).stream()
                .map(year -> new PublishedPage.Year(
                        path.linkTo(path(lang, year)),
                        year.heading(),
                        year.indexes().size(),
                        dots(year, perDot),
                        counts(lang, path, months(lang, year))))
                .toList();
        var versions = new HashMap<String, OutputPath>();
        material.archive().languages().forEach(other -> versions.put(other, published(material.wording(other))));
        var head = new Frames.Head(wording.text("published.title"), "", "published");
        return new PublishedPage(
                frames.frame(path, lang, head, versions),
                material.archive().in(lang).size(),
                years,
                perDot);
    }

    private PeriodPage period(String lang, List<Stretch> above, List<Stretch> siblings, int position) {
        var stretch = siblings.get(position);
        var path = path(lang, stretch);
        var wording = material.wording(lang);
        var listing = new Listings(material, wording).listing(path, stretch, part -> path(lang, part));
        var versions = new HashMap<String, OutputPath>();
        yearsByLang.forEach((other, years) -> {
            if (isIn(other, stretch)) {
                versions.put(other, path(other, stretch));
            }
        });
        var up = new ArrayList<Link>();
        up.add(new Link(path.linkTo(published(wording)), wording.text("published.title")));
        above.forEach(over -> up.add(new Link(path.linkTo(path(lang, over)), over.heading())));
        var head = new Frames.Head(stretch.heading(), "", "published");
        return new PeriodPage(
                frames.frame(path, lang, head, versions),
                stretch.unit().name().toLowerCase(java.util.Locale.ROOT),
                stretch.heading(),
                listing,
                List.copyOf(up),
                counts(lang, path, siblings),
                happened(path, wording, stretch),
                neighbour(lang, path, siblings, position - 1),
                neighbour(lang, path, siblings, position + 1));
    }

    /** Whether another language has a page for the same period. */
    private boolean isIn(String lang, Stretch stretch) {
        return stretch.unit() != Unit.DAY
                && byPeriod.getOrDefault(lang, Map.of()).containsKey(stretch.period());
    }

    private Optional<Link> neighbour(String lang, OutputPath from, List<Stretch> siblings, int position) {
        if (position < 0 || position >= siblings.size()) {
            return Optional.empty();
        }
        var stretch = siblings.get(position);
        return Optional.of(new Link(from.linkTo(path(lang, stretch)), stretch.heading()));
    }

    private List<CountLink> counts(String lang, OutputPath from, List<Stretch> stretches) {
        return stretches.stream()
                .map(stretch -> new CountLink(
                        from.linkTo(path(lang, stretch)),
                        stretch.heading(),
                        Optional.empty(),
                        stretch.indexes().size()))
                .toList();
    }
}
