package stet.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import stet.build.Build;
import stet.page.Feed;
import stet.page.HtmlPage;
import stet.page.Planned;
import stet.problem.Problem;
import stet.report.HtmlReport;
import stet.report.Texts;
import stet.site.OutputPath;
import stet.source.SourceTexts;

/**
 * Finds what is at an address of the site, and makes it. Nothing is looked for on a disk: what is not planned is not
 * there.
 */
final class Answers {

    /** How long a browser waits for the first plan before it is told to wait: most archives are read by then. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Options options;
    private final Latest latest;
    private final Listener listener;

    Answers(Options options, Latest latest, Listener listener) {
        this.options = options;
        this.latest = latest;
        this.listener = listener;
    }

    /** The answer to who asks for a path, which is decoded already and begins with a slash. */
    Answer answer(String path) throws InterruptedException {
        var shown = latest.after(0, PATIENCE);
        if (shown.plan().isEmpty()) {
            var notice = shown.problems().isEmpty() ? Notices.reading() : Notices.refused(shown.problems());
            return Answer.notice(503, notice, "");
        }
        var found = find(shown, path);
        if (found.isPresent()) {
            return make(shown, found.get());
        }
        var folder = find(shown, path + "/");
        if (folder.isPresent()) {
            var target = folder.get().path().encoded();
            var end = target.length() - "index.html".length();
            return Answer.words(302, "a folder").with("Location", "/" + target.substring(0, end));
        }
        return shown.notFound()
                .map(page -> make(shown, page).withStatus(404))
                .orElseGet(() -> Answer.words(404, "there is no such page"));
    }

    /**
     * By what a browser would know the page at a path, or the one that says that there is none; empty without a plan.
     */
    static String print(Shown shown, String path) {
        return find(shown, path).or(shown::notFound).map(shown::print).orElse("");
    }

    private static Optional<Planned> find(Shown shown, String path) {
        if (!path.startsWith("/")) {
            return Optional.empty();
        }
        var file = path.endsWith("/") ? path + "index.html" : path;
        try {
            return shown.page(new OutputPath(file.substring(1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Answer make(Shown shown, Planned page) {
        try {
            var rendered = shown.plan().orElseThrow().renderer().render(page.page());
            return rendered.value()
                    .map(bytes -> answer(shown, page, bytes))
                    .orElseGet(() -> notMade(rendered.problems(), shown.print(page)));
        } catch (UncheckedIOException e) {
            // Its file was moved or taken away since: the watcher has seen it, too.
            return Answer.notice(503, Notices.reading(), shown.print(page));
        }
    }

    private static Answer answer(Shown shown, Planned page, byte[] bytes) {
        var print = shown.print(page);
        var isPage = HtmlPage.class.isAssignableFrom(page.kind());
        var path = page.path().value();
        var answer = isPage
                ? Answer.file(
                        MediaType.HTML,
                        Answer.OF_PAGES,
                        LiveReload.into(new String(bytes, UTF_8), print).getBytes(UTF_8))
                : Answer.file(page.kind() == Feed.class ? MediaType.FEED : MediaType.of(path), Answer.OF_FILES, bytes);
        return answer.with("ETag", '"' + print + '"');
    }

    private Answer notMade(List<Problem> problems, String print) {
        listener.notMade(problems);
        var report = new HtmlReport(new Texts(new SourceTexts(options.root(), Build.FOLDERS)));
        return Answer.notice(500, Notices.page("This page can not be made", Notices.problems(problems, report)), print);
    }
}
