package stet.build;

import java.util.ArrayList;
import java.util.List;
import stet.build.Plan.Outside;
import stet.site.OutputPath;

/** Finds the links in a body, as we have written it, that lead out of the archive. */
final class OutsideLinks {

    private static final String START = " href=\"http";

    private OutsideLinks() {}

    static List<Outside> in(OutputPath page, String html) {
        var links = new ArrayList<Outside>();
        for (var at = html.indexOf(START); at >= 0; at = html.indexOf(START, at + 1)) {
            var start = at + START.length() - "http".length();
            var end = html.indexOf('"', start);
            links.add(new Outside(page, html.substring(start, end).replace("&amp;", "&")));
        }
        return links;
    }
}
