package stet.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.plain.Sorted;
import stet.site.OutputPath;

/**
 * The edition that is to be published: its paths in order, each with its number. All that is known of files is kept in
 * arrays by these numbers, since a large edition has millions.
 */
final class Wanted {

    private static final String GIT = ".git";

    static final int NONE = Sorted.NONE;

    private final String generator;
    private final int articles;
    private final List<OutputPath> paths;
    private final PathTable table;

    private Wanted(String generator, int articles, List<OutputPath> paths, PathTable table) {
        this.generator = generator;
        this.articles = articles;
        this.paths = paths;
        this.table = table;
    }

    /**
     * The edition with these files, whose paths are in order and different from each other.
     *
     * @param articles how many articles are in it
     * @param published the paths that were published before: mostly the same, so that their folders are known
     */
    static Wanted of(String generator, int articles, List<OutputPath> paths, PathTable published) throws IOException {
        var table = PathTable.of(paths);
        var wanted = new Wanted(generator, articles, paths, table.isSame(published) ? published : table);
        wanted.check();
        return wanted;
    }

    private void check() throws Refused {
        var before = "";
        for (var path : paths) {
            if (before.compareTo(path.value()) >= 0) {
                throw new IllegalArgumentException("out of order: " + path);
            }
            if (isInGit(path.value())) {
                throw new Refused("an edition has no business in a git repository: " + path);
            }
            before = path.value();
        }
        for (var folder : folders().paths()) {
            if (index(folder) != NONE) {
                throw new Refused("an edition can not have both a file and a folder at " + folder);
            }
        }
    }

    /** Who may write into a git repository makes the next {@code git} command run what they like. */
    private static boolean isInGit(String path) {
        for (var at = path.indexOf('.'); at >= 0; at = path.indexOf('.', at + 1)) {
            var end = at + GIT.length();
            if (path.regionMatches(true, at, GIT, 0, GIT.length())
                    && (at == 0 || path.charAt(at - 1) == '/')
                    && (end == path.length() || path.charAt(end) == '/')) {
                return true;
            }
        }
        return false;
    }

    /** Whose fingerprints these are. */
    String generator() {
        return generator;
    }

    int articles() {
        return articles;
    }

    List<OutputPath> paths() {
        return paths;
    }

    int size() {
        return paths.size();
    }

    /** The same paths, as a manifest keeps them. */
    PathTable table() {
        return table;
    }

    Folders folders() {
        return table.folders();
    }

    /** Whether it needs a folder there, relative to the site. */
    boolean hasFolder(Path relative) {
        return folders().paths().contains(name(relative));
    }

    /** The number of the file at a path; -1 if the edition has none there. */
    int index(String path) {
        return Sorted.index(paths.size(), file -> paths.get(file).value(), path);
    }

    /** The numbers that the edition's files have in a table; -1 for those that it lacks. */
    int[] numbersIn(PathTable other) {
        var numbers = new int[paths.size()];
        Arrays.fill(numbers, NONE);
        table.match(other, (file, there) -> numbers[file] = there);
        return numbers;
    }

    static void addWithAncestors(@Nullable Path folder, Set<Path> folders) {
        for (var each = folder; each != null && folders.add(each); each = each.getParent()) {}
    }

    /** What an edition would call the file at this path; with a backslash in it, it has no name for it. */
    static String name(Path relative) {
        var path = relative.toString();
        var separator = relative.getFileSystem().getSeparator();
        return separator.equals("/") ? path : path.replace(separator, "/");
    }
}
