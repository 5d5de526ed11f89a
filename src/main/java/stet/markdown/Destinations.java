package stet.markdown;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import stet.markdown.Reference.Kind;
import stet.problem.MarkdownProblem.LinkFromRoot;
import stet.problem.MarkdownProblem.LinkLeavesContent;
import stet.problem.MarkdownProblem.PictureElsewhere;
import stet.problem.MarkdownProblem.SchemeRefused;
import stet.problem.Problems;
import stet.site.Addresses;
import stet.site.OutputPath;
import stet.site.WebAddress;
import stet.source.Characters;
import stet.source.SourcePath;
import stet.source.Span;

/** Works out where the links and pictures of one body lead: from the page that shows it to other pages and files. */
public record Destinations(SourcePath source, OutputPath page, Addresses addresses) {

    /** The address to print, and what it refers to within the archive. */
    record Target(String address, Optional<Reference> reference) {

        static Target outside(String address) {
            return new Target(address, Optional.empty());
        }
    }

    Target link(String written, Span span, Problems problems) {
        var scheme = WebAddress.scheme(written);
        if (!scheme.isEmpty()) {
            if (!WebAddress.isAllowed(scheme)) {
                problems.add(new SchemeRefused(span, written));
                return Target.outside("");
            }
            return Target.outside(written);
        }
        return inside(written, span, Kind.LINK, problems);
    }

    Target picture(String written, Span span, Problems problems) {
        if (!WebAddress.scheme(written).isEmpty() || written.startsWith("//")) {
            problems.add(new PictureElsewhere(span, written));
            return Target.outside("");
        }
        return inside(written, span, Kind.PICTURE, problems);
    }

    private Target inside(String written, Span span, Kind kind, Problems problems) {
        if (written.startsWith("/") || written.startsWith("\\")) {
            problems.add(new LinkFromRoot(span, written));
            return Target.outside("");
        }
        var hash = written.indexOf('#');
        var fragment = hash < 0 ? Optional.<String>empty() : Optional.of(decode(written.substring(hash + 1)));
        var name = decode(hash < 0 ? written : written.substring(0, hash));
        var target = name.isEmpty() ? Optional.of(source) : source.resolve(name, "content");
        if (target.isEmpty()) {
            problems.add(new LinkLeavesContent(span, written));
            return Target.outside("");
        }
        var place = name.isEmpty() ? Optional.of(page) : output(target.get());
        var address = place.map(to -> address(to, fragment)).orElse("");
        return new Target(address, Optional.of(new Reference(span, target.get(), fragment, kind)));
    }

    private Optional<OutputPath> output(SourcePath target) {
        return target.extension().equals("md") ? addresses.page(target) : addresses.file(target);
    }

    private String address(OutputPath to, Optional<String> fragment) {
        var end = fragment.map(found -> "#" + found).orElse("");
        return to.equals(page) && !end.isEmpty() ? end : page.linkTo(to) + end;
    }

    /** A name as it is on a disk, out of one as it is written in a link. */
    public static String decode(String written) {
        try {
            var decoded = written.indexOf('%') < 0
                    ? written
                    : URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
            // No name has a control character, and a screen that shows one may do as it says.
            return hasControls(decoded) ? written : Characters.normal(decoded, Normalizer.Form.NFC);
        } catch (IllegalArgumentException e) {
            return written;
        }
    }

    private static boolean hasControls(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
