package stet.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The texts of an archive and of the built-in theme as they are now, for showing places in them. */
public final class SourceTexts implements Function<SourcePath, Optional<String>> {

    private final Path root;
    private final List<String> folders;
    private Optional<SourceTree> tree = Optional.empty();

    /** The texts below {@code folders} of an archive, which is not looked at before the first text is asked for. */
    public SourceTexts(Path root, List<String> folders) {
        this.root = root;
        this.folders = folders;
    }

    /** A file's text, up to where it is no UTF-8; nothing for a picture, a folder or what is not there. */
    @Override
    public Optional<String> apply(SourcePath path) {
        if (tree.isEmpty()) {
            tree = Optional.of(TreeReader.read(root, folders));
        }
        var file = tree.get().file(path);
        return file.isPresent() ? file.flatMap(SourceTexts::text) : builtIn(path);
    }

    private static Optional<String> text(SourceFile file) {
        var reading = file.text();
        var text = "";
        if (reading instanceof SourceFile.Read read) {
            text = read.source().text();
        } else if (reading instanceof SourceFile.NotUtf8 bad) {
            text = bad.before();
        } else {
            return Optional.empty();
        }
        return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
    }

    private Optional<String> builtIn(SourcePath path) {
        return path.isBelow("templates")
                ? ThemeFiles.read(tree.orElseThrow())
                        .text(path.value().substring("templates/".length()))
                        .map(SourceText::text)
                : Optional.empty();
    }
}
