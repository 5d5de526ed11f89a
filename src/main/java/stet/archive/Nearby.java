package stet.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import stet.plain.Sorted;
import stet.source.SourcePath;

/**
 * Tells what a mistyped path may have meant: the files of its folder, and those of its name elsewhere. As many paths
 * may be mistyped as there are files, so none is looked for among all of them.
 */
final class Nearby {

    private final int size;
    private final IntFunction<SourcePath> paths;
    private final Map<String, List<SourcePath>> folders = new HashMap<>();
    private List<SourcePath> byName = List.of();

    /** {@code paths} are those of files that are there, in order. */
    Nearby(int size, IntFunction<SourcePath> paths) {
        this.size = size;
        this.paths = paths;
    }

    /** The files that a path may have meant which leads to none of them. */
    List<SourcePath> of(SourcePath path) {
        var beside = folders.computeIfAbsent(path.folder(), this::inFolder);
        var same = ofName(path.name());
        var elsewhere = same.isEmpty() ? ofName(SourcePath.ofText(path.name())) : same;
        if (elsewhere.isEmpty()) {
            return beside;
        }
        var near = new ArrayList<>(elsewhere);
        near.addAll(beside);
        return near;
    }

    private List<SourcePath> inFolder(String folder) {
        var found = new ArrayList<SourcePath>();
        var end = first(folder + "0");
        for (var place = first(folder + "/"); place < end; place++) {
            var path = paths.apply(place);
            if (path.folder().equals(folder)) {
                found.add(path);
            }
        }
        return List.copyOf(found);
    }

    /** The place of the first path that does not come before a text. */
    private int first(String text) {
        return Sorted.first(size, place -> paths.apply(place).value(), text);
    }

    private List<SourcePath> ofName(String name) {
        if (byName.isEmpty()) {
            var sorted = new ArrayList<SourcePath>(size);
            for (var place = 0; place < size; place++) {
                sorted.add(paths.apply(place));
            }
            sorted.sort(Comparator.comparing(SourcePath::name));
            byName = sorted;
        }
        var start = Sorted.first(size, place -> byName.get(place).name(), name);
        var end = start;
        while (end < size && byName.get(end).name().equals(name)) {
            end++;
        }
        return byName.subList(start, end);
    }
}
