package stet.build;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import stet.archive.Aliases;
import stet.archive.Damage;
import stet.archive.Entity;
import stet.archive.EntityReader;
import stet.archive.Event;
import stet.archive.EventReader;
import stet.archive.Kind;
import stet.archive.Ledger;
import stet.archive.LedgerReader;
import stet.archive.Sources;
import stet.archive.Timeline;
import stet.archive.TimelineReader;
import stet.archive.WorksReader;
import stet.article.ArticleCompiler;
import stet.article.ArticleCompiler.Options;
import stet.article.Body;
import stet.article.Compiled;
import stet.article.Prose;
import stet.build.Progress.Phase;
import stet.build.Stacks.Filed;
import stet.geo.GeoJsonReader;
import stet.geo.Outline;
import stet.log.CompileLog;
import stet.mention.Names;
import stet.plain.Fingerprint;
import stet.problem.ArchiveProblem.LinkBroken;
import stet.problem.ArchiveProblem.WordsMissing;
import stet.problem.ArticleProblem.LanguageMismatch;
import stet.problem.ArticleProblem.LanguageUnknown;
import stet.problem.ArticleProblem.TextForNoPage;
import stet.problem.Outcome;
import stet.problem.Problem;
import stet.problem.Problems;
import stet.problem.SourceProblem.FileUnreadable;
import stet.problem.SourceProblem.MergeUnfinished;
import stet.problem.SourceProblem.NotUtf8;
import stet.site.Addresses;
import stet.site.Site;
import stet.site.SiteReader;
import stet.site.Words;
import stet.site.WordsReader;
import stet.source.MergeMarks;
import stet.source.SourceFile;
import stet.source.SourcePath;
import stet.source.SourceText;
import stet.source.SourceTree;
import stet.source.Span;
import stet.source.ThemeFiles;

/** Reads every file of an archive, each by itself, and says what is wrong with each. */
final class Reading {

    /** Words that a language may lack: its plurals differ, and codes are shown where a name is missing. */
    private static final List<String> OPTIONAL =
            List.of(".*[.]one", "country[.].*", "language[.].*", "place[.].*", "system[.].*", "read[.](?!in$).*");

    /** What a theme may hold in words that Stet reads itself. */
    private static final List<String> THEME_TEXTS = List.of("ftlh", "yaml");

    /** How many articles are added to the log in one go. */
    private static final int BATCH = 16;

    private final Ground ground;
    private final SourceTree tree;
    private final ThemeFiles theme;
    private final Workers workers;
    private final Problems problems = new Problems();
    private final CompileLog log;
    private final Shelf shelf;
    private boolean isSiteKnown = true;

    Reading(Ground ground, ThemeFiles theme, Workers workers, CompileLog log) {
        this.ground = ground;
        tree = ground.tree();
        this.theme = theme;
        this.workers = workers;
        this.log = log;
        shelf = new Shelf(log);
    }

    List<Problem> problems() {
        return problems.list();
    }

    /** The archive's folder. */
    Path root() {
        return ground.root();
    }

    Body body(Fingerprint fingerprint) {
        return shelf.body(fingerprint);
    }

    /** Where {@code site.yaml} can not be read it is guessed, and {@link #isSiteKnown} says so from then on. */
    Site site() {
        tree.oddities().forEach(oddity -> problems.add(SortedFiles.problem(oddity)));
        var file = tree.file(SiteReader.PATH);
        if (file.isEmpty()) {
            return SiteReader.none();
        }
        var site = text(file.get()).flatMap(text -> problems.take(SiteReader.read(text)));
        isSiteKnown = site.isPresent();
        return site.orElseGet(() -> SiteReader.guessed(tree));
    }

    boolean isSiteKnown() {
        return isSiteKnown;
    }

