package stet.page;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stet.problem.ArchiveProblem.AddressAlike;
import stet.problem.ArchiveProblem.AddressTaken;
import stet.problem.ArchiveProblem.AddressWithin;
import stet.problem.ArchiveProblem.NameNotPortable;
import stet.problem.Problem;
import stet.problem.Problems;
import stet.site.OutputPath;
import stet.site.Portability;
import stet.source.Characters;
import stet.source.Span;

/** The addresses that are taken, and by what: no two files may want one, or two that some disk can not tell apart. */
final class Claims {

    private final Map<String, Claim> byFolded = new HashMap<>();
    private final Map<String, Claim> folders = new HashMap<>();
    private final Problems problems;
    private Optional<OutputPath> madeTwice = Optional.empty();

    /** Two places that want one address: of a page and its plain text, only the first is told. */
    private final Set<Pair> told = new HashSet<>();

    /** Places whose address is flawed: of what else has its name there, such as a plain text, it need not be told. */
    private final Set<Span> flawed = new HashSet<>();

    private record Pair(Span at, Span other) {}

    private record Claim(OutputPath path, Optional<Span> origin) {}

    Claims(Problems problems) {
        this.problems = problems;
    }

    /** Takes an address for what stands at {@code origin}, or for a page that Stet makes by itself. */
    void claim(OutputPath path, Optional<Span> origin) {
        origin.ifPresent(at -> portable(path, at));
        claim(new Claim(path, origin));
    }

    private void portable(OutputPath path, Span at) {
        var flaw = Portability.flaw(path);
        if (flaw.isPresent() && flawed.add(at)) {
            problems.add(new NameNotPortable(at, path.value(), flaw.get()));
        }
    }

    private void claim(Claim claim) {
        var folded = folded(claim.path().value());
        var other = byFolded.putIfAbsent(folded, claim);
        if (other == null) {
            other = folders.get(folded);
        }
        for (var slash = folded.lastIndexOf('/');
                slash > 0 && other == null;
                slash = folded.lastIndexOf('/', slash - 1)) {
            var folder = folded.substring(0, slash);
            other = byFolded.get(folder);
            if (folders.putIfAbsent(folder, claim) != null && other == null) {
                break;
            }
        }
        if (other != null) {
            collide(claim, other);
        }
    }

    /** The problem stands at the later of the two sources, or at the only one that has a place. */
    private void collide(Claim a, Claim b) {
        var swap = a.origin().isEmpty()
                || (b.origin().isPresent()
                        && b.origin().get().compareTo(a.origin().get()) > 0);
        var at = swap ? b : a;
        var other = swap ? a : b;
        if (at.origin().isPresent()
                && other.origin().isPresent()
                && !told.add(new Pair(at.origin().get(), other.origin().get()))) {
            return;
        }
        if (at.origin().isPresent()) {
            problems.add(problem(at.path(), at.origin().get(), other));
        } else {
            madeTwice = Optional.of(a.path());
        }
    }

    /**
     * Ends the claims. What Stet makes by itself beside two pages that want one address is made twice, too, and these
     * have been told; else it is a fault of Stet.
     */
    void close() {
        if (madeTwice.isPresent() && !problems.hasErrors()) {
            throw new IllegalStateException("two made pages at " + madeTwice.get());
        }
    }

    private static Problem problem(OutputPath path, Span origin, Claim other) {
        if (path.equals(other.path())) {
            return new AddressTaken(origin, path.value(), other.origin());
        }
        return folded(path.value()).equals(folded(other.path().value()))
                ? new AddressAlike(origin, path.value(), other.path().value(), other.origin())
                : new AddressWithin(origin, path.value(), other.path().value(), other.origin());
    }

    /** Most paths are their own folding. */
    private static String folded(String path) {
        for (var i = 0; i < path.length(); i++) {
            var c = path.charAt(i);
            if (c >= 0x80 || (c >= 'A' && c <= 'Z')) {
                return foldedAnew(path);
            }
        }
        return path;
    }

    private static String foldedAnew(String path) {
        var upper = Characters.normal(path, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return Characters.normal(upper.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }
}
