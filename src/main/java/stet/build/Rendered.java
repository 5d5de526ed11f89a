package stet.build;

import java.util.List;
import stet.plain.Fingerprint;
import stet.publish.Published;
import stet.publish.Reason;
import stet.site.OutputPath;

/**
 * What publishing came to, and which pages it rendered, in the order of their paths.
 *
 * @param release tells the release apart from others
 */
public record Rendered(Published published, List<RenderedPage> pages, Fingerprint release) {

    /** A page that was rendered, and why. */
    public record RenderedPage(OutputPath path, Reason reason) {}
}
