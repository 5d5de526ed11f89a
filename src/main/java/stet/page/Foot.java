package stet.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import stet.article.Prose;
import stet.page.PagesPage.Group;
import stet.page.Shelving.Shelf;
import stet.page.SiteView.NavItem;
import stet.site.OutputPath;

/**
 * What stands at the foot of all pages: the ways to the pages that are no articles. Where they are many, it is to some
 * of them, and to an index of all, which this makes.
 */
final class Foot {

    /** So many pages at most are named at the foot of all. */
    private static final int MOST = 12;

    private final Material material;
    private final Frames frames;
    private final Map<String, List<Prose>> byLang = new TreeMap<>();

    Foot(Material material, Frames frames) {
        this.material = material;
        this.frames = frames;
        for (var page : material.archive().prose()) {
            byLang.computeIfAbsent(page.lang(), lang -> new ArrayList<>()).add(page);
        }
    }

    /** What all pages in a language show. */
    List<NavItem> items(Wording wording) {
        var items = new ArrayList<NavItem>();
        var all = byLang.getOrDefault(wording.lang(), List.of());
        for (var page : isLong(all) ? first(all) : all) {
            items.add(new NavItem(page.path().value(), page.title(), page.path().encoded()));
        }
        if (isLong(all)) {
            items.add(new NavItem(
                    "pages", wording.text("pages.title"), path(wording).encoded()));
        }
        var corrections = ProsePages.corrections(wording);
        items.add(new NavItem("corrections", wording.text("nav.corrections"), corrections.encoded()));
        return List.copyOf(items);
    }

    private static boolean isLong(List<Prose> all) {
        return all.size() > MOST;
    }

    /** Those that are in no folder come before those that are, and else in the order of their files. */
    private static List<Prose> first(List<Prose> all) {
        return all.stream()
                .sorted(Comparator.comparing(Foot::depth))
                .limit(MOST - 1L)
                .toList();
    }

    private static long depth(Prose page) {
        return page.source().value().chars().filter(c -> c == '/').count();
    }

    private static OutputPath path(Wording wording) {
        return new OutputPath(wording.prefix() + "pages.html");
    }

    private static OutputPath path(Wording wording, Shelf<Prose> shelf) {
        return shelf.beginning().isEmpty()
                ? path(wording)
                : new OutputPath(wording.prefix() + "pages/" + shelf.slug() + ".html");
    }

    /** The indexes of all pages, where the foot does not name all. */
    List<Planned> pages() {
        var pages = new ArrayList<Planned>();
        byLang.forEach((lang, all) -> {
            if (isLong(all)) {
                var wording = material.wording(lang);
                var shelving = new Shelving<Prose>(lang, Prose::title);
                var whole = shelving.whole(all, Comparator.comparing(Prose::source));
                add(wording, shelving, whole, pages);
                shelving.below(whole).forEach(part -> add(wording, shelving, part, pages));
            }
        });
        return pages;
    }

    private void add(Wording wording, Shelving<Prose> shelving, Shelf<Prose> shelf, List<Planned> pages) {
        pages.add(Planned.html(
                path(wording, shelf), PagesPage.class, wording.lang(), () -> page(wording, shelving, shelf)));
    }

    private PagesPage page(Wording wording, Shelving<Prose> shelving, Shelf<Prose> shelf) {
        var path = path(wording, shelf);
        var groups = new ArrayList<Group>();
        for (var part : shelving.here(shelf)) {
            var entries = part.things().stream()
                    .map(page -> new Link(path.linkTo(page.path()), page.title()))
                    .toList();
            groups.add(new Group("i" + (groups.size() + 1), part.beginning(), entries));
        }
        var title = wording.text("pages.title");
        var heading = Optional.of(shelf.beginning()).filter(beginning -> !beginning.isEmpty());
        var head = new Frames.Head(
                heading.map(beginning -> title + ", " + beginning).orElse(title), "", "pages");
        return new PagesPage(
                frames.frame(path, wording.lang(), head, heading.isEmpty() ? versions() : Map.of()),
                heading,
                heading.map(beginning -> new Link(path.linkTo(path(wording)), title)),
                List.copyOf(groups),
                shelving.links(shelf, part -> path.linkTo(path(wording, part))));
    }

    private Map<String, OutputPath> versions() {
        var versions = new TreeMap<String, OutputPath>();
        byLang.forEach((lang, all) -> {
            if (isLong(all)) {
                versions.put(lang, path(material.wording(lang)));
            }
        });
        return versions;
    }
}
