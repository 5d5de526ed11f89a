package stet.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import stet.testing.TestProject;

/** A small archive, and an author who does one thing to it after another. The same seed makes the same author. */
final class RandomEdits {

    private static final List<String> WORDS =
            List.of("river", "guard", "notice", "fence", "ferry", "market", "winter", "Mara Lind", "Hohe Brücke", "강");

    private static final List<String> TAGS = List.of("border", "river", "trade", "국경", "Open Roads");

    private static final List<String> PEOPLE = List.of("mara-lind", "Jon Aster", "Ilse Kern");

    private static final List<String> PLACES = List.of("hohe-bruecke", "Nordhafen");

    private static final String ANCHOR = "content/articles/2020/01/anchor.md";

    private static final String BROKEN = "content/articles/2020/01/broken.md";

    private final DatedFiles files;
    private final Random random;
    private final List<Supplier<String>> own = List.of(
            this::addArticle,
            this::changeArticle,
            this::changeArticle,
            this::retellArticle,
            this::retellArticle,
            this::retellArticle,
            this::retellArticle,
            this::renameArticle,
            this::deleteArticle,
            this::translateArticle,
            this::annotateArticle,
            this::changeNotes,
            this::illustrateArticle,
            this::changePicture,
            this::changeEvents,
            this::changeTimeline,
            this::changeWorks,
            this::hurtMemory,
            this::losePage,
            this::changeTag,
            this::changePerson,
            this::changePlace,
            this::changeName,
            this::changePage,
            this::touch);

    private final List<Supplier<String>> arrivals = List.of(
            this::addArticle, this::changeArticle, this::renameArticle, this::deleteArticle, this::translateArticle);

    private final List<Supplier<String>> edits = new ArrayList<>();
    private final Set<String> options = new TreeSet<>();
    private boolean isCrowded;
    private int count;
    private int edited;

    RandomEdits(TestProject project, long seed) {
        random = new Random(seed);
        files = new DatedFiles(project, random);
        var site = new SiteEdits(files, random);
        edits.addAll(own);
        edits.addAll(site.all());
        edits.addAll(new FieldEdits(files, random, ANCHOR).all());
        edits.add(this::changeOptions);
        files.write(ANCHOR, article("Anchor") + "\n## Findings\n\nIt stays.\n");
        files.write(
                "content/events/flood.yaml",
                "- {id: flood, title: Flood, when: 2019-01, certainty: reported, tags: [border], who: [ilse]}\n");
        changeWorks();
        site.begin();
        changeTag();
        changePerson();
        changePlace();
        changeName();
        changePage();
        for (var i = 0; i < 12; i++) {
            addArticle();
        }
        translateArticle();
        files.write(notesOf(ANCHOR), "- block: p1\n  type: comment\n  body: It begins here.\n");
        changeNotes();
        changeEvents();
        changeTimeline();
        illustrateArticle();
    }

    /** Makes one edit, and says which. After a mistake comes its mending. */
    String next() {
        files.settle();
        if (files.exists(BROKEN)) {
            files.delete(BROKEN);
            return "mend " + BROKEN;
        }
        if (++edited % 13 == 0) {
            files.write(BROKEN, article("Broken") + "\n[Nowhere](nowhere.md)\n");
            return "break " + BROKEN;
        }
        return edits.get(random.nextInt(edits.size())).get();
    }

    /** How the next build is asked for: as of when, and with drafts or not. */
    List<String> options() {
        return List.copyOf(options);
    }

    private String changeOptions() {
        options.clear();
        options.addAll(of(List.of(
                List.of(),
                List.of("--drafts"),
                List.of("--as-of=2025-03-01"),
                List.of("--drafts", "--as-of=2025-08-01"))));
        return "build with " + options;
    }

    /**
     * Adds many articles of one month, as most from now on, and to each two notes, one of which is of a certain day.
     */
    void crowd(int articles) {
        isCrowded = true;
        for (var i = 0; i < articles; i++) {
            addArticle();
        }
        files.below("content/articles", ".md").forEach(this::remark);
    }

    /** Lets an article come, go, or come to other lists, or writes other notes on one. */
    String nextOfACrowd() {
        return random.nextInt(3) == 0
                ? remark(some("content/articles", ".md"))
                : of(arrivals).get();
    }

