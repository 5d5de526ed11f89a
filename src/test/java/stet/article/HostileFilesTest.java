package stet.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.archive.Publication;
import stet.build.Build;
import stet.build.Workers;
import stet.log.CompileLog;
import stet.problem.Problem;

/** Files that were damaged at random: whatever is in them, they are told about or published, and nothing is thrown. */
class HostileFilesTest {

    private static final int ROUNDS = Integer.getInteger("rounds", 60);

    private static final List<String> FIELDS = List.of(
            "title: The fence",
            "date: 2020-03-05",
            "updated: 2020-03-06",
            "authors: [A, B]",
            "author: C",
            "translator: D",
            "summary: Words.",
            "tags: [border, 국경]",
            "people: [kim]",
            "organizations: [Reuters]",
            "places: [Yalu]",
            "publisher: reuters",
            "original: {url: https://e.org/, lang: ko, title: T}",
            "text: withheld",
            "translations: [{lang: ko, url: https://e.org/}]",
            "contact: a@b.org",
            "aliases: [/old.html, /a/]",
            "draft: true",
            "image: wire.svg",
            "embargo: 2020-03-07T06:00+09:00",
            "events: [e]",
            "lang: en",
            "corrections: [{date: 2020-03-06, kind: update, text: T}]");

    private static final List<String> PIECES = List.of(
            "😀",
            "강",
            "\u0000",
            "\u202e",
            "\ufeff",
            "\r",
            "\n",
            "\n\n",
            "---\n",
            ": ",
            "- ",
            "[",
            "]",
            "{",
            "}",
            "\"",
            "'",
            "#",
            "&a ",
            "*a",
            "!!x ",
            "|\n",
            "9999999999",
            "-",
            "Y",
            "/",
            "..",
            "~",
            "?",
            "\\",
            "%00",
            "%2e",
            "XXXX",
            "<b>",
            "[^1]",
            "[^1]: x\n",
            "![a](b.jpg){c=d}",
            "[x](../y.md#z)",
            "[x](javascript:y)",
            "## h\n",
            "| a |\n|---|\n",
            "```\n",
            "https://e.org/");

    private static final List<String> QUOTES = List.of(
            "The fence",
            "강",
            "😀",
            "{from: The, to: fence}",
            "{from: fence, to: The}",
            "\"\"",
            "x",
            "a",
            "words",
            "'[x]'");

    private static final List<String> NOTE_FIELDS = List.of(
            "in: title",
            "occurrence: 1/2",
            "prefix: The",
            "suffix: x",
            "id: n-one",
            "status: withdrawn",
            "date: 2020",
            "sources: [x]",
            "withdraws: n-one",
            "replaces: n-one",
            "lang: ko",
            "block: p1",
            "tags: [a]",
            "author: Desk");

    private static final List<String> PATHS = List.of(
            "articles/a.md",
            "articles/a.ko.md",
            "articles/2020/b.md",
            "pages/c.md",
            "people/kim.md",
            "people/kim.ko.md",
            "places/yalu.md",
            "tags/border.md",
            "organizations/reuters.md");

    private static final Map<String, String> OTHERS = new TreeMap<>(
            Map.of("events/2020.yaml", """
            - id: e
              title: E
              when: 2020-02-29
              certainty: reported
              who: [kim]
              where: [yalu]
              evidence: [articles/a.md#p1]
              sources: [w]
              tags: [border]
            """, "timelines/t.md", """
            ---
            title: T
            include: {events: [e], tags: [border], from: 2020}
            groups: [{id: g, title: G, events: [e]}]
            eras: [{title: S, when: 2020-01/2020-05}]
            ---
            Words.
            """, "timelines/t.ko.md", """
            ---
            title: 표
            ---
            글.
            """, "sources.yaml", """
            w:
              title: W
              author: [A]
              issued: 2020-03
            """));

