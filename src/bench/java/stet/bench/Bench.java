package stet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures Stet, and beside it, in turn, each Hugo that is installed: whole processes, medians of several runs.
 *
 * <p>See {@code src/bench/run --help} for what can be asked.
 */
final class Bench {

    private static final String HELP = """
            Usage: src/bench/run [full|rebuild|start|growth|stages] [OPTIONS]

              full      builds from nothing: Stet with a bare theme and with its own, and each Hugo, in turn
              rebuild   builds again: nothing changed, one article's text, what one note says, an event, a work, a
                        profile, one more article, that one gone, one style sheet, two templates
              start     builds 20 articles
              growth    builds from nothing with ever more tags, notes and people an article: how cost grows
              stages    what each stage takes for one article, by JMH, which is fetched for it (-h shows its options)

              --articles N,N,…   sizes (default: 1000,10000)
              --runs N           how often each is run (default: 5)
              --on DIR,DIR,…     where corpora and sites lie (default: /dev/shm/stet-bench)
              --tags N, --notes N, --names N    tags, notes and people of each article, to see how cost grows
              --only NAME,…      some of: bare, own, hugo, hugo-new

            Hugo is looked for in PATH (hugo) and in $BENCH_TOOLS/hugo-new/usr/bin/hugo (hugo-new); its layout is that of
            ../shared/bench/peers/hugo. Tables are printed as Markdown. GNU time must be at /usr/bin/time.
            """;

    private static final String ONE_MORE = """
            ---
            title: One more
            date: 2020-03-05
            tags: [topic 0, topic 3, topic 162]
            ---
            Nobody may go to the river, a notice says.
            """;

    private final Map<String, String> options = new LinkedHashMap<>();
    private final Path launcher;
    private final Path project;

    private Bench(Path project, Path launcher, List<String> arguments) {
        this.project = project;
        this.launcher = launcher;
        for (var i = 0; i + 1 < arguments.size(); i += 2) {
            options.put(arguments.get(i), arguments.get(i + 1));
        }
    }

    /** The project's folder, the launcher to measure, what to do, and its options. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var all = List.of(arguments);
        var what = all.size() > 2 && !all.get(2).startsWith("-") ? all.get(2) : "full";
        var rest = all.subList(Math.min(all.size(), all.contains(what) ? 3 : 2), all.size());
        if (rest.contains("--help") || rest.size() % 2 != 0) {
            System.out.print(HELP);
            return;
        }
        var bench = new Bench(Path.of(all.get(0)), Path.of(all.get(1)), rest);
        if (List.of("full", "rebuild", "start", "growth").contains(what)) {
            bench.install();
        }
        switch (what) {
            case "full" -> bench.full();
            case "rebuild" -> bench.rebuild();
            case "start" -> bench.start();
            case "growth" -> bench.growth();
            default -> System.out.print(HELP);
        }
    }

    private String option(String name, String otherwise) {
        return options.getOrDefault("--" + name, otherwise);
    }

    private int number(String name, int otherwise) {
        return Integer.parseInt(option(name, Integer.toString(otherwise)));
    }

    private List<Path> places() {
        return Stream.of(option("on", "/dev/shm/stet-bench").split(","))
                .map(Path::of)
                .toList();
    }

    private List<Integer> sizes() {
        return Stream.of(option("articles", "1000,10000").split(","))
                .map(Integer::valueOf)
                .toList();
    }

    /** A corpus in all its forms, made once. */
    private Path corpus(Path place, int articles) throws IOException {
        var corpus = new Corpus(articles, number("tags", 0), number("notes", 0), number("names", -1));
        var folder =
                place.resolve("corpus-%d-%d-%d-%d".formatted(articles, corpus.tags(), corpus.notes(), corpus.names()));
        if (!Files.exists(folder.resolve("done"))) {
            Trees.delete(folder);
            corpus.write(folder.resolve("own"), Corpus.Form.STET);
            corpus.write(folder.resolve("hugo"), Corpus.Form.HUGO);
            Trees.link(folder.resolve("own/content/articles"), folder.resolve("bare/content/articles"));
            Files.writeString(
                    folder.resolve("bare/content/site.yaml"),
                    Files.readString(folder.resolve("own/content/site.yaml"))
                            + "leave_out: [texts, annotations, plain_names]\n");
            Trees.copy(project.resolve("src/bench/theme"), folder.resolve("bare/templates"));
            Files.createFile(folder.resolve("done"));
        }
        return folder;
    }

