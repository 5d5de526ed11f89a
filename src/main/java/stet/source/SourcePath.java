package stet.source;

import java.util.ArrayDeque;
import java.util.Optional;

/**
 * A file's path below the archive's folder, with forward slashes and in Unicode normal form C, such as
 * {@code content/articles/2020/03/fence.md}.
 */
public record SourcePath(String value) implements Comparable<SourcePath> {

    public SourcePath {
        if (value.isEmpty() || value.startsWith("/")) {
            throw new IllegalArgumentException("bad source path: " + value);
        }
    }

    /** The last segment. */
    public String name() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /** The name of the text whose page a name may be, or which lacks its ending. */
    public static String ofText(String name) {
        var stem = name.endsWith(".html") ? name.substring(0, name.length() - ".html".length()) : name;
        return stem.endsWith(".md") ? stem : stem + ".md";
    }

    /** The folder it lies in, without a closing slash; empty at the top. */
    public String folder() {
        return value.substring(0, Math.max(0, value.lastIndexOf('/')));
    }

    /** What follows the last dot of the name, in the case it is written in; empty where there is none. */
    public String extension() {
        var dot = name().lastIndexOf('.');
        return dot < 0 ? "" : name().substring(dot + 1);
    }

    public boolean isBelow(String folder) {
        var end = folder.length();
        return value.length() > end && value.charAt(end) == '/' && value.startsWith(folder);
    }

    /**
     * The path that {@code reference} means when it is written in this file: relative to this file's folder, with
     * {@code .} and {@code ..} resolved. Empty if it would leave {@code root}, or names a folder.
     */
    public Optional<SourcePath> resolve(String reference, String root) {
        var segments = new ArrayDeque<String>();
        for (var segment : (folder() + "/" + reference).split("/", -1)) {
            if (segment.equals("..")) {
                if (segments.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        var path = String.join("/", segments);
        return path.startsWith(root + "/") && !reference.endsWith("/")
                ? Optional.of(new SourcePath(path))
                : Optional.empty();
    }

    /** How a text in this file names another: relative to this file's folder, with blanks as links need them. */
    public String reference(SourcePath other) {
        var from = folder().split("/", -1);
        var to = other.folder().split("/", -1);
        var shared = 0;
        while (shared < Math.min(from.length, to.length) && from[shared].equals(to[shared])) {
            shared++;
        }
        var reference = new StringBuilder("../".repeat(from.length - shared));
        for (var i = shared; i < to.length; i++) {
            reference.append(to[i]).append('/');
        }
        return reference.append(other.name()).toString().replace(" ", "%20");
    }

    /** A key of large maps, so told here: what the JDK makes of a record is put together at run time, and slow. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SourcePath path && path.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(SourcePath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
