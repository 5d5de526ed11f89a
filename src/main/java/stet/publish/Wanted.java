package stet.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stet.plain.Fingerprint;
import stet.site.OutputPath;

/**
 * The edition that is to be published.
 *
 * @param generator whose fingerprints these are
 * @param folders all folders that it needs, relative to the site
 */
record Wanted(String generator, SortedMap<OutputPath, Fingerprint> files, Set<Path> folders) {

    /** Who may write into one makes the next {@code git} command run what they like. */
    private static final Pattern GIT = Pattern.compile("(^|/)\\.git(/|$)", Pattern.CASE_INSENSITIVE);

    static Wanted of(String generator, SortedMap<OutputPath, Fingerprint> edition) throws IOException {
        for (var path : edition.keySet()) {
            if (GIT.matcher(path.value()).find()) {
                throw new Refused("an edition has no business in a git repository: " + path);
            }
        }
        var wanted = new Wanted(generator, edition, folders(edition.keySet()));
        for (var folder : wanted.folders) {
            if (name(folder).flatMap(wanted::print).isPresent()) {
                throw new Refused("an edition can not have both a file and a folder at " + folder);
            }
        }
        return wanted;
    }

    /** What the file at this path is to be made from, if the edition has one there. */
    Optional<Fingerprint> print(OutputPath path) {
        return Optional.ofNullable(files.get(path));
    }

    /** All folders that these files are in, and the folders of these. */
    static Set<Path> folders(Set<OutputPath> files) throws IOException {
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

    /** What the edition calls the file at this path, where it could have a name for it at all. */
    static Optional<OutputPath> name(Path relative) {
        var path = relative.toString();
        var separator = relative.getFileSystem().getSeparator();
        var name = separator.equals("/") ? path : path.replace(separator, "/");
        return name.indexOf('\\') < 0 ? Optional.of(new OutputPath(name)) : Optional.empty();
    }
}
