package stet.archive;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import stet.annotation.SidecarReader;
import stet.problem.Problem;
import stet.problem.Severity;
import stet.source.SourcePath;

/**
 * The files with mistakes of their own. What others name may be what is wrong there, so nobody is told that it is not
 * there at all: it would be one mistake too many, and a hint that leads astray.
 */
public final class Damage {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}-]+");

    private final Set<SourcePath> files = new HashSet<>();
    /** The files of entities, without what follows a dot in their names: that may be a language or not. */
    private final Set<String> ofEntities = new HashSet<>();
    /** The words of files that hold several things by id. */
    private final Set<String> ofEvents = new HashSet<>();

    private final Set<String> ofWorks = new HashSet<>();
    private boolean isInEvents;
    private boolean hidesArticles;

    private Damage() {}

    /** The files in which there are errors; {@code isRead} knows the articles, {@code text} reads one of the others. */
    public static Damage of(List<Problem> problems, Predicate<SourcePath> isRead, Function<SourcePath, String> text) {
        var damage = new Damage();
        for (var problem : problems) {
            var file = problem.span().path();
            if (problem.severity() == Severity.ERROR && damage.files.add(file)) {
                damage.add(file, isRead, text);
            }
        }
        return damage;
    }

    private void add(SourcePath file, Predicate<SourcePath> isRead, Function<SourcePath, String> text) {
        if (file.isBelow(EventReader.FOLDER)) {
            isInEvents = true;
            ofEvents.addAll(words(text.apply(file)));
        } else if (file.equals(WorksReader.PATH)) {
            ofWorks.addAll(words(text.apply(file)));
        } else if (Kind.ofFolder(file.folder()).isPresent()) {
            var name = file.name();
            for (var dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
                ofEntities.add(file.folder() + "/" + name.substring(0, dot));
            }
        } else if (file.isBelow("content/articles") && file.extension().equals("md")) {
            hidesArticles |= !isRead.test(file);
        }
    }

    private static List<String> words(String text) {
        return List.of(BETWEEN_WORDS.split(text));
    }

    boolean isNone() {
        return files.isEmpty();
    }

    /** Whether a file holds mistakes, whatever is beside it. */
    public boolean isInItself(SourcePath file) {
        return files.contains(file);
    }

    /** Whether a text, or the notes beside it, hold mistakes. */
    boolean isIn(SourcePath text) {
        return !files.isEmpty() && (files.contains(text) || files.contains(SidecarReader.beside(text)));
    }

    /** Whether any event could be read in part only. */
    boolean isInEvents() {
        return isInEvents;
    }

    /** Whether an event may have an id though none is known that has. */
    boolean mayHoldEvent(String id) {
        return isInEvents && ofEvents.containsAll(words(id));
    }

    /** Whether a work may, likewise. */
    boolean mayHoldWork(String id) {
        return !ofWorks.isEmpty() && ofWorks.containsAll(words(id));
    }

    /** Whether the file of an entity does. */
    boolean isOf(Kind kind, String id) {
        return ofEntities.contains("content/" + kind.folder() + "/" + id);
    }

    /** Whether a subject may be there that nobody knows of: its file, or an article that names it, has mistakes. */
    boolean mayHide(Kind kind, String id) {
        return hidesArticles || isOf(kind, id);
    }
}
