package stet.archive;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import stet.annotation.SidecarReader;
import stet.problem.Problem;
import stet.problem.Severity;
import stet.source.SourcePath;

/**
 * The files with mistakes of their own. What others name may be what is wrong there, so nobody is told that it is not
 * there at all: it would be one mistake too many, and a hint that leads astray.
 *
 * @param lists the text of those that hold several things by id: events or works
 */
public record Damage(Set<SourcePath> files, Map<SourcePath, String> lists) {

    public Damage {
        files = Set.copyOf(files);
        lists = Map.copyOf(lists);
    }

    /** The files in which there are errors; {@code text} reads one of them. */
    public static Damage of(List<Problem> problems, Function<SourcePath, String> text) {
        var files = new HashSet<SourcePath>();
        for (var problem : problems) {
            if (problem.severity() == Severity.ERROR) {
                files.add(problem.span().path());
            }
        }
        var lists = new TreeMap<SourcePath, String>();
        for (var file : files) {
            if (file.isBelow(EventReader.FOLDER) || file.equals(WorksReader.PATH)) {
                lists.put(file, text.apply(file));
            }
        }
        return new Damage(files, lists);
    }

    boolean isNone() {
        return files.isEmpty();
    }

    /** Whether a text, or the notes beside it, hold mistakes. */
    boolean isIn(SourcePath text) {
        return !files.isEmpty() && (files.contains(text) || files.contains(SidecarReader.beside(text)));
    }

    /** Whether any event could be read in part only. */
    boolean isInEvents() {
        return files.stream().anyMatch(file -> file.isBelow(EventReader.FOLDER));
    }

    /** Whether an event may have an id though none is known that has. */
    boolean mayHoldEvent(String id) {
        return lists.entrySet().stream()
                .anyMatch(list -> list.getKey().isBelow(EventReader.FOLDER)
                        && list.getValue().contains(id));
    }

    /** Whether a work may, likewise. */
    boolean mayHoldWork(String id) {
        return lists.getOrDefault(WorksReader.PATH, "").contains(id);
    }

    /** Whether the file of an entity does. */
    boolean isOf(Kind kind, String id) {
        return files.stream()
                .anyMatch(file -> file.folder().equals("content/" + kind.folder())
                        && file.name().startsWith(id + "."));
    }
}
