package stet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.TestProject;

/** What is out at which time. The clock of the tests stands at the end of 2026. */
class PublicationTest {

    private TestProject project = TestProject.in(Path.of(""));

    @BeforeEach
    void begin(@TempDir Path temp) {
        project = TestProject.in(temp);
    }

    private void article(String name, String fields) {
        project.write("content/articles/" + name + ".md", "---\ntitle: " + name + "\n" + fields + "\n---\nText.\n");
    }

    private void build(String tally, String... arguments) {
        var result = project.run(arguments);
        assertThat(result.err()).contains(tally);
        assertThat(result.status()).isZero();
    }

    @Test
    void draftsStayOutUnlessTheyAreAskedFor() {
        article("done", "date: 2020-03-05");
        article("draft", "date: 2020-03-06\ndraft: true");
        build("2 articles read: 1 published, 1 drafts, 0 future", "build");
        assertThat(project.site()).containsKey("done.html").doesNotContainKey("draft.html");
        build("2 articles read: 2 published, 0 drafts, 0 future", "build", "--drafts");
        assertThat(project.site()).containsKeys("done.html", "draft.html");
        build("2 articles read: 1 published, 1 drafts, 0 future", "build");
        assertThat(project.site()).doesNotContainKey("draft.html");
    }

    @Test
    void aDayHasComeWhenItHasBegunSomewhere() {
        article("day", "date: 2020-03-07");
        build("0 published, 0 drafts, 1 future", "build", "--as-of", "2020-03-06T09:59Z");
        build("1 published, 0 drafts, 0 future", "build", "--as-of", "2020-03-06T10:00Z");
        build("1 published, 0 drafts, 0 future", "build", "--as-of", "2020-03-07");
    }

    @Test
    void aTimeHasComeToTheMinute() {
        article("time", "date: 2020-03-07T06:00+09:00");
        build("1 future", "build", "--as-of", "2020-03-06T20:59:59Z");
        build("0 future", "build", "--as-of", "2020-03-06T21:00Z");
    }

    @Test
    void anEmbargoHoldsUntilItsTimeAndForADayUntilItHasBegunEverywhere() {
        article("time", "date: 2020-03-05\nembargo: 2020-03-07T06:00+09:00");
        article("day", "date: 2020-03-05\nembargo: 2020-03-07");
        build("0 published, 0 drafts, 2 future", "build", "--as-of", "2020-03-06T20:59Z");
        build("1 published, 0 drafts, 1 future", "build", "--as-of", "2020-03-06T21:00Z");
        build("1 published, 0 drafts, 1 future", "build", "--as-of", "2020-03-07T11:59Z");
        build("2 published, 0 drafts, 0 future", "build", "--as-of", "2020-03-07T12:00Z");
    }

    @Test
    void aDateInDoubtIsOutWhenItMayHaveBegun() {
        article("month", "date: 2020-03");
        article("range", "date: 2020-03-05/2020-04");
        article("set", "date: \"[2020-03-20..2020-03-25]\"");
        build("3 future", "build", "--as-of", "2020-02-28");
        build("1 published, 0 drafts, 2 future", "build", "--as-of", "2020-03-01");
        build("3 published", "build", "--as-of", "2020-03-20");
    }

    @Test
    void whatIsNotOutLeavesNoTrace() {
        project.write("content/site.yaml", "base_url: https://example.org/\n");
        article("done", "date: 2020-03-05\ntags: [border]");
        article("embargo", "date: 2020-03-05\nembargo: 2027-01-01T00:00Z\ntags: [secret-tag]\npeople: [Secret Name]");
        article("draft", "date: 2020-03-05\ndraft: true\nsummary: Secret summary.\naliases: [/secret.html]");
        build("1 published, 1 drafts, 1 future", "build");
        project.site()
                .forEach((path, bytes) -> assertThat(path + new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                        .as(path)
                        .doesNotContainIgnoringCase("secret")
                        .doesNotContain("embargo.html", "draft.html"));
    }

    @Test
    void aTimeThatCanNotBeReadIsAWrongCommand() {
        article("done", "date: 2020-03-05");
        for (var time : List.of("yesterday", "2020-03", "2020-03-05T06:00", "", "2020-03-05?")) {
            assertThat(project.run("build", "--as-of", time).status()).as(time).isEqualTo(2);
        }
    }

    /** What is published, held back and left for later adds up to what was read, whatever the fields are. */
    @Test
    void theCountsAddUp() {
        var seed = Long.getLong("seed", 5);
        var random = new Random(seed);
        var dates =
                List.of("2020-03-05", "2020-03", "2027-01-01", "2026-12-31T00:00Z", "2026-12-31T00:01Z", "2019/2028");
        for (var i = 0; i < 60; i++) {
            article(
                    "a" + i,
                    "date: " + dates.get(random.nextInt(dates.size()))
                            + (random.nextInt(3) == 0 ? "\ndraft: true" : "")
                            + (random.nextInt(4) == 0 ? "\nembargo: " + dates.get(2 + random.nextInt(3)) : ""));
        }
        var said = project.run("build").err();
        var numbers = said.lines()
                .filter(line -> line.contains(" articles read: "))
                .findFirst()
                .orElseThrow()
                .replaceAll("[^0-9 ]", "")
                .strip()
                .split(" +", -1);
        var sum = Integer.parseInt(numbers[1]) + Integer.parseInt(numbers[2]) + Integer.parseInt(numbers[3]);
        assertThat(sum).as("seed %s: %s", seed, said).isEqualTo(60);
        assertThat(project.site().keySet().stream().filter(path -> path.matches("a\\d+\\.html")))
                .hasSize(Integer.parseInt(numbers[1]));
    }
}