    private Program stet(String theme, Path corpus, Path out) {
        var command =
                List.of(launcher.toString(), "-C", corpus.resolve(theme).toString(), "build", "--out", out.toString());
        return new Program(theme, command, out.resolveSibling(theme + ".log"));
    }

    private List<Program> programs(Path corpus, Path out) {
        var programs = new ArrayList<Program>();
        programs.add(stet("bare", corpus, out.resolve("bare/site")));
        programs.add(stet("own", corpus, out.resolve("own/site")));
        var layout = project.resolve("../shared/bench/peers/hugo");
        var tools = System.getenv("BENCH_TOOLS");
        for (var name : Files.exists(layout) ? List.of("hugo", "hugo-new") : List.<String>of()) {
            var file = name.equals("hugo") ? Path.of("/usr/bin/hugo") : Path.of(tools + "/hugo-new/usr/bin/hugo");
            if (Files.isExecutable(file)) {
                var command = List.of(
                        file.toString(),
                        "--quiet",
                        "--noBuildLock",
                        "--source",
                        layout.toString(),
                        "--contentDir",
                        corpus.resolve("hugo").toString(),
                        "--destination",
                        out.resolve(name + "/site").toString());
                programs.add(new Program(name, command, out.resolve(name + ".log")));
            }
        }
        var only = List.of(option("only", "").split(","));
        return programs.stream()
                .filter(one -> only.contains("") || only.contains(one.name()))
                .toList();
    }

    private void full() throws IOException, InterruptedException {
        System.out.println(
                "| on | articles | program | wall s | CPU s | peak MiB | files | runs | wall, against the faster Hugo |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (var place : places()) {
            for (var articles : sizes()) {
                var out = place.resolve("out");
                var costs = new LinkedHashMap<String, List<Program.Cost>>();
                var files = new LinkedHashMap<String, Long>();
                var programs = programs(corpus(place, articles), out);
                for (var run = 0; run < number("runs", 5); run++) {
                    for (var program : programs) {
                        Trees.delete(out);
                        Files.createDirectories(out);
                        var cost = program.run();
                        cost.ifPresent(found -> costs.computeIfAbsent(program.name(), name -> new ArrayList<>())
                                .add(found));
                        files.put(program.name(), Trees.files(out.resolve(program.name() + "/site")));
                    }
                }
                Trees.delete(out);
                var hugo = costs.entrySet().stream()
                        .filter(one -> one.getKey().startsWith("hugo"))
                        .mapToDouble(one -> Program.Cost.median(one.getValue()).wall())
                        .min();
                costs.forEach((name, some) -> {
                    var cost = Program.Cost.median(some);
                    var ratio = hugo.isEmpty() ? "" : "%.2f".formatted(cost.wall() / hugo.getAsDouble());
                    System.out.printf(
                            Locale.ROOT,
                            "| %s | %,d | %s | %.2f | %.2f | %.0f | %,d | %d | %s |%n",
                            place,
                            articles,
                            name,
                            cost.wall(),
                            cost.cpu(),
                            cost.memory(),
                            files.get(name),
                            some.size(),
                            ratio);
                });
            }
        }
    }

    /** Each of tags, notes and names by itself, the others as they usually are. */
    private void growth() throws IOException, InterruptedException {
        System.out.println("| on | articles | each has | wall s | CPU s | peak MiB | files |");
        System.out.println("|---|---|---|---|---|---|---|");
        var place = places().get(0);
        for (var what : List.of("tags", "notes", "names")) {
            for (var many : List.of(1, 4, 16)) {
                options.put("--" + what, Integer.toString(many));
                grown(place, many + " " + (what.equals("names") ? "people" : what));
            }
            options.remove("--" + what);
        }
    }

