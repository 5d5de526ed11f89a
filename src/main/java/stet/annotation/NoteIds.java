package stet.annotation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stet.annotation.Target.WholeBlock;
import stet.annotation.Target.WholeFigure;
import stet.problem.AnnotationProblem.BadId;
import stet.problem.AnnotationProblem.IdDuplicate;
import stet.problem.Problems;
import stet.site.Slug;
import stet.source.Span;

/**
 * The ids of the notes of one file: as written, or else {@code n-} and the first words of the quote. Notes that begin
 * with the same words are told apart by {@code -2}, {@code -3} in the order of the file, so an id hangs on nothing but
 * the note and its equals before it.
 */
final class NoteIds {

    private static final int WORDS = 4;
    private static final int LONGEST = 80;

    /** Ids that pages have for parts of their own. */
    private static final Set<String> OF_PAGES = Set.of("text", "cite", "title", "notes", "top");

    /** What ids begin with that pages make: calls of notes, footnotes and their calls, works, ways to read. */
    private static final List<String> MADE = List.of("r-", "fn-", "fnr-", "w-", "mode-", "show-");

    private NoteIds() {}

    /** A written id, in normal form C, if it can be one. */
    static Optional<Naming> checked(Naming naming, Problems problems) {
        var id = Normalizer.normalize(naming.text(), Normalizer.Form.NFC);
        var isGood = !id.isEmpty()
                && id.length() <= LONGEST
                && Character.isLetter(id.codePointAt(0))
                && id.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.')
                && !OF_PAGES.contains(id)
                && MADE.stream().noneMatch(id::startsWith)
                && !isNumbered(id, "p")
                && !isNumbered(id, "fig")
                && !isNumbered(id, "c-");
        if (!isGood) {
            problems.add(new BadId(naming.span(), naming.text()));
        }
        return isGood ? Optional.of(new Naming(id, naming.span())) : Optional.empty();
    }

    private static boolean isNumbered(String id, String prefix) {
        return id.length() > prefix.length()
                && id.startsWith(prefix)
                && id.substring(prefix.length()).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The notes with an id each; those of the sources of the file are taken. */
    static List<Note> assign(List<Note> notes, List<LocalSource> sources, Problems problems) {
        var taken = new HashMap<String, Span>();
        for (var source : sources) {
            take(source.id(), source.span(), taken, problems);
        }
        for (var note : notes) {
            if (!note.id().isEmpty()) {
                take(note.id(), note.span(), taken, problems);
            }
        }
        var counts = new HashMap<String, Integer>();
        var used = new HashSet<>(taken.keySet());
        var named = new ArrayList<Note>();
        for (var note : notes) {
            named.add(note.id().isEmpty() ? note.withId(made(stem(note), counts, used)) : note);
        }
        return named;
    }

    private static void take(String id, Span span, Map<String, Span> taken, Problems problems) {
        var first = taken.putIfAbsent(id, span);
        if (first != null) {
            problems.add(new IdDuplicate(span, id, first));
        }
    }

    private static String made(String stem, Map<String, Integer> counts, Set<String> used) {
        var number = counts.getOrDefault(stem, 0) + 1;
        while (!used.add(number == 1 ? stem : stem + "-" + number)) {
            number++;
        }
        counts.put(stem, number);
        return number == 1 ? stem : stem + "-" + number;
    }

    private static String stem(Note note) {
        var slug = note.target()
                .quoted()
                .map(quote -> Slug.of(firstWords(quote.words().text())))
                .orElse("");
        if (!slug.isEmpty()) {
            return "n-" + slug;
        }
        if (note.target() instanceof WholeBlock whole
                && !Slug.of(whole.block().text()).isEmpty()) {
            return "n-" + Slug.of(whole.block().text());
        }
        if (note.target() instanceof WholeFigure whole
                && !Slug.of(whole.figure().text()).isEmpty()) {
            return "n-" + Slug.of(whole.figure().text());
        }
        return "n-" + note.type().label();
    }

    private static String firstWords(String quote) {
        var words = Typography.line(quote);
        var end = 0;
        for (var i = 0; i < WORDS && end >= 0; i++) {
            end = words.indexOf(' ', end + 1);
        }
        return end < 0 ? words : words.substring(0, end);
    }
}
