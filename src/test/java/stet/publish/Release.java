package stet.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import stet.plain.Crew;
import stet.plain.Fingerprint;
import stet.site.OutputPath;

/** A small edition for tests: paths, and the text of each file. */
record Release(SortedMap<OutputPath, String> texts) {

    static final String GENERATOR = "test 1";
    static final Look LOOK = new Look(Fingerprint.of("templates"), Fingerprint.of("site"));

    /** A release of these files: a path, its text, and so on. */
    static Release of(String... pathsAndTexts) {
        var texts = new TreeMap<OutputPath, String>();
        for (var i = 0; i < pathsAndTexts.length; i += 2) {
            texts.put(new OutputPath(pathsAndTexts[i]), pathsAndTexts[i + 1]);
        }
        return new Release(texts);
    }

    /** A release of many files, a third of which are the same in all, a third its own; all others bear its mark. */
    static Release marked(String mark, int files) {
        var texts = new TreeMap<OutputPath, String>();
        for (var i = 0; i < files; i++) {
            var folder = i % 3 == 1 ? mark : "y" + i % 7;
            var text = i % 3 == 0 ? "same in all, number " + i : mark + " " + "text ".repeat(i) + mark;
            texts.put(new OutputPath("%s/m%d/page-%d.html".formatted(folder, i % 2, i)), text);
        }
        return new Release(texts);
    }

    List<OutputPath> edition() {
        return List.copyOf(texts.keySet());
    }

    Published publish(Path out) throws IOException {
        return publish(out, Means.ofThisMachine(Crew.ALONE));
    }

    Published publish(Path out, Means means) throws IOException {
        try (var publisher = Publisher.open(out, GENERATOR, means)) {
            return publish(publisher);
        }
    }

    Published publish(Publisher publisher) throws IOException {
        var staging = publisher.stage(edition(), 0);
        writeMissing(staging);
        return staging.commit();
    }

    void writeMissing(Staging staging) {
        missing(staging).forEach(path -> staging.write(path, bytes(path)));
    }

    /** Asks for all files, and tells which are missing. */
    List<OutputPath> missing(Staging staging) {
        return texts.keySet().stream()
                .filter(path -> staging.missing(path, print(path), LOOK).isPresent())
                .toList();
    }

    Fingerprint print(OutputPath path) {
        return Fingerprint.of(String.valueOf(texts.get(path)));
    }

    byte[] bytes(OutputPath path) {
        return String.valueOf(texts.get(path)).getBytes(UTF_8);
    }

    /** What a folder that holds just this release looks like. */
    SortedMap<String, String> listing() {
        return listing(Map.of());
    }

    SortedMap<String, String> listing(Map<String, String> foreign) {
        var listing = new TreeMap<>(foreign);
        texts.forEach((path, text) -> listing.put(path.value(), text));
        return listing;
    }

    /** Every file in a folder with its text, links with their targets, and folders that are empty. */
    static SortedMap<String, String> listing(Path root) throws IOException {
        var listing = new TreeMap<String, String>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                try (var children = Files.list(folder)) {
                    if (!folder.equals(root) && children.findAny().isEmpty()) {
                        listing.put(root.relativize(folder).toString(), "(empty folder)");
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                var text = attributes.isSymbolicLink() ? "-> " + Files.readSymbolicLink(file) : Files.readString(file);
                listing.put(root.relativize(file).toString(), text);
                return FileVisitResult.CONTINUE;
            }
        });
        return listing;
    }
}