    private String remark(String path) {
        var last = random.nextInt(9) == 0 ? "" : "- {block: p1, type: comment, body: %s.}\n".formatted(of(WORDS));
        var first = "- {article: true, type: context, author: %s, date: 2026-01-0%d, body: Remark %d.}\n"
                .formatted(of(PEOPLE), random.nextInt(20) == 0 ? 6 : 5, ++count);
        files.write(notesOf(path), first + last);
        return "remark on " + path;
    }

    private String addArticle() {
        var path = freshPath();
        var alias = random.nextInt(3) == 0 ? "aliases: [/old/" + count + ".html]\n---\n" : "---\n";
        files.write(path, article("Report " + count).replaceFirst("(?<=\n)---\n", alias));
        return "add " + path;
    }

    private String changeArticle() {
        var path = some("content/articles", ".md");
        files.write(path, article("Changed " + ++count) + (path.equals(ANCHOR) ? "\n## Findings\n\nStill.\n" : ""));
        return "change " + path;
    }

    /** Changes the title, the day of the update, the opening or the end of an article, and nothing that ties it. */
    private String retellArticle() {
        var path = some("content/articles", ".md");
        var old = files.read(path);
        var told = "Told %d times".formatted(++count);
        var updated = "updated: 2026-01-%02d\ntitle: ".formatted(count % 28 + 1);
        var retold = List.of(
                old.replaceFirst("title: .*", "title: " + told),
                old.replaceFirst("(updated: .*\n)?title: ", updated),
                old.replaceFirst("(?<=\n---\n)", told + " and "),
                old + "\n" + told + ".\n");
        files.write(path, of(retold));
        return "retell " + path;
    }

    private String renameArticle() {
        var from = some("content/articles", ".md");
        if (from.equals(ANCHOR)) {
            return "leave " + from;
        }
        var to = from.endsWith(".ko.md") ? freshPath().replace(".md", ".ko.md") : freshPath();
        files.write(to, files.read(from));
        files.delete(from);
        if (files.exists(notesOf(from))) {
            files.write(notesOf(to), files.read(notesOf(from)));
            files.delete(notesOf(from));
        }
        return "rename " + from + " to " + to;
    }

    private String deleteArticle() {
        var path = some("content/articles", ".md");
        if (path.equals(ANCHOR)) {
            return "leave " + path;
        }
        deleteArticle(path);
        return "delete " + path;
    }

    private void deleteArticle(String path) {
        files.delete(path);
        if (files.exists(notesOf(path))) {
            files.delete(notesOf(path));
        }
    }

    private static String notesOf(String article) {
        return article.replaceFirst("[.]md$", ".notes.yaml");
    }

    /** Writes the notes of an article, or writes them anew, or takes them away. */
    private String annotateArticle() {
        var path = some("content/articles", ".md");
        if (path.equals(ANCHOR)) {
            return changeNotes();
        }
        var notes = "- article: true\n  type: comment\n  body: Remark %d on *all* of it.\n".formatted(++count);
        if (random.nextBoolean()) {
            notes += "- block: p1\n  type: entity\n  entity: ilse\n  body: %s\n".formatted(of(WORDS));
        }
        if (random.nextBoolean()) {
            var fields = of(List.of("type: date, when: 2019-01-0" + (1 + random.nextInt(2)), "type: followup"));
            notes += "- {block: p1, event: flood, %s, body: %s, sources: [gauge]}\n".formatted(fields, of(WORDS));
        }
        return "annotate " + files.writeOrDelete(notesOf(path), notes);
    }

    private String changeNotes() {
        var path = some("content/articles", ".yaml");
        files.write(path, "- article: true\n  type: comment\n  body: Another remark, no. %d.\n".formatted(++count));
        return "change " + path;
    }

    private String changeEvents() {
        var certainty = of(List.of("reported", "confirmed", "disputed"));
        return files.writeOrDelete("content/events/all.yaml", """
                - {id: opening, title: Opening %d, when: 2020-0%d, certainty: %s, tags: [%s], who: [ilse]}
                - {id: closing, title: Closing, when: 2010-02-1%d~, certainty: reported, where: [hafen],
                   evidence: ["articles/2020/01/anchor.md#p1"]}
                """.formatted(
                        ++count, 1 + random.nextInt(9), certainty, of(TAGS), random.nextInt(10)));
    }

    private String changeTimeline() {
        var fields = "title: From %d on\ninclude: {from: 20%d}\n".formatted(++count, 10 + random.nextInt(10));
        return rewriteOrDelete("content/timelines/all.md", fields);
    }

