package stet.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Makes an archive of any size, always the same for the same settings, in the form of Stet and in that of Hugo. Its
 * sentences mean nothing; sizes and frequencies are those of a real news archive: 650 words an article, every twentieth
 * in Korean script, 3 to 6 tags, two links to other articles, headings, quotations, footnotes in every fifth.
 *
 * @param tags how many tags an article has; 0 for 3 to 6
 * @param notes how many notes each article has, and {@code names} how many people it names; fewer than 0 for up to
 *     three
 */
record Corpus(int articles, int tags, int notes, int names) {

    private static final long SEED = 20_200_305;
    private static final LocalDateTime START = LocalDateTime.of(2005, 1, 1, 6, 0);
    private static final int MINUTES = (int) (20.8 * 365.25 * 24 * 60);
    private static final Vocabulary WORDS = new Vocabulary(SEED);

    /** So many paragraphs even the shortest article has. */
    private static final int FEWEST_BLOCKS = 4;

    /** Who is to read it. */
    enum Form {
        STET,
        HUGO
    }

    /** What others need to know of an article to link to it. */
    private record Head(int index, String title, LocalDateTime date, boolean korean) {

        String path() {
            return "%04d/%02d/%s"
                    .formatted(date.getYear(), date.getMonthValue(), "report-" + Integer.toString(index, 36));
        }
    }

