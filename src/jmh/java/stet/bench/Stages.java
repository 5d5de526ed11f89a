package stet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import stet.annotation.Apparatus;
import stet.annotation.ArticleText;
import stet.annotation.SidecarReader;
import stet.archive.Publication;
import stet.article.ArticleCompiler;
import stet.article.FrontMatterBlock;
import stet.build.Build;
import stet.build.Plan;
import stet.build.Workers;
import stet.log.CompileLog;
import stet.markdown.CanonicalText;
import stet.markdown.Destinations;
import stet.markdown.MarkdownReader;
import stet.mention.Names;
import stet.page.ArticlePage;
import stet.page.Planned;
import stet.plain.Fingerprint;
import stet.publish.Look;
import stet.publish.Publisher;
import stet.publish.Staging;
import stet.site.Addresses;
import stet.site.OutputPath;
import stet.source.SourcePath;
import stet.source.SourceText;

/**
 * What each stage takes for one article, by the first compiler alone, as small archives are built. The compiler is warm
 * here, which it is not in a build: these figures tell stages apart, and {@code src/bench/run full} tells what people
 * wait for.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx1g"})
public class Stages {

    private static final int ARTICLES = 500;
    private static final int WRITTEN = 2_000;
    private static final Fingerprint PRINT = Fingerprint.of("a page");

    private final Workers workers = new Workers(1);
    private final CompileLog log = CompileLog.temporary();
    private final List<Text> texts = new ArrayList<>();
    private final List<Planned> pages = new ArrayList<>();
    private Path folder;
    private ArticleCompiler.Options options;
    private Plan plan;
    private byte[] bytes;
    private int next;

    /** An article's source, and the notes on it: one on each of its first three blocks, held by a quotation. */
    private record Text(
            SourceText source, int body, Destinations destinations, CanonicalText canonical, SourceText notes) {}

    @Setup
    public void setUp() throws IOException {
        folder = Files.createTempDirectory("stet-stages");
        new Corpus(ARTICLES, 0, 0, -1).write(folder, Corpus.Form.STET);
        var addresses = new Addresses(List.of("en"));
        options = new ArticleCompiler.Options(addresses, new TreeMap<>(), false, Names.NONE);
        try (var files = Files.walk(folder.resolve("content/articles"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                texts.add(text(file, addresses));
            }
        }
        plan = new Build(workers, log)
                .plan(folder, new Publication(Instant.parse("2030-01-01T00:00:00Z"), false))
                .value()
                .orElseThrow();
        plan.edition().pages().stream()
                .filter(page -> page.kind() == ArticlePage.class)
                .forEach(pages::add);
        bytes = plan.renderer().render(pages.get(0).page()).value().orElseThrow();
    }

    private Text text(Path file, Addresses addresses) throws IOException {
        var path = new SourcePath(folder.relativize(file).toString());
        var bytesOfFile = Files.readAllBytes(file);
        var source = new SourceText(path, Files.readString(file), Fingerprint.ofBytes(bytesOfFile));
        var body = FrontMatterBlock.read(source).value().orElseThrow().bodyStart();
        var destinations = new Destinations(path, addresses.page(path).orElseThrow(), addresses);
        var canonical = MarkdownReader.read(source, body, destinations)
                .value()
                .orElseThrow()
                .canonical();
        var notes = new StringBuilder();
        for (var block :
                canonical.blocks().subList(0, Math.min(3, canonical.blocks().size()))) {
            var start = canonical.text().indexOf(' ', block.start()) + 1;
            var quote = canonical
                    .text()
                    .substring(start, Math.min(block.end(), start + 40))
                    .strip();
            notes.append("- {id: n")
                    .append(start)
                    .append(", type: comment, quote: \"")
                    .append(quote);
            notes.append("\", body: So it is.}\n");
        }
        var sidecar = new SourcePath(path.value().replace(".md", ".notes.yaml"));
        return new Text(
                source,
                body,
                destinations,
                canonical,
                new SourceText(sidecar, notes.toString(), Fingerprint.of(notes.toString())));
    }

    private Text nextText() {
        return texts.get(next++ % texts.size());
    }

    @Benchmark
    public Object frontMatter() {
        return FrontMatterBlock.read(nextText().source());
    }

    @Benchmark
    public Object markdown() {
        var text = nextText();
        return MarkdownReader.read(text.source(), text.body(), text.destinations());
    }

    @Benchmark
    public Object anchoring() {
        var text = nextText();
        var sidecar = SidecarReader.read(text.notes()).value().orElseThrow();
        return Apparatus.attach(sidecar, new ArticleText(text.canonical(), "", List.of()));
    }

    @Benchmark
    public Object wholeArticle() {
        return ArticleCompiler.compile(nextText().source(), Optional.empty(), options);
    }

    @Benchmark
    public Object pageRecord() {
        return pages.get(next++ % pages.size()).page();
    }

    @Benchmark
    public Object pageRecordAndItsBytes() {
        return plan.renderer().render(pages.get(next++ % pages.size()).page());
    }

    /** A release that has nothing yet: each path can be written to but once. */
    @State(Scope.Thread)
    public static class Release {

        private final List<OutputPath> paths = new ArrayList<>();
        private Path folder;
        private Publisher publisher;
        private Staging staging;
        private int written;

        @Setup(Level.Iteration)
        public void stage() throws IOException {
            paths.clear();
            for (var i = 0; i < WRITTEN; i++) {
                paths.add(new OutputPath("%02d/report-%04d.html".formatted(i / 100, i)));
            }
            folder = Files.createTempDirectory("stet-release");
            publisher = Publisher.open(folder.resolve("site"), "bench");
            staging = publisher.stage(paths);
            written = 0;
        }

        @TearDown(Level.Iteration)
        public void drop() throws IOException {
            publisher.close();
            Trees.delete(folder);
        }
    }

    /** Told for all {@value #WRITTEN} pages together. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 3, batchSize = WRITTEN)
    @Measurement(iterations = 5, batchSize = WRITTEN)
    public void writingTwoThousand(Release release) {
        var path = release.paths.get(release.written++);
        release.staging.missing(path, PRINT, Look.NONE);
        release.staging.write(path, bytes);
    }

    @TearDown
    public void tearDown() throws IOException {
        workers.close();
        log.close();
        Trees.delete(folder);
    }
}
