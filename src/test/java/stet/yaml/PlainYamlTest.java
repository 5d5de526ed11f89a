package stet.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stet.source.SourcePath;

/** What is read by hand is what SnakeYAML reads: values, places and all. */
class PlainYamlTest {

    private static final SourcePath PATH = new SourcePath("content/site.yaml");
    private static final int DOCUMENTS = 30_000;

    /** Put together at random, these are often plain, and often nearly so. */
    private static final List<String> PIECES = List.of(
            "title",
            "a",
            "b.c",
            "d-e",
            "when",
            ":",
            ": ",
            ":\n",
            "\n",
            "\n",
            " ",
            "  - ",
            "- ",
            "[",
            "]",
            ", ",
            ",",
            "x",
            "two words",
            "2020-03-05~",
            "\"",
            "'",
            "\\",
            "#",
            " # why",
            "# why\n",
            "가나",
            "’",
            "{",
            "}",
            "?",
            "&a",
            "*a",
            "!t",
            "|",
            ">",
            "~",
            "%",
            "@",
            "null",
            "---",
            "...",
            "\n  - one\n  - two\n",
            ": [one, two]\n",
            ": \"said\"\n",
            ": plain\n",
            "https://example.org/x?y#z",
            "\t",
            "\u00a0",
            "\u2028",
            "\ufeff",
            "\uE03F",
            "\r\n",
            "<<",
            "=",
            "\ud83d\ude00",
            "12:30");

    private static boolean isRead(String yaml, String what) {
        var plain = PlainYaml.read(PATH, yaml, 7);
        plain.ifPresent(value -> {
            var slow = YamlReader.bySnakeYaml(PATH, yaml, 7);
            assertThat(slow.problems()).as(what).isEmpty();
            assertThat(value).as(what).isEqualTo(slow.value().orElseThrow());
        });
        return plain.isPresent();
    }

    @Test
    void givesWhatTheLibraryGivesForRandomDocuments() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var read = 0;
        for (var i = 0; i < DOCUMENTS; i++) {
            var yaml = new StringBuilder(random.nextBoolean() ? "title: x\n" : "");
            for (var left = random.nextInt(12); left > 0; left--) {
                yaml.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            read += isRead(yaml.toString(), "seed " + seed + ":\n" + yaml) ? 1 : 0;
        }
        assertThat(read).as("seed %d: how many were plain", seed).isGreaterThan(DOCUMENTS / 100);
    }

    @Test
    void givesWhatTheLibraryGivesForEachCharacterInEachPlace() {
        var places = List.of(
                "a: x*y\n", "a: *y\n", "a: x*\n", "a: [x*y, z]\n", "a: [*y]\n", "a:\n  - *\n", "a: \"*\"", "*: b");
        for (var c = 0; c < 0x10000; c++) {
            if (c < 0x3100 || c > 0xd780) {
                for (var place : places) {
                    isRead(place.replace('*', (char) c), Integer.toHexString(c) + " in " + place);
                }
            }
        }
    }

    @Test
    void readsFrontMatterAndTheWordsOfTheInterface() throws IOException {
        for (var lang : List.of("en", "ko")) {
            var file = Path.of("templates/i18n/" + lang + ".yaml");
            assertThat(isRead(Files.readString(file), file.toString())).as(lang).isTrue();
        }
        assertThat(isRead(
                        "title: \"Said: so\"\ndate: 2020-03-05T10:00:00+09:00\nauthors:\n  - Desk\ntags: [a, b c]\n\n",
                        "article"))
                .isTrue();
    }
}
