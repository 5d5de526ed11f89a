package stet.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import stet.site.OutputPath;

/**
 * The plain texts beside the pages that were published last, by the addresses of the pages. They are looked at only to
 * say where a text was changed, and believed only if they have the seal that is looked for: so any folder would do.
 */
record PublishedTexts(Path root) {

    private static final String SITE = "site";

    Optional<String> at(OutputPath page) {
        var name = page.value();
        var stem = name.endsWith(".html") ? name.substring(0, name.length() - ".html".length()) : name;
        var file = root.resolve(SITE).resolve(stem + ".txt");
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
