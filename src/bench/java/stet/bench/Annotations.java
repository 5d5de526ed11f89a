package stet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What annotates an archive beside its articles: a note, the event it dates, a work it cites, a profile. */
final class Annotations {

    private final Path content;
    private final Path article;

    /** {@code article} is the one that the note is on. */
    Annotations(Path archive, Path article) {
        content = archive.resolve("content");
        this.article = article;
    }

    private Path notes() {
        return article.resolveSibling(article.getFileName().toString().replaceFirst("[.]md$", ".notes.yaml"));
    }

    private Path events() {
        return content.resolve("events/all.yaml");
    }

    private Path works() {
        return content.resolve("sources.yaml");
    }

    private Path profile() {
        return content.resolve("places/place-13.md");
    }

    /** Writes all of it as it is at first. */
    void write() throws IOException {
        event("at first");
        work("at first");
        profile("at first");
        note("at first");
    }

    /** Writes the note anew, with other words. */
    void note(String words) throws IOException {
        Files.writeString(
                notes(),
                "- {block: p1, type: date, when: 2014, event: flood, sources: [gauge], body: As told %s.}\n"
                        .formatted(words));
    }

    /** Gives the event another title. */
    void event(String words) throws IOException {
        Files.createDirectories(events().getParent());
        Files.writeString(
                events(),
                "- {id: flood, title: The flood %s, when: 2014, certainty: reported, tags: [topic 39]}\n"
                        .formatted(words));
    }

    /** Gives the work another title. */
    void work(String words) throws IOException {
        Files.writeString(works(), "gauge: {type: webpage, title: The gauge %s}\n".formatted(words));
    }

    /** Says something else of the place. */
    void profile(String words) throws IOException {
        Files.createDirectories(profile().getParent());
        Files.writeString(profile(), "---\nnames: [Place 13]\n---\nWhat is known %s.\n".formatted(words));
    }

    /** Takes all of it away. */
    void delete() throws IOException {
        for (var file : List.of(notes(), events(), works(), profile())) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(events().getParent());
        Files.deleteIfExists(profile().getParent());
    }
}
