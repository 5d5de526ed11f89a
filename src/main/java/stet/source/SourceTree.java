package stet.source;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

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

    public Optional<SourceFile> file(SourcePath path) {
        return Optional.ofNullable(files.get(path));
    }

    /** The files below a folder, in the order of their paths. */
    public Iterable<SourceFile> below(String folder) {
        return files.subMap(new SourcePath(folder + "/"), new SourcePath(folder + "0"))
                .values();
    }
}
