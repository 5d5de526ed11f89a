package stet.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of an archive, by path, and what lies among them that can not be read. */
public record SourceTree(SortedMap<SourcePath, SourceFile> files, List<Oddity> oddities) {

    /** Something in the folder that is not a plain file within the limits, and is not read. */
    public record Oddity(SourcePath path, Kind kind) {}

    /** Why something is not read. */
    public enum Kind {
        SYMBOLIC_LINK,
        SPECIAL_FILE,
        TOO_LARGE,
        UNREADABLE,
        /** Its name is not in the encoding that this machine uses for names. */
        NAME_UNREADABLE,
        /** Its name has a backslash or a control character; these are shown as �. */
        NAME_REFUSED,
        /** Its name differs from another one only in Unicode form. */
        NAME_TWICE
    }

    /** All that is in some trees; of two files with one path the first counts. */
    public static SourceTree of(List<SourceTree> parts) {
        var files = new TreeMap<SourcePath, SourceFile>();
        var oddities = new ArrayList<Oddity>();
        for (var part : parts) {
            oddities.addAll(part.oddities);
            part.files.forEach((path, file) -> {
                if (files.putIfAbsent(path, file) != null) {
                    oddities.add(new Oddity(path, Kind.NAME_TWICE));
                }
            });
        }
        return new SourceTree(files, List.copyOf(oddities));
    }

    public Optional<SourceFile> file(SourcePath path) {
        return Optional.ofNullable(files.get(path));
    }

    /** The files below a folder, in the order of their paths. */
    public Iterable<SourceFile> below(String folder) {
        return files.subMap(new SourcePath(folder + "/"), new SourcePath(folder + "0"))
                .values();
    }
}