    /** What is wrong whatever the settings of a site are that can not be read. */
    static List<Problem> whateverTheSite(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> !(problem instanceof LanguageUnknown
                        || problem instanceof TextForNoPage
                        || problem instanceof LanguageMismatch
                        || problem instanceof WordsMissing))
                .toList();
    }

    /** The words of the interface in each language of the site. */
    SortedMap<String, Words> words(Addresses addresses) {
        checkTheme();
        var all = new TreeMap<String, Words>();
        for (var lang : addresses.languages()) {
            var text = theme.text(i18n(lang));
            if (text.isEmpty()) {
                problems.add(new WordsMissing(Span.startOf(SiteReader.PATH), lang, List.of()));
            }
            text.flatMap(found -> problems.take(WordsReader.read(lang, found)))
                    .ifPresent(words -> all.put(lang, words));
        }
        model(all).ifPresent(model -> all.values().forEach(words -> checkWords(words, model)));
        return all;
    }

    /** Says which texts of the archive's own theme are none, and what of it may not be read. */
    private void checkTheme() {
        theme.forbidden().forEach(name -> problems.add(new FileUnreadable(Span.startOf(ThemeFiles.path(name)))));
        for (var name : theme.own()) {
            var path = ThemeFiles.path(name);
            if (THEME_TEXTS.contains(path.extension())) {
                problems.take(read(SourceFile.text(path, theme.file(name).orElseThrow()), path));
            }
        }
    }

    /** The words in English, which tell what words there are. */
    private Optional<Words> model(SortedMap<String, Words> read) {
        var known = Optional.ofNullable(read.get("en"));
        return known.isPresent()
                ? known
                : theme.text(i18n("en"))
                        .flatMap(text -> WordsReader.read("en", text).value());
    }

    private void checkWords(Words words, Words model) {
        if (theme.forbidden().contains(i18n(words.lang()))) {
            return;
        }
        var missing = model.texts().keySet().stream()
                .filter(key ->
                        !words.texts().containsKey(key) && OPTIONAL.stream().noneMatch(key::matches))
                .toList();
        if (!missing.isEmpty()) {
            problems.add(new WordsMissing(Span.startOf(ThemeFiles.path(i18n(words.lang()))), words.lang(), missing));
        }
    }

    private static String i18n(String lang) {
        return "i18n/" + lang + ".yaml";
    }

    /**
     * All articles, pages, entities and works, as far as they could be read; articles are, once the names of entities
     * are known.
     */
    Sources sources(Function<Names, Options> optionsWith, Addresses addresses) {
        var files = SortedFiles.of(tree, problems);
        var entities = this.<Entity>compiled(files.entities(), text -> {
            var kind = Kind.ofFolder(text.path().folder()).orElseThrow();
            return EntityReader.read(text, kind, addresses);
        });
        var articles = articles(files, optionsWith.apply(Aliases.names(entities)));
        return new Sources(
                tree,
                articles,
                this.<Prose>compiled(files.prose(), text -> ArticleCompiler.compileProse(text, addresses)),
                entities,
                tree.file(WorksReader.PATH)
                        .flatMap(this::text)
                        .flatMap(text -> problems.take(WorksReader.read(text)))
                        .orElse(new TreeMap<>()),
                events(files.events(), addresses),
                this.<Timeline>compiled(files.timelines(), text -> TimelineReader.read(text, addresses)),
                outlines(entities),
                ledger(),
                damage(articles));
    }

    /** Once all has been read. */
    private Damage damage(Stacks articles) {
        return Damage.of(
                problems.list(),
                path -> articles.index(path).isPresent(),
                path -> tree.file(path)
                        .flatMap(SourceFile::permitted)
                        .map(Reading::leniently)
                        .orElse(""));
    }

    /** The words of a file in whatever encoding: ids are the same in most, and in UTF-16 but for what is between. */
    private static String leniently(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replace("\0", "");
    }

    /** What was published before; nothing where nobody has ever sealed it. */
    private Ledger ledger() {
        return tree.file(LedgerReader.PATH)
                .flatMap(this::text)
                .flatMap(text -> problems.take(LedgerReader.read(text)))
                .orElse(Ledger.EMPTY);
    }

    /** The outlines of places; the same file may be that of several. */
    private Map<SourcePath, Outline> outlines(List<Entity> entities) {
        var outlines = new HashMap<SourcePath, Outline>();
        for (var entity : entities) {
            entity.outline().ifPresent(outline -> {
                var file = tree.file(outline.target());
                if (file.isEmpty()) {
                    problems.add(new LinkBroken(outline.span(), outline.target().value(), List.of()));
                } else if (!outlines.containsKey(outline.target())) {
                    text(file.get())
                            .flatMap(text -> problems.take(GeoJsonReader.read(text)))
                            .ifPresent(found -> outlines.put(outline.target(), found));
                }
            });
        }
        return outlines;
    }

    private List<Event> events(List<SourceFile> files, Addresses addresses) {
        return files.stream()
                .flatMap(file -> text(file).stream())
                .flatMap(text -> problems.take(EventReader.read(text, addresses)).stream())
                .flatMap(List::stream)
                .toList();
    }

    private Stacks articles(SortedFiles sorted, Options options) {
        var files = sorted.articles();
        var compiling = new Articles(ground, sorted, options, log);
        log.want(key -> Standing.isKey(key)
                || Traces.isKey(key)
                || Joins.LAST.isKey(key)
                || Build.ARRANGEMENT.isKey(key)
                || tree.file(new SourcePath(key)).isPresent());
        var filed = new ArrayList<Filed>(files.size());
        var progress = workers.progress();
        progress.begin(Phase.ARTICLES, files.size());
        var compiled = workers.map(Workers.batches(files, BATCH), batch -> {
            var outcomes = compiling.of(batch);
            progress.advance(batch.size());
            return outcomes;
        });
        progress.begin(Phase.PUTTING_TOGETHER, 0);
        for (var batch : compiled) {
            batch.forEach(outcome -> problems.take(outcome).ifPresent(filed::add));
        }
        ground.forget(files);
        var stacks = new Stacks(filed, log);
        shelf.put(stacks);
        return stacks;
    }

    private <T> List<T> compiled(List<SourceFile> files, Function<SourceText, Outcome<Compiled<T>>> compiler) {
        var outcomes = workers.map(files, file -> {
            var text = read(file);
            return text.value().isEmpty()
                    ? new Outcome<Compiled<T>>(Optional.empty(), text.problems())
                    : compiler.apply(text.value().get());
        });
        var values = new ArrayList<T>();
        for (var outcome : outcomes) {
            problems.take(outcome).ifPresent(compiled -> {
                values.add(compiled.value());
                shelf.put(compiled.body());
            });
        }
        return List.copyOf(values);
    }

    private Optional<SourceText> text(SourceFile file) {
        return problems.take(read(file));
    }

    static Outcome<SourceText> read(SourceFile file) {
        return read(file.text(), file.path());
    }

    private static Outcome<SourceText> read(SourceFile.Reading reading, SourcePath path) {
        if (reading instanceof SourceFile.Forbidden) {
            return Outcome.failed(new FileUnreadable(Span.startOf(path)));
        }
        if (reading instanceof SourceFile.NotUtf8 bad) {
            var at = bad.before().length();
            return Outcome.failed(new NotUtf8(new Span(path, at, at), bad.bad()));
        }
        var source = ((SourceFile.Read) reading).source();
        var merge = MergeMarks.first(source);
        return merge.isPresent() ? Outcome.failed(new MergeUnfinished(merge.get())) : Outcome.of(source);
    }
}
