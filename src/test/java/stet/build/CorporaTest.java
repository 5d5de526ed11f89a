package stet.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.BuiltSite;
import stet.testing.LetStand;
import stet.testing.TestProject;

/** Real archives that were not written for Stet: what is said of them as they are, and what is made of them. */
class CorporaTest {

    private static final String SITE = "title: A blog\nbase_url: https://example.org/blog/\n";

    /** More than it should ever take: mending raw HTML brings more of it to light. */
    private static final int ROUNDS = 10;

    @TempDir
    Path temp;

    @Test
    void everyArticleOf18fIsNamedWithWhatIsWrong() throws IOException {
        assertThat(namedAsTheyAre("18f-blog")).hasSize(509);
    }

    @Test
    void everyArticleOfReactIsNamedWithWhatIsWrong() throws IOException {
        assertThat(namedAsTheyAre("react-blog-en-ko")).hasSize(45);
    }

    @Test
    void postsMadeToBreakThemesAreNamedWithWhatIsWrong() throws IOException {
        assertThat(namedAsTheyAre("jekyll-theme-demo")).hasSize(25);
    }

    @Test
    void allArticlesOf18fArePublishedOnceTheyAreMapped() throws IOException {
        var site = published(SITE, CorpusMapping.eighteenF(Corpus.named("18f-blog")), "https://18f.gsa.gov");

        assertThat(articles(site)).hasSize(509);
    }

    @Test
    void allArticlesOfReactArePublishedInBothLanguagesOnceTheyAreMapped() throws IOException {
        var articles = CorpusMapping.react(Corpus.named("react-blog-en-ko"));
        var site = published(SITE + "languages: [en, ko]\n", articles, "https://react.dev");

        assertThat(articles(site)).hasSize(45);
    }

    /** Which files a report names; without them, the rest has no errors. */
    private Set<String> namedAsTheyAre(String corpus) throws IOException {
        var files = Corpus.named(corpus).below("articles");
        var project = TestProject.in(temp).write("content/site.yaml", SITE);
        for (var file : files.entrySet()) {
            var path = temp.resolve("content/articles").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        var result = project.run("build", "--all-problems");
        assertThat(result.err())
                .doesNotContain("fault of Stet")
                .doesNotContain("\tat ")
                .doesNotContain("Exception");
        assertThat(result.status()).isEqualTo(1);
        assertThat(temp.resolve("site")).doesNotExist();

        var problems = problems(project);
        assertThat(result.err().lines().filter(line -> line.startsWith("content/")))
                .as("a place for each problem")
                .allMatch(line -> line.matches("content/articles/\\S+\\.md:\\d+:\\d+: (error|warning): .+"))
                .hasSameSizeAs(problems);
        var named = new TreeSet<String>();
        for (var problem : problems) {
            assertThat(files).as(problem.shown()).containsKey(problem.path().replace("content/articles/", ""));
            if (problem.isError()) {
                named.add(problem.path());
            }
        }
        for (var path : named) {
            Files.delete(temp.resolve(path));
        }
        assertThat(project.run("check").status()).isEqualTo(0);
        return named;
    }

    private BuiltSite published(String siteYaml, SortedMap<String, String> articles, String host) throws IOException {
        var project = TestProject.in(temp).write("content/site.yaml", siteYaml);
        articles.forEach((path, text) -> project.write("content/articles/" + path, text));
        var mending = new ReportedMending(host);
        var problems = problems(project);
        for (var round = 0; round < ROUNDS && problems.stream().anyMatch(ReportedProblem::isError); round++) {
            mending.mend(temp, problems);
            problems = problems(project);
        }
        assertThat(problems.stream().filter(ReportedProblem::isError).map(ReportedProblem::shown))
                .isEmpty();
        var result = project.run("build");
        assertThat(result.status()).as(result.err()).isEqualTo(0);
        assertThat(result.err())
                .contains(articles.size() + " articles read: " + articles.size() + " published, 0 drafts");
        var site = BuiltSite.read(temp.resolve("site"));
        assertThat(site.files()).containsAll(addresses(articles.keySet()));
        assertThat(site.broken()).isEmpty();
        assertThat(site.loads()).isEmpty();
        assertThat(LetStand.faults(site)).isEmpty();
        return site;
    }

    private static List<String> addresses(Set<String> sources) {
        return sources.stream()
                .map(path -> path.endsWith(".ko.md")
                        ? "ko/" + path.replace(".ko.md", ".html")
                        : path.replace(".md", ".html"))
                .toList();
    }

    private static Set<String> articles(BuiltSite site) throws IOException {
        var articles = new TreeSet<String>();
        for (var page : site.pages()) {
            if (!site.document(page).select("article.sheet").isEmpty()) {
                articles.add(page);
            }
        }
        return articles;
    }

    private static List<ReportedProblem> problems(TestProject project) {
        var result = project.run("check", "--format", "json", "--all-problems");
        assertThat(result.status()).as(result.err()).isLessThan(2);
        return ReportedProblem.read(result.out());
    }
}
