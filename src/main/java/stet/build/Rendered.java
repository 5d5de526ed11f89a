package stet.build;

import java.util.List;
import stet.publish.Published;
import stet.publish.Reason;
import stet.site.OutputPath;

/** What publishing came to, and which pages it rendered, in the order of their paths. */
public record Rendered(Published published, List<RenderedPage> pages) {

    /** A page that was rendered, and why. */
    public record RenderedPage(OutputPath path, Reason reason) {}
}
