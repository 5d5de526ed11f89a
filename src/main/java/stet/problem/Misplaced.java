package stet.problem;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import stet.source.SourcePath;

/** What to do about a file that nothing reads where it lies, told from its name and its folder. */
final class Misplaced {

    private static final Pattern NOTES =
            Pattern.compile("(.+)[.]notes?([.][A-Za-z-]+)?[.]ya?ml", Pattern.CASE_INSENSITIVE);

    private static final List<String> OF_THEIR_OWN = List.of("site.yaml", "sources.yaml", "ledger.tsv");

    private static final String EVENTS = "content/events";

    private Misplaced() {}

    static String hint(SourcePath path, List<String> folders) {
        var name = path.name();
        return switch (path.extension().toLowerCase(Locale.ROOT)) {
            case "md" -> name.endsWith(".md") ? text(path, folders) : "let its name end in .md";
            case "markdown" -> "let its name end in .md";
            case "html", "htm" -> "write it in Markdown, in a file whose name ends in .md";
            case "yaml", "yml" -> yaml(path, folders);
            default -> OF_THEIR_OWN.contains(name) ? "did you mean `content/" + name + "`?" : "move it out of content/";
        };
    }

    private static String text(SourcePath path, List<String> folders) {
        return path.isBelow(EVENTS)
                ? "write events in YAML, in a file whose name ends in .yaml"
                : folder(
                        path,
                        folders.stream()
                                .filter(folder -> !folder.equals(EVENTS))
                                .toList());
    }

    private static String yaml(SourcePath path, List<String> folders) {
        var name = path.name().substring(0, path.name().lastIndexOf('.')) + ".yaml";
        if (OF_THEIR_OWN.contains(name)) {
            return "did you mean `content/" + name + "`?";
        }
        var notes = NOTES.matcher(path.name());
        if (path.isBelow("content/articles")) {
            return notes.matches()
                    ? "did you mean `" + notes.group(1) + (notes.group(2) == null ? "" : notes.group(2))
                            + ".notes.yaml`?"
                    : "let its name be that of an article and end in .notes.yaml, if it holds notes; or move it out";
        }
        if (notes.matches()) {
            return "move it beside the article that it is about: other texts have no notes";
        }
        if (path.isBelow(EVENTS)) {
            return "let its name end in .yaml";
        }
        if (path.isBelow("content/sources") || name.startsWith("sources.")) {
            return "write its works into `content/sources.yaml`, which is one for all languages";
        }
        return folders.stream().anyMatch(path::isBelow)
                ? "let its name end in .md, and put its fields between two lines `---`"
                : path.folder().equals("content")
                                && Nearest.of(name, List.of("events.yaml")).isPresent()
                        ? "put it into the folder `" + EVENTS + "`"
                        : folder(path, folders);
    }

    /** The folder that is most likely meant. */
    private static String folder(SourcePath path, List<String> folders) {
        var below = folders.stream().filter(path::isBelow).findFirst();
        return below.or(() -> Nearest.of(path.folder(), folders))
                .map(folder -> "did you mean the folder `" + folder + "`?")
                .orElse("put it into one of " + String.join(", ", folders) + ", or move it out of content/");
    }
}
