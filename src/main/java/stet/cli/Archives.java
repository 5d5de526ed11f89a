package stet.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stet.archive.Publication;
import stet.build.Generator;
import stet.date.Edtf;
import stet.log.CompileLog;
import stet.problem.Problem;
import stet.problem.Severity;

/** What commands on an archive share: which time it is for them, and what their problems come to. */
final class Archives {

    private static final Path LOG = Path.of(".stet", "compile.log");

    private Archives() {}

    /** A command line that can not be carried out. */
    static final class Usage extends Exception {
        private static final long serialVersionUID = 1;

        Usage(String message) {
            super(message);
        }
    }

    /**
     * What to publish: as of the time that was asked for, else of {@code SOURCE_DATE_EPOCH}, else of the clock. It
     * decides what is out already, and is shown nowhere.
     */
    static Publication publication(
            Optional<String> asOf, boolean drafts, Map<String, String> environment, Instant clock) throws Usage {
        if (asOf.isPresent()) {
            var time = Edtf.parse(asOf.get()).parsed().flatMap(Archives::end);
            return new Publication(
                    time.orElseThrow(() -> new Usage("--as-of must be a day or a time with its offset, such as"
                            + " 2020-03-07 or 2020-03-07T06:00+09:00, not " + asOf.get())),
                    drafts,
                    clock);
        }
        var epoch = environment.get("SOURCE_DATE_EPOCH");
        try {
            var time = epoch == null ? clock : Instant.ofEpochSecond(Long.parseLong(epoch));
            return new Publication(time, drafts, clock);
        } catch (NumberFormatException | DateTimeException e) {
            throw new Usage("SOURCE_DATE_EPOCH must be a number of seconds, not " + epoch);
        }
    }

    /** A time itself; of a day, its end by UTC. */
    private static Optional<Instant> end(Edtf date) {
        if (date instanceof stet.date.Moment moment) {
            return moment.offsetMinutes().isPresent() ? moment.earliest() : Optional.empty();
        }
        return date.exactDay().map(day -> Instant.ofEpochSecond((day.toEpochDay() + 1) * 86_400 - 1));
    }

    /** The archive's folder, if it has a {@code content/}. */
    static Path root(Settings settings) throws Usage {
        var root = settings.root.toAbsolutePath().normalize();
        if (!java.nio.file.Files.isDirectory(root.resolve("content"))) {
            throw new Usage("there is no folder content/ in " + root + "; -C names the archive's folder");
        }
        return root;
    }

    /** What the builds of an archive remember, to be read only; nothing where it was never built in its own folder. */
    static CompileLog log(Path root) {
        var file = root.resolve(LOG);
        return CompileLog.reading(file, owner(file, root));
    }

    /** Who wrote a log: which Stet, for which archive, since one folder may hold the sites of several. */
    static String owner(Path log, Path root) {
        try {
            var place = log.resolveSibling("..").toRealPath();
            var folder = root.toRealPath();
            var way = folder.getRoot().equals(place.getRoot()) ? place.relativize(folder) : folder;
            var archive = way.toString().replace('\n', ' ');
            return archive.isEmpty() ? Generator.mark() : Generator.mark() + " " + archive;
        } catch (IOException e) {
            return Generator.mark();
        }
    }

    /**
     * The way to an archive from the folder that GitHub counts the paths of annotations from, such as {@code news/};
     * empty where that is the archive's own, or it does not lie in it.
     */
    static String inWorkspace(Path root, Map<String, String> environment) {
        var told = environment.get("GITHUB_WORKSPACE");
        if (told == null) {
            return "";
        }
        try {
            var workspace = Path.of(told).toRealPath();
            var folder = root.toRealPath();
            return folder.startsWith(workspace) && !folder.equals(workspace)
                    ? workspace.relativize(folder).toString().replace('\\', '/') + "/"
                    : "";
        } catch (IOException | InvalidPathException e) {
            return "";
        }
    }

    /** Whether problems keep a site from being published. */
    static boolean forbid(List<Problem> problems, boolean strict) {
        return problems.stream().anyMatch(problem -> strict || problem.severity() == Severity.ERROR);
    }
}
