package stet.annotation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import stet.annotation.Target.BodyWords;
import stet.annotation.Target.CaptionWords;
import stet.annotation.Target.TitleWords;
import stet.annotation.Target.WholeArticle;
import stet.annotation.Target.WholeBlock;
import stet.annotation.Target.WholeFigure;
import stet.problem.AnnotationProblem.BadScope;
import stet.problem.AnnotationProblem.TwoTargets;
import stet.yaml.YamlValue;
import stet.yaml.YamlValue.Text;

/** Reads what a note is about. */
final class TargetReader {

    private static final String CAPTION = ".caption";

    private final Entry entry;
    private final NoteType type;

    private TargetReader(Entry entry, NoteType type) {
        this.entry = entry;
        this.type = type;
    }

    /** What a note is about; empty if it does not say, or says it wrongly, which is then told. */
    static Optional<Target> read(Entry entry, NoteType type) {
        return new TargetReader(entry, type).read();
    }

    /** Whether a note says what it is about, rightly or wrongly. */
    static boolean isThere(Entry entry, NoteType type) {
        return entry.has("quote")
                || !new TargetReader(entry, type).wholes().isEmpty()
                || (type != NoteType.FOLLOWUP && entry.mayBeTrue("article"));
    }

    private Optional<Target> read() {
        var wholes = wholes();
        var first = entry.has("quote") ? Optional.of("quote") : wholes.stream().findFirst();
        var others = Stream.concat(wholes.stream(), Stream.of("in", "prefix", "suffix", "occurrence"))
                .filter(name -> !first.equals(Optional.of(name)))
                .filter(name -> entry.has(name) && (wholes.contains(name) || !entry.has("quote")))
                .toList();
        if (first.isPresent() && !others.isEmpty()) {
            var name = others.get(0);
            entry.problems().add(new TwoTargets(entry.nameSpan(name), name, first.get()));
        }
        return first.flatMap(name -> switch (name) {
            case "quote" -> QuoteReader.read(entry).flatMap(this::words);
            case "block" -> entry.naming("block").map(WholeBlock::new);
            case "figure" -> entry.naming("figure").map(WholeFigure::new);
            default -> Optional.of(new WholeArticle());
        });
    }

    /** The fields that name a thing as a whole. */
    private List<String> wholes() {
        var isArticle = type == NoteType.FOLLOWUP
                ? entry.any("article").filter(TargetReader::isTrue).isPresent()
                : entry.flag("article");
        return Stream.of("block", "figure", "article")
                .filter(name -> name.equals("article") ? isArticle : entry.has(name))
                .toList();
    }

    /** Whether the {@code article} of a followup says that the note is about this one, not where another is. */
    static boolean isTrue(YamlValue value) {
        return value instanceof Text text && text.value().equals("true");
    }

    private Optional<Target> words(Quote quote) {
        var in = entry.any("in");
        if (in.isEmpty()) {
            return Optional.of(new BodyWords(quote));
        }
        var scope = in.get() instanceof Text text ? text.value() : in.get().kind();
        if (scope.equals("body")) {
            return Optional.of(new BodyWords(quote));
        }
        if (scope.equals("title")) {
            return Optional.of(new TitleWords(quote));
        }
        if (scope.endsWith(CAPTION)) {
            var figure = scope.substring(0, scope.length() - CAPTION.length());
            return Optional.of(new CaptionWords(new Naming(figure, in.get().span()), quote));
        }
        entry.problems().add(new BadScope(in.get().span(), scope));
        return Optional.empty();
    }
}
