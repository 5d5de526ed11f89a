package stet.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import stet.annotation.NoteType;
import stet.archive.Archive;
import stet.archive.ArchiveBuilder;
import stet.archive.Publication;
import stet.article.ArticleCompiler.Options;
import stet.article.NoteWords;
import stet.build.Plan.Outside;
import stet.mention.Names;
import stet.page.Asset;
import stet.page.Edition;
import stet.page.HtmlPage;
import stet.page.Page;
import stet.page.Planned;
import stet.page.Planner;
import stet.plain.Fingerprint;
import stet.problem.Outcome;
import stet.problem.Problem;
import stet.problem.Problems;
import stet.publish.Published;
import stet.publish.Publisher;
import stet.render.Renderer;
import stet.render.Templates;
import stet.site.Addresses;
import stet.site.OutputPath;
import stet.site.Site;
import stet.site.Words;
import stet.source.SourcePath;
import stet.source.SourceTree;
import stet.source.Span;
import stet.source.ThemeFiles;
import stet.source.TreeReader;

/** The pipeline: reads an archive, plans its edition, renders and publishes it. Every command is a part of it. */
public final class Build {

    /** The folders that sources lie in, below the archive's own. */
    public static final List<String> FOLDERS = List.of("content", "templates");

    private final Workers workers;

    public Build(Workers workers) {
        this.workers = workers;
    }

    /** From what is on disk to what is to be published, and all that is wrong with it. */
    public Outcome<Plan> plan(Path root, Publication publication) {
        var tree = TreeReader.read(root, FOLDERS);
        var theme = ThemeFiles.read(tree);
        var reading = new Reading(tree, theme, workers);
        var site = reading.site();
        if (site.isEmpty()) {
            return new Outcome<>(Optional.empty(), reading.problems());
        }
        var words = reading.words(site.get().addresses());
        var sources = reading.sources(
                names -> options(site.get(), words, publication, names),
                site.get().addresses());
        var problems = new Problems();
        problems.addAll(reading.problems());
        var archive = problems.take(ArchiveBuilder.build(site.get(), sources, publication));
        if (archive.isEmpty()
                || words.size() < site.get().addresses().languages().size()) {
            return problems.failed();
        }
        var files = files(archive.get().files(), tree, problems);
        var edition = problems.take(Planner.plan(archive.get(), words, files.prints(), assets(theme)));
        if (edition.isEmpty()) {
            return problems.failed();
        }
        var templates =
                problems.take(Templates.read(theme, reading::body, edition.get().sites(), words));
        if (templates.isEmpty() || problems.hasErrors()) {
            return problems.failed();
        }
        var renderer = new Renderer(templates.get(), reading::body, asset -> files.bytes(asset, tree, theme));
        return problems.outcome(new Plan(
                archive.get(),
                edition.get(),
                renderer,
                byPath(edition.get()),
                fingerprints(edition.get(), theme, words),
                () -> outside(archive.get(), reading)));
    }

    private static Options options(Site site, SortedMap<String, Words> words, Publication publication, Names names) {
        var noteWords = new TreeMap<String, NoteWords>();
        words.forEach((lang, texts) -> {
            var kinds = new TreeMap<NoteType, String>();
            for (var type : NoteType.values()) {
                kinds.put(type, texts.text("note." + type.label()));
            }
            noteWords.put(lang, new NoteWords(texts.text("note.call"), texts.text("note.whole"), kinds));
        });
        return new Options(site.addresses(), noteWords, publication.drafts(), names);
    }

    /** Renders one page of each kind in each language to nowhere, to try the templates. */
    public List<Problem> tryTemplates(Plan plan) {
        var tried = new HashSet<String>();
        var some = plan.edition().pages().stream()
                .filter(page -> page.kind() != Asset.class)
                .filter(page -> tried.add(page.kind().getSimpleName() + " " + page.lang()))
                .toList();
        return once(
                workers.map(some, page -> plan.renderer().render(page.page()).problems()));
    }

    /** A template that fails on many pages is told once, with the first of them. */
    private static List<Problem> once(List<List<Problem>> found) {
        var places = new HashSet<Span>();
        return found.stream()
                .flatMap(List::stream)
                .filter(problem -> places.add(problem.span()))
                .toList();
    }

