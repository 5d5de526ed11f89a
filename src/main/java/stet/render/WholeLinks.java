package stet.render;

import java.net.URI;

/** Makes the links in the HTML of a body whole, for where it is read outside its page. */
final class WholeLinks {

    private static final String[] ATTRIBUTES = {" href=\"", " src=\""};

    private WholeLinks() {}

    /**
     * The HTML with each link counted from {@code base}, the address of its page. It must be HTML that we have written:
     * only then is every quote in a text escaped, and what looks like an attribute is one.
     */
    static String in(String html, String base) {
        var whole = html;
        for (var attribute : ATTRIBUTES) {
            whole = in(whole, attribute, URI.create(base));
        }
        return whole;
    }

    private static String in(String html, String attribute, URI base) {
        var out = new StringBuilder(html.length() + 256);
        var done = 0;
        for (var at = html.indexOf(attribute); at >= 0; at = html.indexOf(attribute, done)) {
            var start = at + attribute.length();
            var end = html.indexOf('"', start);
            out.append(html, done, start).append(resolve(html.substring(start, end), base));
            done = end;
        }
        return out.append(html, done, html.length()).toString();
    }

    private static String resolve(String link, URI base) {
        var colon = link.indexOf(':');
        var slash = link.indexOf('/');
        if (colon > 0 && (slash < 0 || colon < slash)) {
            return link;
        }
        if (link.startsWith("#")) {
            return base + link;
        }
        // The part after # may hold letters that java.net.URI refuses.
        var hash = link.indexOf('#');
        var path = hash < 0 ? link : link.substring(0, hash);
        return base.resolve(path) + (hash < 0 ? "" : link.substring(hash));
    }
}
