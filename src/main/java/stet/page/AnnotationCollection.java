package stet.page;

import java.util.Optional;
import stet.site.OutputPath;

/** All annotation pages of the site, as a W3C AnnotationCollection. */
public record AnnotationCollection(
        OutputPath path, String address, String label, int total, Optional<String> first, Optional<String> last)
        implements Page {}