    /** What notes cite; of another work nobody knows. */
    private String changeWorks() {
        files.write(
                "content/sources.yaml",
                "gauge: {type: webpage, title: The gauge %d}\n".formatted(++count)
                        + (random.nextBoolean() ? "another: {type: webpage, title: Another}\n" : ""));
        return "change what is cited";
    }

    private String hurtMemory() {
        return LogDamage.of(files.file(".stet/compile.log"), random);
    }

    private String losePage() {
        if (!files.exists("site")) {
            return "no page yet";
        }
        var path = some("site", ".html");
        files.delete(path);
        return "lose " + path;
    }

    private String translateArticle() {
        var path = some("content/articles", ".md");
        if (path.endsWith(".ko.md")) {
            deleteArticle(path);
            return "delete " + path;
        }
        var korean = path.replace(".md", ".ko.md");
        files.write(korean, article("소식 " + ++count));
        return "translate " + path;
    }

    private String illustrateArticle() {
        var path = freshPath();
        var name = "drawing-" + count + ".svg";
        files.write(path, article("Drawn " + count) + "\n![A drawing](../../../media/" + name + " \"Drawn\")\n");
        files.write("content/media/" + name, drawing());
        return "illustrate " + path;
    }

    private String changePicture() {
        var path = some("content/media", ".svg");
        files.write(path, drawing());
        return "change " + path;
    }

    private String changeTag() {
        return rewriteOrDelete("content/tags/border.md", "names: [Border " + ++count + "]\n");
    }

    private String changePerson() {
        return rewriteOrDelete("content/people/mara-lind.md", "names: [Mara Lind]\nsummary: No. " + ++count + "\n");
    }

    /** Changes the name of somebody whom notes and events know by id, and whom texts may speak of. */
    private String changeName() {
        files.write(
                "content/people/ilse.md",
                "---\nnames: [Ilse Kern, %s]\n---\n".formatted(of(List.of("market", "Kern"))));
        files.write("content/places/hafen.md", "---\nnames: [Hafen %d]\nlink: all\n---\n".formatted(++count));
        return "rename a person and a place";
    }

    private String changePlace() {
        return rewriteOrDelete(
                "content/places/hohe-bruecke.md",
                "names: [Hohe Brücke]\nplace: no. " + ++count + of(List.of("\n", "\nparent: hafen\n")));
    }

    private String changePage() {
        return rewriteOrDelete("content/pages/about.md", "title: About " + ++count + "\n");
    }

    /** Writes the same once more: only the time of the file is new. */
    private String touch() {
        var path = some("content", ".md");
        files.write(path, files.read(path));
        return "touch " + path;
    }

    private String rewriteOrDelete(String path, String fields) {
        return files.writeOrDelete(path, "---\n" + fields + "---\n" + paragraph());
    }

    private String article(String title) {
        var isOfTheCrowd = isCrowded && random.nextInt(20) > 0;
        return "---\ntitle: %s\ndate: 20%02d-%02d-%02d\ntags: [%s]\npeople: [%s]\nplaces: [%s]\n%s---\n%s%s"
                .formatted(
                        title,
                        isOfTheCrowd ? 20 : 19 + random.nextInt(3),
                        isOfTheCrowd ? 2 : 1 + random.nextInt(4),
                        1 + random.nextInt(28),
                        of(TAGS) + ", " + of(TAGS),
                        of(PEOPLE),
                        of(PLACES),
                        random.nextInt(4) == 0 ? "events: [flood]\n" : "",
                        paragraph(),
                        random.nextBoolean() ? "\nSee [the anchor](../../2020/01/anchor.md#findings).\n" : paragraph());
    }

    private String paragraph() {
        var text = new StringBuilder();
        for (var i = 0; i < 5 + random.nextInt(10); i++) {
            text.append(of(WORDS)).append(' ');
        }
        return text.append(".\n").toString();
    }

    private String drawing() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 " + ++count
                + "h9\"/></svg>\n";
    }

    private String freshPath() {
        return "content/articles/20%02d/%02d/report-%d.md"
                .formatted(19 + random.nextInt(3), 1 + random.nextInt(4), ++count);
    }

    private <T> T of(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String some(String folder, String suffix) {
        return of(files.below(folder, suffix));
    }
}
