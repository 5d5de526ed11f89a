package stet.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import stet.build.Plan.Outside;
import stet.site.OutputPath;
import stet.site.WebAddress;

/** Finds the links in a body, as we have written it, that lead out of the archive. */
final class OutsideLinks {

    private static final String START = " href=\"";

    private static final Set<String> WEB = Set.of("http", "https");

    private OutsideLinks() {}

    static List<Outside> in(OutputPath page, String html) {
        var links = new ArrayList<Outside>();
        for (var at = html.indexOf(START); at >= 0; at = html.indexOf(START, at + 1)) {
            var start = at + START.length();
            var link = html.substring(start, html.indexOf('"', start));
            if (WEB.contains(WebAddress.scheme(link))) {
                links.add(new Outside(page, link.replace("&amp;", "&")));
            }
        }
        return links;
    }
}
