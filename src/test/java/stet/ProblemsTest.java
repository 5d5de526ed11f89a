package stet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.archive.Publication;
import stet.build.Build;
import stet.build.Workers;
import stet.log.CompileLog;
import stet.problem.Problem;
import stet.problem.SourceProblem.FileNameRefused;
import stet.problem.SourceProblem.FileNameTwice;
import stet.problem.SourceProblem.FileNameUnreadable;
import stet.problem.SourceProblem.FileTooLarge;
import stet.problem.SourceProblem.FileUnreadable;
import stet.problem.SourceProblem.SpecialFile;
import stet.problem.SourceProblem.SymbolicLink;
import stet.problem.YamlProblem.YamlTooLong;
import stet.report.TextReport;
import stet.report.TextReport.Style;
import stet.report.Texts;
import stet.source.SourceFile;
import stet.source.SourcePath;
import stet.source.SourceTree;
import stet.source.Span;
import stet.source.TreeReader;
import stet.testing.Golden;
import stet.testing.TestProject;

/** Every problem of the catalogue is shown by a case, and {@code docs/PROBLEMS.md} tells all of them by example. */
class ProblemsTest {

    private static final Path CASES = Path.of("src/test/cases");

    private static final Span PICTURE = Span.startOf(new SourcePath("content/articles/fence.jpg"));

    /** Problems that no folder in git can have: {@code SourceOdditiesTest} and others make them on disk. */
    private static final List<Problem> WITHOUT_A_CASE = List.of(
            new SymbolicLink(PICTURE),
            new SpecialFile(PICTURE),
            new FileTooLarge(PICTURE, TreeReader.MAX_SIZE),
            new FileUnreadable(PICTURE),
            new FileNameUnreadable(PICTURE),
            new FileNameRefused(Span.startOf(new SourcePath("content/articles/the�fence.jpg"))),
            new FileNameTwice(PICTURE),
            new YamlTooLong(Span.startOf(new SourcePath("content/articles/fence.md")), 64_000));

    private static final Map<String, String> FAMILIES = families();

    private static Map<String, String> families() {
        var families = new LinkedHashMap<String, String>();
        families.put("SourceProblem", "Files");
        families.put("YamlProblem", "Fields: front matter, profiles, site.yaml");
        families.put("ArticleProblem", "What fields say");
        families.put("MarkdownProblem", "Texts");
        families.put("AnnotationProblem", "Notes");
        families.put("AnchorProblem", "What notes hold on to");
        families.put("EventProblem", "Events, timelines, and sums with dates");
        families.put("ArchiveProblem", "Links, names and addresses");
        families.put("LedgerProblem", "What was published before");
        families.put("TemplateProblem", "Templates");
        return families;
    }

    /** How one problem is shown, and by which case. */
    private record Example(Path dir, Problem problem, String shown) {}

    private static Map<String, Example> examples = Map.of();

    @BeforeAll
    static void runCases(@TempDir Path temp) throws IOException {
        examples = examples(temp);
    }

    @Test
    void everyProblemIsShownByACaseAndTold() throws IOException {
        var missing = new TreeSet<String>();
        catalogue(Problem.class).forEach(record -> missing.add(id(record)));
        assertThat(examples.keySet()).isSubsetOf(missing);
        missing.removeAll(examples.keySet());
        assertThat(missing)
                .as("no case shows it: add one to src/test/cases, or to WITHOUT_A_CASE")
                .isEmpty();
        Golden.assertMatches(Path.of("docs/PROBLEMS.md"), document(examples));
    }

    @Test
    void whatHasACaseIsNotMadeByHand() {
        assertThat(WITHOUT_A_CASE)
                .allSatisfy(problem ->
                        assertThat(examples.get(problem.id()).problem()).isSameAs(problem));
    }

    @Test
    void messagesAndHintsAreOneLineInLowerCaseWithoutAFullStop() {
        for (var example : examples.values()) {
            for (var text : List.of(
                    example.problem().message(),
                    example.problem().hint(),
                    example.problem().related().map(Problem.Related::message).orElse(""))) {
                var beginsLikeASentence = text.length() > 1
                        && Character.isUpperCase(text.charAt(0))
                        && Character.isLowerCase(text.charAt(1));
                var isOfFreeMarker = example.problem().id().startsWith("template-");
                assertThat(beginsLikeASentence && !isOfFreeMarker).as(text).isFalse();
                assertThat(text).as(example.shown()).doesNotEndWith(".").doesNotContain("\n", "null");
            }
        }
    }

