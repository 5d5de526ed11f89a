package stet.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.site.OutputPath;

/**
 * The edition that is to be published: its paths in order, each with its number. All that is known of files is kept in
 * arrays by these numbers, since a large edition has millions.
 */
final class Wanted {

    private static final String GIT = ".git";

    private static final int NONE = -1;

    private final String generator;
    private final List<OutputPath> paths;
    private final Set<Path> folders;
    private final int[] slots;

    private Wanted(String generator, List<OutputPath> paths) throws IOException {
        this.generator = generator;
        this.paths = paths;
        folders = folders(paths);
        slots = new int[Integer.highestOneBit(Math.max(1, paths.size())) * 4];
        Arrays.fill(slots, NONE);
        for (var i = 0; i < paths.size(); i++) {
            slots[slot(paths.get(i).value())] = i;
        }
    }

    /** The edition with these files, whose paths are in order and different from each other. */
    static Wanted of(String generator, List<OutputPath> paths) throws IOException {
        for (var i = 0; i < paths.size(); i++) {
            if (i > 0 && paths.get(i - 1).compareTo(paths.get(i)) >= 0) {
                throw new IllegalArgumentException("out of order: " + paths.get(i));
            }
            if (isInGit(paths.get(i).value())) {
                throw new Refused("an edition has no business in a git repository: " + paths.get(i));
            }
        }
        var wanted = new Wanted(generator, paths);
        for (var folder : wanted.folders) {
            if (wanted.index(name(folder)) != NONE) {
                throw new Refused("an edition can not have both a file and a folder at " + folder);
            }
        }
        return wanted;
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

    List<OutputPath> paths() {
        return paths;
    }

    int size() {
        return paths.size();
    }

    /** All folders that it needs, relative to the site. */
    Set<Path> folders() {
        return folders;
    }

    /** The number of the file at a path; -1 if the edition has none there. */
    int index(String path) {
        return slots[slot(path)];
    }

    private int slot(String path) {
        var slot = (path.hashCode() * 0x9e3779b9) >>> Integer.numberOfLeadingZeros(slots.length - 1);
        while (slots[slot] != NONE && !paths.get(slots[slot]).value().equals(path)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    /** All folders that these files are in, and the folders of these. */
    static Set<Path> folders(Iterable<OutputPath> files) throws IOException {
        var folders = new HashSet<Path>();
        var before = "";
        for (var file : files) {
            var end = file.value().lastIndexOf('/');
            var folder = end < 0 ? "" : file.value().substring(0, end);
            if (!folder.isEmpty() && !folder.equals(before)) {
                before = folder;
                addWithAncestors(Disk.in(Path.of(""), new OutputPath(folder)), folders);
            }
        }
        return folders;
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
