package stet.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import stet.archive.Entity;
import stet.archive.EntityReader;
import stet.archive.Kind;
import stet.archive.Sources;
import stet.article.Article;
import stet.article.ArticleCompiler;
import stet.article.Compiled;
import stet.article.Prose;
import stet.plain.Fingerprint;
import stet.problem.ArchiveProblem.WordsMissing;
import stet.problem.Outcome;
import stet.problem.Problem;
import stet.problem.Problems;
import stet.problem.SourceProblem.FileMisplaced;
import stet.problem.SourceProblem.FileNameRefused;
import stet.problem.SourceProblem.FileNameTwice;
import stet.problem.SourceProblem.FileNameUnreadable;
import stet.problem.SourceProblem.FileTooLarge;
import stet.problem.SourceProblem.FileUnreadable;
import stet.problem.SourceProblem.NotReadYet;
import stet.problem.SourceProblem.NotUtf8;
import stet.problem.SourceProblem.SpecialFile;
import stet.problem.SourceProblem.SymbolicLink;
import stet.site.Addresses;
import stet.site.Site;
import stet.site.SiteReader;
import stet.site.Words;
import stet.site.WordsReader;
import stet.source.SourceFile;
import stet.source.SourcePath;
import stet.source.SourceText;
import stet.source.SourceTree;
import stet.source.Span;
import stet.source.ThemeFiles;
import stet.source.TreeReader;

/** Reads every file of an archive, each by itself, and says what is wrong with each. */
final class Reading {

    /** Where Markdown files may lie. */
    private static final List<String> FOLDERS = Stream.concat(
                    Addresses.PAGE_FOLDERS.stream(), Stream.of("content/tags"))
            .toList();

    private final SourceTree tree;
    private final ThemeFiles theme;
    private final Workers workers;
    private final Problems problems = new Problems();
    private final Map<Fingerprint, String> bodies = new ConcurrentHashMap<>();

    Reading(SourceTree tree, ThemeFiles theme, Workers workers) {
        this.tree = tree;
        this.theme = theme;
        this.workers = workers;
    }

    List<Problem> problems() {
        return problems.list();
    }

    String body(Fingerprint fingerprint) {
        var html = bodies.get(fingerprint);
        if (html == null) {
            throw new IllegalStateException("no body " + fingerprint);
        }
        return html;
    }

    /** Empty if {@code site.yaml} can not be read: then nothing is known of languages, and no other file is read. */
    Optional<Site> site() {
        tree.oddities().forEach(oddity -> problems.add(oddity(oddity)));
        var file = tree.file(SiteReader.PATH);
        return file.isEmpty()
                ? Optional.of(SiteReader.none())
                : text(file.get()).flatMap(text -> problems.take(SiteReader.read(text)));
    }

    /** The words of the interface in each language of the site. */
    SortedMap<String, Words> words(Addresses addresses) {
        var all = new TreeMap<String, Words>();
        var model = theme.text(i18n("en"))
                .flatMap(text -> WordsReader.read("en", text).value());
        for (var lang : addresses.languages()) {
            var text = theme.text(i18n(lang));
            if (text.isEmpty()) {
                problems.add(new WordsMissing(Span.startOf(SiteReader.PATH), lang, List.of()));
            }
            text.flatMap(found -> problems.take(WordsReader.read(lang, found))).ifPresent(words -> {
                all.put(lang, words);
                model.ifPresent(known -> checkWords(words, known));
            });
        }
        return all;
    }

    private void checkWords(Words words, Words model) {
        // Languages differ in their plurals: only the general form must be there.
        var missing = model.texts().keySet().stream()
                .filter(key -> !words.texts().containsKey(key) && !key.endsWith(".one"))
                .toList();
        if (!missing.isEmpty()) {
            problems.add(new WordsMissing(Span.startOf(ThemeFiles.path(i18n(words.lang()))), words.lang(), missing));
        }
    }

    private static String i18n(String lang) {
        return "i18n/" + lang + ".yaml";
    }

    /** All articles, pages and entities that could be read. */
    Sources sources(Addresses addresses) {
        var articles = new ArrayList<SourceFile>();
        var prose = new ArrayList<SourceFile>();
        var entities = new ArrayList<SourceFile>();
        for (var file : tree.below("content")) {
            var path = file.path();
            if (unread(path).isPresent()) {
                problems.add(unread(path).get());
            } else if (path.extension().equals("md")) {
                if (path.isBelow("content/articles")) {
                    articles.add(file);
                } else if (path.isBelow("content/pages")) {
                    prose.add(file);
                } else if (Kind.ofFolder(path.folder()).isPresent()) {
                    entities.add(file);
                } else {
                    problems.add(new FileMisplaced(Span.startOf(path), FOLDERS));
                }
            }
        }
        return new Sources(
                tree,
                this.<Article>compiled(articles, text -> ArticleCompiler.compile(text, addresses)),
                this.<Prose>compiled(prose, text -> ArticleCompiler.compileProse(text, addresses)),
                this.<Entity>compiled(entities, text -> {
                    var kind = Kind.ofFolder(text.path().folder()).orElseThrow();
                    return EntityReader.read(text, kind, addresses);
                }));
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
                bodies.put(compiled.body().fingerprint(), compiled.body().html());
            });
        }
        return List.copyOf(values);
    }

    private Optional<SourceText> text(SourceFile file) {
        return problems.take(read(file));
    }

    private static Outcome<SourceText> read(SourceFile file) {
        var reading = file.text();
        if (reading instanceof SourceFile.NotUtf8 bad) {
            var at = bad.before().length();
            return Outcome.failed(new NotUtf8(new Span(file.path(), at, at), bad.bad()));
        }
        return Outcome.of(((SourceFile.Read) reading).source());
    }

    /** What belongs to the format, but to a later version; or looks as if it did and is nothing. */
    private static Optional<Problem> unread(SourcePath path) {
        var name = path.name();
        if (path.equals(SiteReader.PATH)) {
            return Optional.empty();
        }
        var what = name.endsWith(".notes.yaml")
                ? "notes"
                : path.isBelow("content/events")
                        ? "events"
                        : path.isBelow("content/timelines")
                                ? "timelines"
                                : path.value().equals("content/sources.yaml")
                                        ? "sources"
                                        : path.value().equals("content/ledger.tsv") ? "ledgers" : "";
        if (!what.isEmpty()) {
            return Optional.of(new NotReadYet(Span.startOf(path), what));
        }
        var extension = path.extension().toLowerCase(Locale.ROOT);
        var isText = List.of("yaml", "yml", "tsv", "markdown", "html", "htm").contains(extension)
                || (extension.equals("md") && !path.extension().equals("md"));
        return isText ? Optional.of(new FileMisplaced(Span.startOf(path), FOLDERS)) : Optional.empty();
    }

    private static Problem oddity(SourceTree.Oddity oddity) {
        var span = Span.startOf(oddity.path());
        return switch (oddity.kind()) {
            case SYMBOLIC_LINK -> new SymbolicLink(span);
            case SPECIAL_FILE -> new SpecialFile(span);
            case TOO_LARGE -> new FileTooLarge(span, TreeReader.MAX_SIZE);
            case UNREADABLE -> new FileUnreadable(span);
            case NAME_UNREADABLE -> new FileNameUnreadable(span);
            case NAME_REFUSED -> new FileNameRefused(span);
            case NAME_TWICE -> new FileNameTwice(span);
        };
    }
}
