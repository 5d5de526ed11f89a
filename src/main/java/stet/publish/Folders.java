package stet.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** The folders that files lie in, and what is in each; that of all, whose path is empty, is among them. */
final class Folders {

    private final SortedMap<String, Folder> all = new TreeMap<>();

    private Folders() {
        all.put("", new Folder(""));
    }

    /** The folders of so many files, whose paths are in order. */
    static Folders of(int size, IntFunction<String> paths) {
        var folders = new Folders();
        var last = folders.folder("");
        for (var file = 0; file < size; file++) {
            var path = paths.apply(file);
            var end = Math.max(0, path.lastIndexOf('/'));
            if (end != last.path.length() || !path.startsWith(last.path)) {
                last = folders.folder(path.substring(0, end));
            }
            last.add(file);
            last.name(path);
        }
        return folders;
    }

    /** The folder that a file or a folder lies in. */
    static String outer(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** What is in one of them. */
    static final class Folder {

        private final String path;
        private final List<String> folders = new ArrayList<>();
        private int[] files = new int[4];
        private int size;
        private long names = 0xcbf29ce484222325L;

        private Folder(String path) {
            this.path = path;
        }

        String path() {
            return path;
        }

        /** The names of the folders in it. */
        List<String> folders() {
            return folders;
        }

        int size() {
            return size;
        }

        /** The number of one of its files, whose numbers grow. */
        int file(int index) {
            return files[index];
        }

        /** Tells apart what it holds: the names of all files and folders. */
        long names() {
            return names;
        }

        private void add(int file) {
            if (size == files.length) {
                files = Arrays.copyOf(files, 2 * size);
            }
            files[size++] = file;
        }

        /** Mixes in the path of something in it. */
        private void name(String inner) {
            names = (names ^ inner.hashCode()) * 0x100000001b3L;
        }
    }

    /** All, each after the one it lies in. */
    Collection<Folder> all() {
        return all.values();
    }

    Set<String> paths() {
        return all.keySet();
    }

    private Folder folder(String path) {
        var known = all.get(path);
        if (known != null) {
            return known;
        }
        var end = Math.max(0, path.lastIndexOf('/'));
        var outer = folder(outer(path));
        outer.folders.add(path.substring(end == 0 ? 0 : end + 1));
        outer.name(path);
        var folder = new Folder(path);
        all.put(path, folder);
        return folder;
    }
}