    @Test
    void nothingIsThrownWhateverIsInAFile(@TempDir Path temp) throws IOException {
        var seed = Long.getLong("seed", 6);
        var random = new Random(seed);
        try (var workers = new Workers(1)) {
            for (var round = 0; round < ROUNDS; round++) {
                var root = temp.resolve("r" + round);
                var written = new ArrayList<String>();
                for (var path : PATHS) {
                    if (random.nextInt(3) > 0) {
                        written.add("--- " + path + "\n"
                                + write(root.resolve("content").resolve(path), random));
                    }
                }
                if (random.nextInt(2) == 0) {
                    written.add(write(root.resolve("content/articles/a.notes.yaml"), notes(random), random));
                }
                if (random.nextInt(3) == 0) {
                    written.add(write(root.resolve("content/site.yaml"), site(random), random));
                }
                for (var file : OTHERS.entrySet()) {
                    if (random.nextInt(3) == 0) {
                        var path = root.resolve("content").resolve(file.getKey());
                        written.add(write(path, file.getValue(), random));
                    }
                }
                try {
                    build(root, new Build(workers, CompileLog.temporary()));
                } catch (RuntimeException | AssertionError e) {
                    throw new AssertionError("seed " + seed + ", round " + round + ":\n" + written, e);
                }
            }
        }
    }

    private static String notes(Random random) {
        var notes = new StringBuilder();
        for (var count = random.nextInt(4); count >= 0; count--) {
            notes.append("- type: comment\n  quote: ").append(QUOTES.get(random.nextInt(QUOTES.size())));
            notes.append("\n  body: |\n    Words ")
                    .append(PIECES.get(random.nextInt(PIECES.size())))
                    .append("\n");
            if (random.nextBoolean()) {
                notes.append("  ")
                        .append(NOTE_FIELDS.get(random.nextInt(NOTE_FIELDS.size())))
                        .append('\n');
            }
        }
        return notes.toString();
    }

    private static void build(Path root, Build build) {
        Files.exists(root);
        var outcome = build.plan(root, new Publication(Instant.parse("2026-12-31T00:00:00Z"), true));
        var problems = new ArrayList<>(outcome.problems());
        outcome.value().ifPresent(plan -> {
            problems.addAll(build.tryTemplates(plan));
            plan.edition().pages().forEach(page -> plan.renderer().render(page.page()));
        });
        assertThat(problems)
                .allSatisfy(
                        problem -> assertThat(problem.message()).isNotBlank().doesNotContain("\n"))
                .extracting(Problem::hint)
                .allSatisfy(hint -> assertThat(hint).doesNotContain("\n"));
    }

    private static String site(Random random) {
        return random.nextBoolean()
                ? "title: {en: Border, ko: 국경}\nbase_url: https://e.org/\nlanguages: [en, ko]\n"
                : "title: Border\npublisher: {name: A, logo: media/b.svg}\ntheme: {margin: 18rem}\nlicence: CC0-1.0\n";
    }

    private static String write(Path file, Random random) throws IOException {
        var text = new StringBuilder("---\n");
        if (file.toString().contains("articles") || file.toString().contains("pages")) {
            text.append("title: The fence\n");
        } else {
            text.append("names: [A, {text: 가, lang: ko}]\n");
        }
        if (file.toString().contains("articles")) {
            text.append("date: 2020-03-05\n");
        }
        for (var fields = random.nextInt(4); fields > 0; fields--) {
            text.append(FIELDS.get(random.nextInt(FIELDS.size()))).append('\n');
        }
        text.append("---\n");
        for (var pieces = random.nextInt(12); pieces > 0; pieces--) {
            text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextBoolean() ? " " : "");
        }
        return write(file, text.toString(), random);
    }

    /** Writes a text with up to three damages: something cut out, or put in; now and then a byte that is no text. */
    private static String write(Path file, String text, Random random) throws IOException {
        var damaged = new StringBuilder(text);
        for (var damages = random.nextInt(4); damages > 0; damages--) {
            var at = random.nextInt(damaged.length() + 1);
            if (random.nextInt(3) == 0) {
                damaged.delete(at, Math.min(damaged.length(), at + random.nextInt(9)));
            } else {
                damaged.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        var bytes = damaged.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(40) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) 0xe9;
        }
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return damaged.toString();
    }
}
