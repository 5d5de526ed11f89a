package stet.build;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import stet.article.Article;
import stet.article.ArticleCompiler;
import stet.article.ArticleCompiler.Options;
import stet.article.Compiled;
import stet.article.Gist;
import stet.build.Remembered.Stamp;
import stet.build.Stacks.Filed;
import stet.log.CompileLog;
import stet.log.Entry;
import stet.log.Fresh;
import stet.log.Stretch;
import stet.plain.Fingerprint;
import stet.problem.Outcome;
import stet.problem.Problem;
import stet.source.SourceFile;

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

    /** Of more articles none is kept: nearly all would be dropped before a page wants them. */
    private static final int MOST_KEPT = 1 << 17;

    private final SortedFiles files;
    private final Options options;
    private final Fingerprint optionsPrint;
    private final CompileLog log;
    private final Map<String, Entry> entries;

    /** How many bytes of articles may still be kept at hand, as the log has them. */
    private final AtomicLong room;

    Articles(Ground ground, SortedFiles files, Options options, CompileLog log) {
        this.files = files;
        this.options = options;
        this.log = log;
        room = new AtomicLong(files.articles().size() <= MOST_KEPT ? Stacks.AT_HAND : 0);
        optionsPrint = options.fingerprint();
        entries = ground.remembered();
    }

    /** The articles of some files, in their order; what is new among them is added to the log in one go. */
    List<Outcome<Filed>> of(List<SourceFile> batch) {
        var some = new ArrayList<Optional<Outcome<Filed>>>(batch.size());
        var made = new ArrayList<Made>();
        var fresh = new ArrayList<Fresh>();
        var befores = befores(batch);
        for (var place = 0; place < batch.size(); place++) {
            var file = batch.get(place);
            var known = befores.get(place).flatMap(before -> known(file, before));
            some.add(known);
            if (known.isEmpty()) {
                var one = made(file);
                made.add(one);
                one.entry().ifPresent(fresh::add);
            }
        }
        var places = fresh.isEmpty() ? List.<List<Stretch>>of() : log.add(fresh);
        var left = made.iterator();
        var placed = places.iterator();
        var outcomes = new ArrayList<Outcome<Filed>>(batch.size());
        for (var one : some) {
            outcomes.add(one.orElseGet(() -> filed(left.next(), placed)));
        }
        return outcomes;
    }

    private Outcome<Filed> filed(Made made, Iterator<List<Stretch>> placed) {
        var parts = made.entry().isPresent() ? placed.next() : List.<Stretch>of();
        var filed = made.article()
                .map(article -> new Filed(
                        made.gist().orElseThrow(),
                        parts.get(0),
                        parts.get(1),
                        Optional.of(article).filter(kept -> hasRoom(made.gist().orElseThrow(), parts.get(0)))));
        return new Outcome<>(filed, made.problems());
    }

    private boolean hasRoom(Gist gist, Stretch article) {
        return room.addAndGet(-Stacks.weight(gist, article)) >= 0;
    }

    /** What is remembered of a file, true or not, and where the parts lie of what was made of it. */
    private record Before(Remembered remembered, List<Stretch> parts) {}

    /** What is remembered of some files; the heads of what was added together are read together. */
    private List<Optional<Before>> befores(List<SourceFile> batch) {
        var found = new ArrayList<Optional<Entry>>(batch.size());
        var heads = new ArrayList<Stretch>(batch.size());
        for (var file : batch) {
            var entry = Optional.ofNullable(entries.get(file.path().value()));
            found.add(entry);
            entry.ifPresent(one -> heads.add(one.head()));
        }
        var read = log.read(heads).iterator();
        var befores = new ArrayList<Optional<Before>>(batch.size());
        for (var entry : found) {
            befores.add(entry.map(one -> new Before(Remembered.FORMAT.read(read.next()), one.parts())));
        }
        return befores;
    }

    /** What is remembered of a file, if it is still true. */
    private Optional<Outcome<Filed>> known(SourceFile file, Before before) {
        var remembered = before.remembered();
        var sidecar = files.sidecarOf(file);
        if (!remembered.options().equals(optionsPrint)
                || sidecar.isPresent() != remembered.notes().isPresent()) {
            return Optional.empty();
        }
        var text = stamp(file, remembered.text());
        var notes = sidecar.map(found -> stamp(found, remembered.notes().orElseThrow()));
        if (!remembered.isOf(text, notes)) {
            return Optional.empty();
        }
        var parts = before.parts();
        if (!text.equals(remembered.text()) || !notes.equals(remembered.notes())) {
            log.renew(file.path().value(), Remembered.FORMAT.write(remembered.with(text, notes)), parts);
        }
        var filed = remembered
                .gist()
                .map(gist -> new Filed(gist.of(file.path()), parts.get(0), parts.get(1), Optional.empty()));
        return Optional.of(new Outcome<>(filed, remembered.problems()));
    }

    /** The stamp of a file as it is now; it is read only if the stamp that it had does not tell. */
    private Stamp stamp(SourceFile file, Stamp before) {
        return before.size() == file.size() && before.time() == file.time() ? before : stamp(file, file.fingerprint());
    }

    private Stamp stamp(SourceFile file, Fingerprint print) {
        return new Stamp(file.size(), isSettled(file, log) ? file.time() : Stamp.UNSETTLED, print);
    }

    /** Whether a file could not change any more without a new time when the log was opened. */
    static boolean isSettled(SourceFile file, CompileLog log) {
        return file.time() + TICK < log.began();
    }

    /** What came of compiling an article, and what to remember of it; a file that is no text is not remembered. */
    private record Made(Optional<Article> article, Optional<Gist> gist, Optional<Fresh> entry, List<Problem> problems) {

        static Made unreadable(List<Problem> problems) {
            return new Made(Optional.empty(), Optional.empty(), Optional.empty(), problems);
        }
    }

    /** An article and its notes, which lie beside it: {@code x.notes.yaml} beside {@code x.md}. */
    private Made made(SourceFile file) {
        var text = Reading.read(file);
        if (text.value().isEmpty()) {
            return Made.unreadable(text.problems());
        }
        var sidecar = files.sidecarOf(file);
        var notes = sidecar.map(Reading::read);
        if (notes.isPresent() && notes.get().value().isEmpty()) {
            return Made.unreadable(notes.get().problems());
        }
        var notesText = notes.flatMap(Outcome::value);
        var compiled = ArticleCompiler.compile(text.value().get(), notesText, options);
        var article = compiled.value().map(Compiled::value);
        var parts = compiled.value()
                .map(made -> List.of(Stacks.FORMAT.write(made.value()), Shelf.FORMAT.write(made.body())))
                .orElse(List.of());
        // An article is what is remembered of it: its bytes are quicker to mix than its many small parts.
        var gist = article.map(made -> Gist.of(made, notesText, Fingerprint.ofBytes(parts.get(0))));
        var remembered = new Remembered(
                stamp(file, text.value().get().fingerprint()),
                sidecar.map(found -> stamp(found, notesText.orElseThrow().fingerprint())),
                optionsPrint,
                gist,
                compiled.problems());
        var entry = new Fresh(file.path().value(), Remembered.FORMAT.write(remembered), parts);
        return new Made(article, gist, Optional.of(entry), compiled.problems());
    }
}
