package stet.testing;

import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The kinds of pages in a site, found by looking at it: pages of one kind lie in like places, are in one language and
 * are built of the same parts. So a new kind is there as soon as the site has a page of it.
 */
public final class PageKinds {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private PageKinds() {}

    /** The longest page of each kind, in the order of the kinds' names. */
    public static Collection<String> longestOfEach(BuiltSite site) throws IOException {
        var longest = new TreeMap<String, String>();
        for (var page : site.pages()) {
            longest.merge(kind(site, page), page, (one, other) -> longer(site, one, other));
        }
        return longest.values();
    }

    private static String longer(BuiltSite site, String one, String other) {
        return site.path(one).toFile().length() >= site.path(other).toFile().length() ? one : other;
    }

    /** The path with all names replaced, but those in the root and those of lists; then the language, and the parts. */
    private static String kind(BuiltSite site, String page) throws IOException {
        var document = site.document(page);
        var lang = document.select("html").attr("lang");
        var path = page.startsWith(lang + "/") ? page.substring(lang.length() + 1) : page;
        var slash = path.lastIndexOf('/');
        var folder = NUMBER.matcher(path.substring(0, slash + 1)).replaceAll("N");
        var name = path.substring(slash + 1);
        var parts = new TreeSet<String>();
        for (var part : document.select("main, main > *")) {
            parts.add(part.normalName()
                    + Set.copyOf(part.classNames()).stream().sorted().toList());
        }
        return folder + (slash < 0 || name.equals("index.html") ? name : "*") + " " + lang + " " + parts;
    }
}
