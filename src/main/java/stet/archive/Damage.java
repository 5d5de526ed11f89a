package stet.archive;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import stet.problem.Problem;
import stet.problem.Severity;
import stet.source.SourcePath;

/**
 * The files with mistakes of their own. What others name may be what is wrong there, so nobody is told that it is not
 * there at all: it would be one mistake too many, and a hint that leads astray.
 */
public record Damage(Set<SourcePath> files) {

    private static final String TEXT = ".md";

    public Damage {
        files = Set.copyOf(files);
    }

    /** The files in which there are errors. */
    public static Damage of(List<Problem> problems) {
        var files = new HashSet<SourcePath>();
        for (var problem : problems) {
            if (problem.severity() == Severity.ERROR) {
                files.add(problem.span().path());
            }
        }
        return new Damage(files);
    }

    boolean isNone() {
        return files.isEmpty();
    }

    /** Whether a text, or the notes beside it, hold mistakes. */
    boolean isIn(SourcePath text) {
        return !files.isEmpty() && (files.contains(text) || files.contains(notesOn(text)));
    }

    private static SourcePath notesOn(SourcePath text) {
        var path = text.value();
        return path.endsWith(TEXT)
                ? new SourcePath(path.substring(0, path.length() - TEXT.length()) + ".notes.yaml")
                : text;
    }

    /** Whether any file of a folder does. */
    boolean isBelow(String folder) {
        return files.stream().anyMatch(file -> file.isBelow(folder));
    }

    /** Whether the file of an entity does. */
    boolean isOf(Kind kind, String id) {
        return files.stream()
                .anyMatch(file -> file.folder().equals("content/" + kind.folder())
                        && file.name().startsWith(id + "."));
    }
}
