package stet.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/**
 * The kinds of pages in a site, found by looking at it: pages of one kind lie in like places and are in one language.
 * So a new kind is there as soon as the site has a page of it.
 */
public final class PageKinds {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private PageKinds() {}

    /** Of each kind as many pages, the longest first, as it takes to have all parts that its pages are built of. */
    public static List<String> withAllParts(BuiltSite site) throws IOException {
        var byKind = new TreeMap<String, List<String>>();
        for (var page : site.pages()) {
            byKind.computeIfAbsent(kind(site, page), kind -> new ArrayList<>()).add(page);
        }
        var pages = new ArrayList<String>();
        for (var kind : byKind.values()) {
            pages.addAll(withAllParts(site, kind, "main, main > *"));
        }
        return pages;
    }

    /**
     * Of some pages as many, the longest first, as it takes to have all parts that a selector finds in them, in each
     * language.
     */
    public static List<String> withAllParts(BuiltSite site, List<String> some, String selector) throws IOException {
        var longestFirst = new ArrayList<>(some);
        longestFirst.sort(Comparator.comparing(page -> -site.path(page).toFile().length()));
        var parts = new HashSet<String>();
        var pages = new ArrayList<String>();
        for (var page : longestFirst) {
            if (parts.addAll(parts(site.document(page), selector))) {
                pages.add(page);
            }
        }
        return pages;
    }

    /** The path with all names replaced, but those in the root and those of lists; then the language. */
    private static String kind(BuiltSite site, String page) throws IOException {
        var lang = site.document(page).select("html").attr("lang");
        var path = page.startsWith(lang + "/") ? page.substring(lang.length() + 1) : page;
        var slash = path.lastIndexOf('/');
        var folder = NUMBER.matcher(path.substring(0, slash + 1)).replaceAll("N");
        var name = path.substring(slash + 1);
        return folder + (slash < 0 || name.equals("index.html") ? name : "*") + " " + lang;
    }

    private static Set<String> parts(Document document, String selector) {
        var lang = document.select("html").attr("lang");
        var parts = new HashSet<String>();
        for (var part : document.select(selector)) {
            parts.add(lang
                    + part.normalName()
                    + part.classNames().stream().sorted().toList());
        }
        return parts;
    }
}
