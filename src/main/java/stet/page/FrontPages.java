package stet.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import stet.archive.Archive;
import stet.archive.Kind;
import stet.archive.Subject;
import stet.page.FrontPage.Lead;
import stet.page.FrontPage.YearRow;
import stet.site.OutputPath;

/** Makes the front pages. */
final class FrontPages {

    private static final int RECENT = 10;
    private static final int MOST_TOPICS = 12;

    private final Material material;
    private final Frames frames;
    private final PeriodPages periods;
    private final Archive archive;

    FrontPages(Material material, Frames frames, PeriodPages periods) {
        this.material = material;
        this.frames = frames;
        this.periods = periods;
        archive = material.archive();
    }

    List<Page> pages() {
        var pages = new ArrayList<Page>();
        for (var lang : archive.languages()) {
            pages.add(front(lang));
        }
        return pages;
    }

    boolean hasNames(String lang) {
        return names(lang, Kind.PEOPLE, Kind.ORGANIZATIONS, Kind.PLACES)
                .findAny()
                .isPresent();
    }

    private FrontPage front(String lang) {
        var path = material.front(lang);
        var all = archive.in(lang);
        var newest = Listings.reversed(all.subList(Math.max(0, all.size() - RECENT - 1), all.size()));
        var perDot = periods.perDot(lang);
        var years = Listings.reversed(periods.years(lang)).stream()
                .map(year -> new YearRow(
                        path.linkTo(periods.path(lang, year)),
                        year.heading(),
                        year.indexes().size(),
                        periods.dots(year, perDot)))
                .toList();
        var description = material.site().description().in(lang, material.first());
        var versions = new HashMap<String, OutputPath>();
        archive.languages().forEach(other -> versions.put(other, material.front(other)));
        return new FrontPage(
                frames.frame(path, lang, new Frames.Head("", description, ""), versions),
                newest.stream().findFirst().map(index -> lead(path, index)),
                material.cards(path, newest.stream().skip(1).toList()),
                all.size(),
                top(path, subjects(Kind.TAGS, lang), lang),
                top(path, names(lang, Kind.PEOPLE, Kind.ORGANIZATIONS, Kind.PLACES), lang),
                years,
                perDot);
    }

    private Lead lead(OutputPath path, int index) {
        var article = material.article(index);
        var hasSummary = article.frontMatter().summary().isPresent();
        return new Lead(
                material.card(path, index),
                Optional.of(article.opening()).filter(text -> hasSummary && !text.isEmpty()),
                article.frontMatter().text().label());
    }

    private Stream<Subject> subjects(Kind kind, String lang) {
        var found = new ArrayList<Subject>();
        archive.subjects(kind).forEach(found::add);
        return found.stream().filter(subject -> archive.hasPage(subject, lang));
    }

    private Stream<Subject> names(String lang, Kind... kinds) {
        return Stream.of(kinds).flatMap(kind -> subjects(kind, lang));
    }

    /** The subjects with most articles, in alphabetical order. */
    private List<CountLink> top(OutputPath from, Stream<Subject> subjects, String lang) {
        var most = subjects.filter(subject -> subject.count(lang) > 0)
                .sorted(Comparator.comparing((Subject subject) -> -subject.count(lang)))
                .limit(MOST_TOPICS);
        return entries(from, most, lang);
    }

    private List<CountLink> entries(OutputPath from, Stream<Subject> subjects, String lang) {
        var prefix = material.wording(lang).prefix();
        return subjects.map(subject -> {
                    var name = subject.name(lang, material.first());
                    var foreign = Optional.of(name.lang()).filter(tag -> !tag.equals(lang));
                    return new CountLink(from.linkTo(subject.path(prefix)), name.text(), foreign, subject.count(lang));
                })
                .sorted(Comparator.comparing(CountLink::text, Alphabet.ORDER))
                .toList();
    }
}
