package stet.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import stet.annotation.NoteType;
import stet.archive.Archive;
import stet.archive.ArchiveBuilder;
import stet.archive.Join;
import stet.archive.Publication;
import stet.archive.Season;
import stet.archive.Sources;
import stet.article.ArticleCompiler.Options;
import stet.article.NoteWords;
import stet.build.Making.Done;
import stet.build.Plan.Outside;
import stet.build.Progress.Phase;
import stet.log.CompileLog;
import stet.log.Fresh;
import stet.markdown.Marks.FootnoteWords;
import stet.mention.Names;
import stet.page.Arrangement;
import stet.page.Asset;
import stet.page.Copies;
import stet.page.Planner;
import stet.plain.Fingerprint;
import stet.problem.Outcome;
import stet.problem.Problem;
import stet.problem.Problems;
import stet.problem.SourceProblem.FileUnreadable;
import stet.publish.Publisher;
import stet.render.Renderer;
import stet.render.Templates;
import stet.site.Addresses;
import stet.site.OutputPath;
import stet.site.Site;
import stet.site.Words;
import stet.source.SourceFile;
import stet.source.SourcePath;
import stet.source.SourceTree;
import stet.source.Span;
import stet.source.ThemeFiles;
import stet.source.TreeReader;
import stet.source.TreeReader.Part;

/** The pipeline: reads an archive, plans its edition, renders and publishes it. Every command is a part of it. */
public final class Build {

    /** The folders that sources lie in, below the archive's own. */
    public static final List<String> FOLDERS = List.of("content", "templates");

    static final Recollection<Arrangement> ARRANGEMENT = new Recollection<>("arrangement", Arrangement.class);

    private final Workers workers;
    private final CompileLog log;

    /** {@code log} is where articles are remembered that were compiled before, and those that are now. */
    public Build(Workers workers, CompileLog log) {
        this.workers = workers;
        this.log = log;
    }

    /** Looks at what is on disk, and recalls what was made of it. */
    public Ground ground(Path root) {
        var remembered = workers.begin(log::entries);
        var tree = SourceTree.of(workers.map(TreeReader.parts(root, FOLDERS), Part::read));
        return new Ground(root, tree, remembered.get(), Standing.sources(tree, log, workers));
    }

    /** What is remembered of the last build of a site, if another one would make the same of the sources. */
    public Optional<Standing> standing(Ground ground, Publication publication, Path site) {
        return Standing.of(site, ground, publication, log);
    }

    /** Remembers which release a plan came to, and what there was to say. */
    public void remember(Plan plan, Rendered rendered, Publication publication, List<Problem> problems, Path site) {
        new Standing(
                        plan.sources(),
                        publication.drafts(),
                        plan.season(),
                        rendered.release(),
                        plan.archive().tally(),
                        problems)
                .remember(site, log);
    }

    /** From what is on disk to what is to be published, and all that is wrong with it. */
    public Outcome<Plan> plan(Path root, Publication publication) {
        return plan(ground(root), publication);
    }

    /**
     * From what is on disk to what is to be published, and all that is wrong with it.
     *
     * @param meanwhile what another thread may do beside it: much of planning is done by one alone
     */
    public Outcome<Plan> plan(Ground ground, Publication publication, Runnable meanwhile) {
        workers.beside(meanwhile);
        return plan(ground, publication);
    }