    /**
     * Publishes a plan. If a page can not be rendered, nothing is published, and the outcome says why.
     *
     * <p>Throws {@link IOException} or {@link java.io.UncheckedIOException} if the disk fails or another build is at
     * it; then, too, what was published stays as it was.
     */
    public Outcome<Published> publish(Plan plan, Publisher publisher) throws IOException {
        var staging = publisher.stage(plan.fingerprints());
        var problems = new Problems();
        var rendered = workers.map(staging.missing(), path -> {
            var page = Objects.requireNonNull(plan.pages().get(path)).page();
            var outcome = plan.renderer().render(page);
            outcome.value().ifPresent(bytes -> staging.write(path, bytes));
            return outcome.problems();
        });
        problems.addAll(once(rendered));
        return problems.hasErrors() ? problems.failed() : problems.outcome(staging.commit());
    }

    /** The files that are published as they are, with the paths they go to. */
    private record Files(Map<SourcePath, Fingerprint> prints, Map<OutputPath, SourcePath> sources) {

        byte[] bytes(Asset asset, SourceTree tree, ThemeFiles theme) {
            var source = sources.get(asset.path());
            return source == null
                    ? theme.file(asset.path().value()).orElseThrow()
                    : tree.file(source).orElseThrow().bytes();
        }
    }

    private Files files(List<SourcePath> paths, SourceTree tree, Problems problems) {
        var addresses = new Addresses(List.of("en"));
        var sources = new HashMap<OutputPath, SourcePath>();
        var prints = new TreeMap<SourcePath, Fingerprint>();
        var read = workers.map(paths, path -> {
            var file = tree.file(path).orElseThrow();
            return new Read(path, Fingerprint.ofBytes(file.bytes()), DrawingCheck.check(file));
        });
        for (var file : read) {
            file.problem().ifPresent(problems::add);
            prints.put(file.path(), file.print());
            addresses.file(file.path()).ifPresent(output -> sources.put(output, file.path()));
        }
        return new Files(prints, sources);
    }

    private record Read(SourcePath path, Fingerprint print, Optional<Problem> problem) {}

    private static SortedMap<OutputPath, Fingerprint> assets(ThemeFiles theme) {
        var assets = new TreeMap<OutputPath, Fingerprint>();
        theme.fingerprints("assets/").forEach((path, print) -> assets.put(new OutputPath(path), print));
        return assets;
    }

    private static SortedMap<OutputPath, Planned> byPath(Edition edition) {
        var pages = new TreeMap<OutputPath, Planned>();
        edition.pages().forEach(page -> pages.put(page.path(), page));
        return pages;
    }

    private SortedMap<OutputPath, Fingerprint> fingerprints(
            Edition edition, ThemeFiles theme, SortedMap<String, Words> words) {
        var looks = new HashMap<String, Fingerprint>();
        edition.sites().forEach((lang, site) -> {
            var texts = Objects.requireNonNull(words.get(lang));
            looks.put(lang, Templates.fingerprint(theme, site, texts));
        });
        var prints = workers.map(edition.pages(), page -> print(page.page(), looks));
        var byPath = new TreeMap<OutputPath, Fingerprint>();
        for (var i = 0; i < prints.size(); i++) {
            byPath.put(edition.pages().get(i).path(), prints.get(i));
        }
        return byPath;
    }

    private static Fingerprint print(Page page, Map<String, Fingerprint> looks) {
        if (page instanceof Asset asset) {
            return asset.fingerprint();
        }
        return page instanceof HtmlPage html
                ? Fingerprint.of(
                        List.of(Objects.requireNonNull(looks.get(html.frame().lang())), page))
                : Fingerprint.of(page);
    }

    private static List<Outside> outside(Archive archive, Reading reading) {
        var links = new ArrayList<Outside>();
        for (var article : archive.articles()) {
            links.addAll(
                    OutsideLinks.in(article.path(), reading.body(article.body()).html()));
            article.notes()
                    .forEach(note -> links.addAll(
                            OutsideLinks.in(article.path(), note.text().whole())));
        }
        archive.prose()
                .forEach(page -> links.addAll(
                        OutsideLinks.in(page.path(), reading.body(page.body()).html())));
        return List.copyOf(links);
    }
}