    private void grown(Path place, String each) throws IOException, InterruptedException {
        for (var articles : sizes()) {
            var out = place.resolve("out");
            var costs = new ArrayList<Program.Cost>();
            var files = 0L;
            for (var run = 0; run < number("runs", 3); run++) {
                Trees.delete(out);
                Files.createDirectories(out);
                stet("own", corpus(place, articles), out.resolve("own/site"))
                        .run()
                        .ifPresent(costs::add);
                files = Trees.files(out.resolve("own/site"));
            }
            if (!costs.isEmpty()) {
                var cost = Program.Cost.median(costs);
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %,d | %s | %.2f | %.2f | %.0f | %,d |%n",
                        place,
                        articles,
                        each,
                        cost.wall(),
                        cost.cpu(),
                        cost.memory(),
                        files);
            }
        }
    }

    /** One change after the other, each undone before the next. */
    private void rebuild() throws IOException, InterruptedException {
        System.out.println("| on | articles | change | wall s | CPU s | peak MiB | said |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (var place : places()) {
            for (var articles : sizes()) {
                var out = place.resolve("out");
                Trees.delete(out);
                Files.createDirectories(out);
                var archive = corpus(place, articles).resolve("own");
                var stet = stet("own", archive.getParent(), out.resolve("own/site"));
                var annotations = new Annotations(archive, someArticle(archive));
                annotations.write();
                report(place, articles, "first build", stet);
                for (var run = 0; run < number("runs", 3); run++) {
                    report(place, articles, "nothing", stet);
                    var article = someArticle(archive);
                    Files.writeString(
                            article, Files.readString(article) + "\nOne more paragraph, number " + run + ".\n");
                    report(place, articles, "one article's text", stet);
                    annotations.note("in run " + run);
                    report(place, articles, "what one note says", stet);
                    annotations.event("in run " + run);
                    report(place, articles, "the title of an event", stet);
                    annotations.work("in run " + run);
                    report(place, articles, "the title of a work", stet);
                    annotations.profile("in run " + run);
                    report(place, articles, "the profile of a place", stet);
                    var more = archive.resolve("content/articles/2020/03/one-more.md");
                    Files.writeString(more, ONE_MORE);
                    report(place, articles, "one article more", stet);
                    Files.delete(more);
                    report(place, articles, "that one gone", stet);
                    write(archive.resolve("templates/assets/stet.css"), "assets/stet.css", run);
                    report(place, articles, "a style sheet", stet);
                    write(archive.resolve("templates/tags.ftlh"), "tags.ftlh", run);
                    report(place, articles, "the template of the list of subjects", stet);
                    write(archive.resolve("templates/article.ftlh"), "article.ftlh", run);
                    report(place, articles, "the template of articles", stet);
                    Trees.delete(archive.resolve("templates"));
                    stet.run();
                    stet.run();
                }
                annotations.delete();
                Trees.delete(out);
            }
        }
    }

    private static Path someArticle(Path archive) throws IOException {
        try (var paths = Files.walk(archive.resolve("content/articles/2015"))) {
            return paths.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void write(Path file, String template, int run) throws IOException {
        Files.createDirectories(file.getParent());
        var comment = template.endsWith(".css") ? "/* %d */\n" : "<b>%d</b>\n";
        Files.writeString(
                file, Files.readString(project.resolve("templates").resolve(template)) + comment.formatted(run));
    }

    private static void report(Path place, int articles, String change, Program stet)
            throws IOException, InterruptedException {
        var cost = stet.run();
        var lines = Files.readAllLines(stet.log());
        if (cost.isPresent()) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,d | %s | %.2f | %.2f | %.0f | %s |%n",
                    place,
                    articles,
                    change,
                    cost.get().wall(),
                    cost.get().cpu(),
                    cost.get().memory(),
                    lines.isEmpty() ? "" : lines.get(lines.size() - 1));
        }
    }

    /**
     * Starts it once, and waits while the launcher makes its archive of classes, as it does after each installation.
     */
    private void install() throws IOException, InterruptedException {
        var place = places().get(0);
        var out = place.resolve("out");
        Trees.delete(out);
        Files.createDirectories(out);
        stet("own", corpus(place, 20), out.resolve("own/site")).run();
        Thread.sleep(20_000);
        Trees.delete(out);
    }

    private void start() throws IOException, InterruptedException {
        System.out.println("| on | articles | wall s | CPU s | peak MiB | runs |");
        System.out.println("|---|---|---|---|---|---|");
        for (var place : places()) {
            var corpus = corpus(place, 20);
            var out = place.resolve("out");
            var costs = new ArrayList<Program.Cost>();
            for (var run = 0; run < number("runs", 9); run++) {
                Trees.delete(out);
                Files.createDirectories(out);
                stet("own", corpus, out.resolve("own/site")).run().ifPresent(costs::add);
            }
            var cost = Program.Cost.median(costs);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | 20 | %.2f | %.2f | %.0f | %d |%n",
                    place,
                    cost.wall(),
                    cost.cpu(),
                    cost.memory(),
                    costs.size());
        }
    }
}
