package stet.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stet.article.Article;
import stet.article.ArticleCompiler;
import stet.article.ArticleCompiler.Options;
import stet.article.Body;
import stet.article.Compiled;
import stet.build.Remembered.Stamp;
import stet.log.CompileLog;
import stet.log.Entry;
import stet.log.Fresh;
import stet.plain.Fingerprint;
import stet.problem.Outcome;
import stet.problem.Problem;
import stet.source.SourceFile;
import stet.source.SourceTree;

/**
 * Makes articles of their files, or remembers what was made of them. A file whose size and time are what they were is
 * not read; one that is read and holds what it held is not compiled.
 */
final class Articles {

    /**
     * A file with a time this close before its reading, in nanoseconds, may have been changed after it without a new
     * time: the clocks of disks tick in steps of up to two seconds (FAT).
     */
    private static final long TICK = 2_000_000_000L;

    private static final Body NO_BODY = Body.none();

    private final SourceTree tree;
    private final Options options;
    private final Fingerprint optionsPrint;
    private final CompileLog log;
    private final Map<String, Entry> entries;
    private final Shelf shelf;

    Articles(Ground ground, Options options, CompileLog log, Shelf shelf) {
        tree = ground.tree();
        this.options = options;
        this.log = log;
        this.shelf = shelf;
        optionsPrint = options.fingerprint();
        entries = ground.remembered();
    }

    /** The articles of some files, in their order; what is new among them is added to the log in one go. */
    List<Outcome<Article>> of(List<SourceFile> files) {
        var outcomes = new ArrayList<Outcome<Article>>(files.size());
        var fresh = new ArrayList<Fresh>();
        var prints = new ArrayList<Fingerprint>();
        for (var file : files) {
            var known = known(file);
            if (known.isPresent()) {
                outcomes.add(known.get());
            } else {
                var made = made(file);
                outcomes.add(made.outcome());
                made.entry().ifPresent(entry -> {
                    fresh.add(entry);
                    prints.add(made.body());
                });
            }
        }
        if (!fresh.isEmpty()) {
            var stretches = log.add(fresh);
            for (var i = 0; i < stretches.size(); i++) {
                shelf.put(prints.get(i), stretches.get(i));
            }
        }
        return outcomes;
    }

    /** What is remembered of a file, if it is still true. */
    private Optional<Outcome<Article>> known(SourceFile file) {
        var entry = entries.get(file.path().value());
        if (entry == null) {
            return Optional.empty();
        }
        var remembered = Remembered.FORMAT.read(log.read(entry.head()));
        var sidecar = tree.file(SortedFiles.sidecarOf(file.path()));
        if (!remembered.options().equals(optionsPrint)
                || sidecar.isPresent() != remembered.notes().isPresent()) {
            return Optional.empty();
        }
        var text = stamp(file, remembered.text());
        var notes = sidecar.map(found -> stamp(found, remembered.notes().orElseThrow()));
        var now = new Remembered(text, notes, optionsPrint, remembered.article(), remembered.problems());
        if (!now.isOfTheSame(remembered)) {
            return Optional.empty();
        }
        if (!now.equals(remembered)) {
            log.renew(file.path().value(), Remembered.FORMAT.write(now), entry.body());
        }
        remembered.article().ifPresent(article -> shelf.put(article.body(), entry.body()));
        return Optional.of(new Outcome<>(remembered.article(), remembered.problems()));
    }

    /** The stamp of a file as it is now; it is read only if the stamp that it had does not tell. */
    private Stamp stamp(SourceFile file, Stamp before) {
        return before.size() == file.size() && before.time() == file.time()
                ? before
                : stamp(file, Fingerprint.ofBytes(file.bytes()));
    }

    private Stamp stamp(SourceFile file, Fingerprint print) {
        return new Stamp(file.size(), isSettled(file, log) ? file.time() : Stamp.UNSETTLED, print);
    }

    /** Whether a file could not change any more without a new time when the log was opened. */
    static boolean isSettled(SourceFile file, CompileLog log) {
        return file.time() < log.began() - TICK;
    }

    /** What came of compiling an article, and what to remember of it; a file that is no text is not remembered. */
    private record Made(Outcome<Article> outcome, Optional<Fresh> entry, Fingerprint body) {

        static Made unreadable(List<Problem> problems) {
            return new Made(new Outcome<>(Optional.empty(), problems), Optional.empty(), NO_BODY.fingerprint());
        }
    }

    /** An article and its notes, which lie beside it: {@code x.notes.yaml} beside {@code x.md}. */
    private Made made(SourceFile file) {
        var text = Reading.read(file);
        if (text.value().isEmpty()) {
            return Made.unreadable(text.problems());
        }
        var sidecar = tree.file(SortedFiles.sidecarOf(file.path()));
        var notes = sidecar.map(Reading::read);
        if (notes.isPresent() && notes.get().value().isEmpty()) {
            return Made.unreadable(notes.get().problems());
        }
        var notesText = notes.flatMap(Outcome::value);
        var compiled = ArticleCompiler.compile(text.value().get(), notesText, options);
        var article = compiled.value().map(Compiled::value);
        var remembered = new Remembered(
                stamp(file, text.value().get().fingerprint()),
                sidecar.map(found -> stamp(found, notesText.orElseThrow().fingerprint())),
                optionsPrint,
                article,
                compiled.problems());
        var body = compiled.value().map(Compiled::body).orElse(NO_BODY);
        var entry = new Fresh(file.path().value(), Remembered.FORMAT.write(remembered), Shelf.FORMAT.write(body));
        return new Made(new Outcome<>(article, compiled.problems()), Optional.of(entry), body.fingerprint());
    }
}
