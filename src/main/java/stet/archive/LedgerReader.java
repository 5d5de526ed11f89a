package stet.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import stet.archive.Ledger.Line;
import stet.article.Seal;
import stet.problem.LedgerProblem.LedgerLineBroken;
import stet.problem.LedgerProblem.LedgerLineTwice;
import stet.problem.LedgerProblem.LedgerWithoutTabs;
import stet.problem.LedgerProblem.NotLedger;
import stet.problem.Outcome;
import stet.problem.Problems;
import stet.site.OutputPath;
import stet.source.SourcePath;
import stet.source.SourceText;
import stet.source.Span;

/**
 * Reads {@code content/ledger.tsv}. Its lines may stand in any order, as they do where two people have sealed and their
 * work was merged.
 */
public final class LedgerReader {

    public static final SourcePath PATH = new SourcePath("content/ledger.tsv");

    private static final Pattern WITH_BLANKS = Pattern.compile("\\S(.*\\S)? ++([0-9a-f]{64}|-)( ++gone)?");

    private final SourceText source;
    private final SortedMap<String, Line> lines = new TreeMap<>();
    private final Problems problems = new Problems();

    /** Lines in which an editor has made blanks of tabs: it does so to all, which is told once. */
    private final List<Span> withBlanks = new ArrayList<>();

    private LedgerReader(SourceText source) {
        this.source = source;
    }

    /** The ledger. */
    public static Outcome<Ledger> read(SourceText source) {
        return new LedgerReader(source).ledger();
    }

    private Outcome<Ledger> ledger() {
        var text = source.text();
        var first = end(0);
        if (!text.substring(0, first).equals(Ledger.FIRST_LINE)) {
            return Outcome.failed(new NotLedger(source.span(0, first), Ledger.FIRST_LINE));
        }
        for (var start = next(first); start < text.length(); start = next(end(start))) {
            if (end(start) > start) {
                line(start, end(start));
            }
        }
        if (!withBlanks.isEmpty()) {
            problems.add(new LedgerWithoutTabs(withBlanks.get(0), withBlanks.size() - 1));
        }
        return problems.hasErrors() ? problems.failed() : problems.outcome(new Ledger(lines));
    }

    /** Where the line ends that begins at {@code start}, whichever of the two ends it has. */
    private int end(int start) {
        var feed = source.text().indexOf('\n', start);
        var end = feed < 0 ? source.text().length() : feed;
        return end > start && source.text().charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** Where the line after one that ends at {@code end} begins. */
    private int next(int end) {
        var feed = source.text().indexOf('\n', end);
        return feed < 0 ? source.text().length() : feed + 1;
    }

    private void line(int start, int end) {
        var text = source.text().substring(start, end);
        var tab = text.indexOf('\t');
        if (tab < 0) {
            if (WITH_BLANKS.matcher(text).matches()) {
                withBlanks.add(source.span(start, end));
            } else {
                refuse(start, end, "it has no tab");
            }
            return;
        }
        var address = text.substring(0, tab);
        if (!isAddress(address)) {
            refuse(start, start + tab, "it begins with no address of a page");
            return;
        }
        var other = text.indexOf('\t', tab + 1);
        var digits = text.substring(tab + 1, other < 0 ? text.length() : other);
        var seal = Seal.ofHex(digits);
        if (seal.isEmpty() && !digits.equals(Ledger.NO_SEAL)) {
            refuse(start + tab + 1, start + tab + 1 + digits.length(), "this is no seal");
            return;
        }
        if (other >= 0 && !text.substring(other + 1).equals(Ledger.GONE)) {
            refuse(start + other + 1, end, "only `" + Ledger.GONE + "` may stand here");
            return;
        }
        var span = source.span(start, start + tab);
        var line = new Line(span, seal, other >= 0);
        var first = lines.putIfAbsent(address, line);
        if (first != null) {
            problems.add(new LedgerLineTwice(span, address, first.span()));
        }
    }

    private void refuse(int start, int end, String why) {
        problems.add(new LedgerLineBroken(new Span(source.path(), start, end), why));
    }

    private static boolean isAddress(String address) {
        try {
            return !new OutputPath(Ledger.page(address)).value().isBlank() && !address.endsWith("#");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
