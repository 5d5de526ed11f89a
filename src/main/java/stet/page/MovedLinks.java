package stet.page;

import java.util.function.UnaryOperator;
import stet.site.OutputPath;

/** Counts the links in our own HTML from another page than the one they were written for. */
final class MovedLinks {

    private static final String[] ATTRIBUTES = {" href=\"", " src=\""};

    private MovedLinks() {}

    static String in(String html, OutputPath written, OutputPath shown) {
        return each(html, link -> move(link, written, shown));
    }

    /** The same of all that a page shows: a link within it leads to a place that is here, too. */
    static String whole(String html, OutputPath written, OutputPath shown) {
        return each(html, link -> link.startsWith("#") ? link : move(link, written, shown));
    }

    private static String each(String html, UnaryOperator<String> change) {
        var changed = html;
        for (var attribute : ATTRIBUTES) {
            changed = each(changed, attribute, change);
        }
        return changed;
    }

    private static String each(String html, String attribute, UnaryOperator<String> change) {
        var out = new StringBuilder(html.length() + 64);
        var done = 0;
        for (var at = html.indexOf(attribute); at >= 0; at = html.indexOf(attribute, done)) {
            var start = at + attribute.length();
            var end = html.indexOf('"', start);
            out.append(html, done, start).append(change.apply(html.substring(start, end)));
            done = end;
        }
        return out.append(html, done, html.length()).toString();
    }

    private static String move(String link, OutputPath written, OutputPath shown) {
        var colon = link.indexOf(':');
        var slash = link.indexOf('/');
        if (colon > 0 && (slash < 0 || colon < slash)) {
            return link;
        }
        var folder = written.value().substring(0, written.value().lastIndexOf('/') + 1);
        return link.startsWith("#") ? shown.linkTo(written) + link : shown.toRoot() + folder + link;
    }
}
