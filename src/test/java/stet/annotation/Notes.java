package stet.annotation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stet.annotation.Quote.Occurrence;
import stet.annotation.Quote.Reach;
import stet.annotation.Quote.Words;
import stet.markdown.CanonicalText;
import stet.markdown.CanonicalText.Kind;
import stet.markdown.CanonicalText.TextBlock;
import stet.plain.Fingerprint;
import stet.problem.AnchorProblem;
import stet.problem.AnnotationProblem;
import stet.problem.Outcome;
import stet.problem.Problem;
import stet.source.LineMap;
import stet.source.SourcePath;
import stet.source.SourceText;
import stet.source.Span;

/** Texts, sidecars and quotes as tests write them down. */
final class Notes {

    static final SourcePath PATH = new SourcePath("content/articles/2020/03/x.notes.yaml");

    private static final Path FIXTURES = Path.of("src/test/resources/annotation");

    private Notes() {}

    static String fixture(String name) {
        try {
            return Files.readString(FIXTURES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SourceText source(String yaml) {
        return new SourceText(PATH, yaml, Fingerprint.ofBytes(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    static Outcome<Sidecar> read(String yaml) {
        return SidecarReader.read(source(yaml));
    }

    /** The notes of a sidecar that has no mistakes. */
    static List<Note> notes(String yaml) {
        var read = read(yaml);
        if (!read.problems().isEmpty()) {
            throw new AssertionError(said(yaml, read.problems()));
        }
        return read.value().orElseThrow().notes();
    }

    /** What is said about a sidecar by itself. */
    static String said(String yaml) {
        return said(yaml, read(yaml).problems());
    }

    /** Place and id of each problem; message and hint too, where they are of this room. */
    static String said(String yaml, List<Problem> problems) {
        var lines = new LineMap(yaml);
        var said = new StringBuilder();
        for (var one : problems.stream().sorted(Problem.ORDER).toList()) {
            said.append(said.isEmpty() ? "" : "\n")
                    .append(lines.line(one.span().start()))
                    .append(':');
            said.append(lines.column(one.span().start())).append(' ').append(one.id());
            if (one instanceof AnnotationProblem || one instanceof AnchorProblem) {
                said.append(": ").append(one.message()).append("\n    ").append(one.hint());
            }
        }
        return said.toString();
    }

    /** A text of paragraphs, one a line; a line that begins with {@code #} is a heading without it. */
    static CanonicalText text(String lines) {
        var blocks = new ArrayList<TextBlock>();
        var text = new StringBuilder();
        for (var line : lines.split("\n", -1)) {
            text.append(blocks.isEmpty() ? "" : "\n");
            var start = text.length();
            var heading = line.startsWith("#");
            text.append(heading ? line.substring(1) : line);
            var kind = heading ? Kind.HEADING : Kind.PARAGRAPH;
            blocks.add(new TextBlock("p" + (blocks.size() + 1), start, text.length(), kind));
        }
        return new CanonicalText(text.toString(), List.copyOf(blocks));
    }

    static Words words(String text) {
        return new Words(text, new Span(PATH, 0, 0));
    }

    static Quote quote(String words) {
        return Quote.of(words(words));
    }

    /** A quote with words around it; empty ones are not there. */
    static Quote quote(String prefix, String words, String suffix) {
        return new Quote(words(words), Optional.empty(), some(prefix), some(suffix), Optional.empty());
    }

    static Quote quote(String words, int number, int total) {
        var occurrence = new Occurrence(number, total, new Span(PATH, 0, 0));
        return new Quote(words(words), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(occurrence));
    }

    static Quote passage(String from, String to) {
        return passage(from, to, 3, false);
    }

    static Quote passage(String from, String to, int blocks, boolean overHeadings) {
        var reach = new Reach(words(to), blocks, overHeadings);
        return new Quote(words(from), Optional.of(reach), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Optional<Words> some(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(words(text));
    }
}