    /** The first example of each problem, by id: of a case whose agreed text holds it, or made by hand. */
    private static Map<String, Example> examples(Path temp) throws IOException {
        var examples = new LinkedHashMap<String, Example>();
        try (var workers = new Workers(1)) {
            for (var dir : CasesTest.cases()) {
                var agreed = dir.resolve("problems.txt");
                if (Files.exists(agreed)) {
                    var text = Files.readString(agreed);
                    var root = temp.resolve(dir.getParent().getFileName() + "-" + dir.getFileName());
                    TestProject.copyOf(dir, root);
                    for (var example : examples(dir, root, new Build(workers, CompileLog.temporary()))) {
                        if (text.contains(example.shown())) {
                            examples.putIfAbsent(example.problem().id(), example);
                        }
                    }
                }
            }
        }
        var report = new TextReport(new Texts(path -> Optional.empty()), Style.PLAIN);
        for (var problem : WITHOUT_A_CASE) {
            examples.putIfAbsent(problem.id(), new Example(CASES, problem, report.show(problem)));
        }
        return examples;
    }

    private static List<Example> examples(Path dir, Path root, Build build) {
        var plan = build.plan(root, new Publication(Instant.parse("2026-12-31T00:00:00Z"), false));
        var problems = new ArrayList<>(plan.problems());
        plan.value().ifPresent(found -> problems.addAll(build.tryTemplates(found)));
        var tree = TreeReader.read(root, Build.FOLDERS);
        var report = new TextReport(new Texts(path -> text(tree, path)), Style.PLAIN);
        return problems.stream()
                .sorted(Problem.ORDER)
                .map(problem -> new Example(dir, problem, report.show(problem)))
                .toList();
    }

    private static Optional<String> text(SourceTree tree, SourcePath path) {
        return tree.file(path)
                .map(file -> file.text() instanceof SourceFile.Read read
                        ? read.source().text()
                        : ((SourceFile.NotUtf8) file.text()).before());
    }

    /** By id: in which order a sealed type has its kinds, compilers do not agree. */
    private static Stream<Class<?>> catalogue(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Stream.of(type.getPermittedSubclasses())
                        .flatMap(ProblemsTest::catalogue)
                        .sorted(Comparator.comparing(ProblemsTest::id));
    }

    private static String id(Class<?> record) {
        // The model of annotations has this name for it, and ours would be too vague for a type.
        if (record.getSimpleName().equals("AnchorNeighbours")) {
            return "anchor-context";
        }
        return record.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String document(Map<String, Example> examples) {
        var out = new StringBuilder(INTRODUCTION);
        var families = Problem.class.getPermittedSubclasses();
        assertThat(FAMILIES.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(families).map(Class::getSimpleName).toList());
        FAMILIES.forEach((family, title) -> {
            out.append("\n## ").append(title).append('\n');
            Stream.of(families)
                    .filter(type -> type.getSimpleName().equals(family))
                    .flatMap(ProblemsTest::catalogue)
                    .map(record -> examples.get(id(record)))
                    .forEach(example -> entry(example, out));
        });
        return out.toString();
    }

    private static void entry(Example example, StringBuilder out) {
        var severity = example.problem().severity().name().toLowerCase(Locale.ROOT);
        out.append("\n### `")
                .append(example.problem().id())
                .append("` (")
                .append(severity)
                .append(")\n\n```\n");
        out.append(example.shown()).append("```\n");
    }

    private static final String INTRODUCTION = """
            # Problems

            Everything that Stet can complain about, each with an example. This page is made from the catalogue (`stet.problem`) and
            from the cases in `src/test/cases/` by `ProblemsTest`; `mvn verify -Dgolden=update` writes it.

            A problem names the file, the line and the column, counted in characters from 1; says whether it is an error or a
            warning, and what is wrong; shows the line with a mark under the place; and says what to do:

            ```
            content/articles/2020/03/complaint.md:5:8: error: there is no content/articles/2020/03/complaind.md
              5 | As told [before](complaind.md), …
                |         ^^^^^^^^^^^^^^^^^^^^^^
                = hint: did you mean `complaint.md`?
            ```

            An error keeps a build from being published: `site/` stays exactly as it was. A warning is told, and keeps a build from
            being published only under `--strict`. All problems of all files are told in one run; the first 50 are shown,
            or all of them with `--all-problems`.

            `--format json` tells each problem as one JSON object on a line, with `path`, `line`, `column`, `endLine`, `endColumn`,
            `severity`, `id`, `message`, `hint` and, where there is a second place, `related`. The `id` stays the same from version to
            version; the wording may change. `--format github` tells them as annotations for GitHub Actions. Both go to standard
            output; text goes to standard error.

            The exit status is 0 if all is well, 1 if the content has errors (or, under `--strict`, warnings), 2 if the command line
            is wrong, and 3 if the machine let us down.
            """;
}