    private Outcome<Plan> plan(Ground ground, Publication publication) {
        var theme = ThemeFiles.read(ground.tree());
        var reading = new Reading(ground, theme, workers, log);
        var joins = begin(Joins.LAST, ground);
        var begun = new Begun(begin(ARRANGEMENT, ground), workers.begin(() -> Templates.read(theme, reading::body)));
        var site = reading.site();
        var words = reading.words(site.addresses());
        var sources = reading.sources(names -> options(site, words, publication, names), site.addresses());
        var problems = Problems.of(reading.problems());
        var joined = problems.take(joined(ground, site, sources, publication, joins));
        if (!reading.isSiteKnown()) {
            return withoutSite(begun, problems);
        }
        if (joined.isEmpty() || words.size() < site.addresses().languages().size()) {
            return problems.failed();
        }
        var archive = joined.get().archive();
        var backdrop = workers.begin(() -> joined.get().backdrop(ground.tree(), words, publication));
        var files = files(archive.files(), ground.tree(), problems);
        var edition = problems.take(Planner.plan(archive, words, files.copies(theme), begun.order(), workers::each));
        var templates = edition.flatMap(made -> problems.take(begun.templates().get()));
        if (templates.isEmpty() || problems.hasErrors()) {
            return failed(problems, Sealing.broken(sources, archive, edition, reading, publication));
        }
        var renderer = new Renderer(
                templates.get(), edition.get().sites(), words, reading::body, files.bytes(ground.tree(), theme));
        return problems.outcome(new Plan(
                archive,
                edition.get(),
                renderer,
                new Looks(renderer),
                () -> outside(archive, reading),
                ground.sources(),
                Season.around(publication.asOf(), sources.articles()),
                backdrop.get(),
                Traces.entry(ground.remembered()),
                () -> memories(joined.get().fresh(), edition.get().arrangement(), begun.order()),
                problems.take(Sealing.of(sources, archive, edition.get(), reading, publication))
                        .orElseThrow()));
    }

    private static Outcome<Plan> failed(Problems problems, List<Problem> others) {
        problems.addAll(others);
        return problems.failed();
    }

    private static Outcome<Plan> withoutSite(Begun begun, Problems problems) {
        problems.take(begun.templates().get());
        return new Outcome<>(Optional.empty(), Reading.whateverTheSite(problems.list()));
    }

    /**
     * What is read beside all else: what is remembered of the last build, true or not, and the templates. The last join
     * is not among them, for nobody may keep it once it is known not to hold: of a million articles it takes 120 MB.
     */
    private record Begun(Supplier<Optional<Arrangement>> arrangement, Supplier<Outcome<Templates>> templates) {

        Optional<Arrangement> order() {
            return arrangement.get();
        }
    }

    private <T extends Record> Supplier<Optional<T>> begin(Recollection<T> last, Ground ground) {
        // It is looked up here, and not by another thread: what is remembered of articles is dropped meanwhile.
        var entry = last.entry(ground.remembered());
        return workers.begin(() -> last.recall(entry, log));
    }

    /** The archive, the fingerprint of what it is made of beside articles, and the join if it was not remembered. */
    private record Joined(Archive archive, Fingerprint texts, Optional<Joins> fresh) {

        Backdrop backdrop(SourceTree tree, SortedMap<String, Words> words, Publication publication) {
            return Backdrop.of(texts, tree, words, publication, archive);
        }
    }

    private Outcome<Joined> joined(
            Ground ground, Site site, Sources sources, Publication publication, Supplier<Optional<Joins>> remembered) {
        var texts = Backdrop.texts(ground.tree(), sources.outlines());
        var print = Join.print(sources, publication);
        var last = remembered.get().flatMap(known -> known.ifItHolds(print, sources.articles()));
        var problems = new Problems();
        var archive = problems.take(ArchiveBuilder.build(site, sources, publication, last, workers::each))
                .orElseThrow();
        var fresh = last.isPresent() ? Optional.<Joins>empty() : Optional.of(new Joins(print, archive.join()));
        return problems.outcome(new Joined(archive, texts, fresh));
    }

    private static List<Fresh> memories(Optional<Joins> joins, Arrangement arrangement, Optional<Arrangement> last) {
        var memories = new ArrayList<Fresh>();
        joins.ifPresent(join -> memories.add(Joins.LAST.fresh(join)));
        if (last.filter(known -> known.paths().equals(arrangement.paths())).isEmpty()) {
            memories.add(ARRANGEMENT.fresh(arrangement));
        }
        return memories;
    }

