package stet.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import stet.plain.Sorted;

/** The files of an archive, in the order of their paths, and what lies among them that can not be read. */
public record SourceTree(List<SourceFile> files, List<Oddity> oddities) {

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
        var files = new ArrayList<SourceFile>();
        var oddities = new ArrayList<Oddity>();
        for (var part : parts) {
            files.addAll(part.files);
            oddities.addAll(part.oddities);
        }
        return of(files, oddities);
    }

    /** These files, in whatever order they were found. */
    static SourceTree of(List<SourceFile> found, List<Oddity> odd) {
        var sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing(SourceFile::path));
        var files = new ArrayList<SourceFile>(sorted.size());
        var oddities = new ArrayList<>(odd);
        for (var file : sorted) {
            if (files.isEmpty() || !files.get(files.size() - 1).path().equals(file.path())) {
                files.add(file);
            } else {
                oddities.add(new Oddity(file.path(), Kind.NAME_TWICE));
            }
        }
        return new SourceTree(files, List.copyOf(oddities));
    }

    /** The file at a path. */
    public Optional<SourceFile> file(SourcePath path) {
        var index = Sorted.index(files.size(), place -> files.get(place).path(), path);
        return index == Sorted.NONE ? Optional.empty() : Optional.of(files.get(index));
    }

    /** The files below a folder, in the order of their paths. */
    public List<SourceFile> below(String folder) {
        return files.subList(first(folder + "/"), first(folder + "0"));
    }

    /** The place of the first file whose path does not come before a text. */
    private int first(String text) {
        return Sorted.first(files.size(), place -> files.get(place).path().value(), text);
    }
}