    void write(Path folder, Form form) throws IOException {
        var root = form == Form.STET ? folder.resolve("content/articles") : folder;
        for (var year = START.getYear(); year <= START.getYear() + 20; year++) {
            for (var month = 1; month <= 12; month++) {
                Files.createDirectories(root.resolve("%04d/%02d".formatted(year, month)));
            }
        }
        IntStream.range(0, articles).parallel().forEach(index -> {
            try {
                var head = head(index);
                Files.writeString(root.resolve(head.path() + ".md"), article(head, form));
                if (form == Form.STET && notes > 0) {
                    Files.writeString(root.resolve(head.path() + ".notes.yaml"), notes(index));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        if (form == Form.HUGO) {
            writeSections(folder);
        } else {
            Files.writeString(folder.resolve("content/site.yaml"), "title: Bench\nbase_url: https://example.org/\n");
        }
    }

    private static void writeSections(Path folder) throws IOException {
        try (var folders = Files.walk(folder, 2)) {
            for (var each : folders.filter(Files::isDirectory).toList()) {
                var name = folder.relativize(each).toString();
                try (var children = Files.list(each)) {
                    if (children.findAny().isEmpty()) {
                        Files.delete(each);
                    } else if (!name.isEmpty()) {
                        Files.writeString(
                                each.resolve("_index.md"), "---\ntitle: \"" + name.replace('/', '-') + "\"\n---\n");
                    }
                }
            }
        }
    }

    private static SplittableRandom random(int index, int part) {
        return new SplittableRandom(SEED * 31 + index * 7L + part);
    }

    private Head head(int index) {
        var random = random(index, 0);
        var minute = (long) ((index + random.nextDouble()) / articles * MINUTES);
        var korean = random.nextInt(20) == 0;
        var title = new ArrayList<String>();
        for (var i = 0; i < 5 + random.nextInt(3); i++) {
            title.add(korean ? WORDS.korean(random) : WORDS.word(random));
        }
        return new Head(index, capitalized(String.join(" ", title)), START.plusMinutes(minute), korean);
    }

    private String article(Head head, Form form) {
        var random = random(head.index(), 1);
        var out = new StringBuilder(6_000);
        out.append("---\ntitle: \"").append(head.title()).append("\"\ndate: ");
        out.append(head.date()).append(":00+09:00\n");
        if (random.nextInt(12) == 0) {
            out.append("updated: ")
                    .append(head.date().plusHours(3 + random.nextInt(900)))
                    .append(":00+09:00\n");
        }
        out.append("authors:\n  - Desk ").append(random.nextInt(48)).append('\n');
        out.append("tags:\n");
        for (var tag : tagsOf(random)) {
            out.append("  - ").append(tag).append('\n');
        }
        out.append("summary: \"")
                .append(sentence(head, random, 24 + random.nextInt(12)))
                .append("\"\n");
        out.append("places: [Place ").append(random.nextInt(40)).append("]\npeople: [");
        var people = names < 0 ? random.nextInt(4) : names;
        for (var i = 0; i < people; i++) {
            out.append(i == 0 ? "" : ", ").append("Person ").append(random.nextInt(60) * 11 + i);
        }
        out.append("]\n");
        if (random.nextInt(100) == 0) {
            out.append("aliases:\n  - /old/read-").append(head.index()).append("/\n");
        }
        out.append("---\n\n");
        body(head, form, random, out);
        return out.toString();
    }

    private List<String> tagsOf(SplittableRandom random) {
        var all = Math.max(40, (int) Math.round(400 * Math.pow(articles / 10_000.0, 0.35)));
        var some = new LinkedHashSet<String>();
        var wanted = tags > 0 ? tags : 3 + random.nextInt(4);
        while (some.size() < wanted) {
            some.add("topic " + (int) (all * Math.pow(random.nextDouble(), 2.2)));
        }
        return List.copyOf(some);
    }

    private void body(Head head, Form form, SplittableRandom random, StringBuilder out) {
        var left = 380 + random.nextInt(240) + random.nextInt(240);
        var footnotes = random.nextInt(5) == 0 ? 1 + random.nextInt(2) : 0;
        for (var paragraph = 0; left > 0; paragraph++) {
            if (paragraph > 0 && paragraph % 4 == 0) {
                out.append("## ").append(capitalized(sentence(head, random, 4))).append("\n\n");
            }
            out.append(paragraph % 7 == 3 ? "> " : "");
            for (var i = 0; i < 2 + random.nextInt(3); i++) {
                var words = 12 + random.nextInt(14);
                left -= words;
                out.append(i == 0 ? "" : " ").append(sentence(head, random, words));
                out.append(random.nextInt(5) == 0 ? ", *" + WORDS.word(random) + " " + WORDS.word(random) + "*" : "");
                out.append('.');
            }
            if (paragraph == 1 || paragraph == 5) {
                var other = head(random.nextInt(articles));
                var up = form == Form.STET ? "../../" + other.path() + ".md" : "/" + other.path() + "/";
                out.append(" See [")
                        .append(other.title())
                        .append("](")
                        .append(up)
                        .append(").");
            }
            if (paragraph == 2) {
                out.append(" [").append(WORDS.word(random)).append("](https://news.example.com/");
                out.append(random.nextInt(99_999)).append(").");
            }
            out.append(paragraph < footnotes ? "[^" + (paragraph + 1) + "]" : "")
                    .append("\n\n");
        }
        for (var i = 1; i <= footnotes; i++) {
            out.append("[^")
                    .append(i)
                    .append("]: ")
                    .append(sentence(head, random, 14))
                    .append(".\n\n");
        }
    }

    /** Notes on whole paragraphs and on the article: their quotation is the first words of the paragraph. */
    private String notes(int index) {
        var random = random(index, 2);
        var out = new StringBuilder();
        for (var i = 0; i < notes; i++) {
            out.append("- id: n")
                    .append(i)
                    .append("\n  type: comment\n  block: p")
                    .append(1 + i % FEWEST_BLOCKS);
            out.append("\n  author: Desk\n  date: 2026-01-0").append(1 + i % 9);
            out.append("\n  body: ")
                    .append(capitalized(WORDS.word(random) + " " + WORDS.word(random)))
                    .append(".\n");
        }
        return out.toString();
    }

    private static String sentence(Head head, SplittableRandom random, int words) {
        var out = new StringBuilder(words * 7);
        for (var i = 0; i < (head.korean() ? words * 3 / 4 : words); i++) {
            out.append(i == 0 ? "" : " ").append(head.korean() ? WORDS.korean(random) : WORDS.word(random));
        }
        return capitalized(out.toString());
    }

    private static String capitalized(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