    private static Options options(Site site, SortedMap<String, Words> words, Publication publication, Names names) {
        var noteWords = new TreeMap<String, NoteWords>();
        words.forEach((lang, texts) -> {
            var kinds = new TreeMap<NoteType, String>();
            for (var type : NoteType.values()) {
                kinds.put(type, texts.text("note." + type.label()));
            }
            var footnotes = new FootnoteWords(texts.text("footnote.call"), texts.text("footnote.back"));
            noteWords.put(lang, new NoteWords(texts.text("note.call"), footnotes, texts.text("note.whole"), kinds));
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
    public Outcome<Rendered> publish(Plan plan, Publisher publisher) throws IOException {
        var past = workers.begin(() -> Past.of(plan, log));
        var staging =
                publisher.stage(plan.edition().paths(), plan.archive().tally().published());
        var making = new Making(plan, past.get(), staging, log);
        workers.progress().begin(Phase.PAGES, plan.edition().pages().size());
        var done = workers.map(past.get().batches(), batch -> {
            var some = making.make(batch);
            workers.progress().advance(batch.size());
            return some;
        });
        workers.progress().begin(Phase.PUTTING_TOGETHER, 0);
        var problems = new Problems();
        problems.addAll(once(done.stream().map(Done::problems).toList()));
        if (problems.hasErrors()) {
            return problems.failed();
        }
        var memories = workers.begin(plan.memories());
        var traced = workers.begin(() -> making.traces(done));
        var published = making.commit();
        memories.get().forEach(memory -> log.add(List.of(memory)));
        traced.get().ifPresent(found -> found.remember(log));
        return problems.outcome(new Rendered(published, publisher.release(), plan.edition(), making.reasons()));
    }

    /** The files that are published as they are, with the paths they go to. */
    private record Files(Map<SourcePath, Fingerprint> prints, Map<OutputPath, SourcePath> sources) {

        /** The fingerprints of these, and of the theme's assets. */
        Copies copies(ThemeFiles theme) {
            var assets = new TreeMap<OutputPath, Fingerprint>();
            theme.fingerprints("assets/").forEach((path, print) -> assets.put(new OutputPath(path), print));
            return new Copies(prints, assets);
        }

        Function<Asset, byte[]> bytes(SourceTree tree, ThemeFiles theme) {
            return asset -> {
                var source = sources.get(asset.path());
                return source == null
                        ? theme.file(asset.path().value()).orElseThrow()
                        : tree.file(source).orElseThrow().bytes();
            };
        }
    }

    private Files files(List<SourcePath> paths, SourceTree tree, Problems problems) {
        var addresses = new Addresses(List.of("en"));
        var sources = new HashMap<OutputPath, SourcePath>();
        var prints = new TreeMap<SourcePath, Fingerprint>();
        var read = workers.map(paths, path -> {
            var bytes = tree.file(path).orElseThrow().permitted();
            return bytes.isEmpty()
                    ? new Read(path, SourceFile.FORBIDDEN, Optional.of(new FileUnreadable(Span.startOf(path))))
                    : new Read(path, Fingerprint.ofBytes(bytes.get()), DrawingCheck.check(path, bytes.get()));
        });
        for (var file : read) {
            file.problem().ifPresent(problems::add);
            prints.put(file.path(), file.print());
            addresses.file(file.path()).ifPresent(output -> sources.put(output, file.path()));
        }
        return new Files(prints, sources);
    }

    private record Read(SourcePath path, Fingerprint print, Optional<Problem> problem) {}

    private static List<Outside> outside(Archive archive, Reading reading) {
        var links = new ArrayList<Outside>();
        for (var article : archive.articles()) {
            links.addAll(OutsideLinks.in(
                    article.path(), reading.body(article.body()).html().toString()));
            article.notes()
                    .forEach(note -> links.addAll(
                            OutsideLinks.in(article.path(), note.text().whole())));
        }
        archive.prose()
                .forEach(page -> links.addAll(OutsideLinks.in(
                        page.path(), reading.body(page.body()).html().toString())));
        return List.copyOf(links);
    }
}
