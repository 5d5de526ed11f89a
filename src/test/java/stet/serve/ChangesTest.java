package stet.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.testing.TestProject;

/** What browsers are told, and shown, as the sources change. */
class ChangesTest {

    private static final String FENCE = "---\ntitle: A fence\ndate: 2020-03-05\nsummary: It is there.\n---\nA fence.\n";
    private static final String RIVER = "---\ntitle: A river\ndate: 2021-07-01\n---\nA river.\n";

    @TempDir
    Path temp;

    private TestProject project;

    @BeforeEach
    void archive() {
        project = TestProject.in(temp)
                .write("content/site.yaml", "title: Archive\nbase_url: https://example.org/\n")
                .write("content/articles/2020/fence.md", FENCE)
                .write("content/articles/2021/river.md", RIVER);
    }

    /** As editors do it: nobody ever sees half a file. */
    private void save(String path, String text) throws IOException {
        var file = temp.resolve(path);
        Files.createDirectories(file.getParent());
        var aside = Files.writeString(file.resolveSibling(".aside"), text);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Test
    void aBrowserShowsAChangedPageAnewAndLeavesOthersAlone() throws IOException, InterruptedException {
        try (var served = Served.of(temp)) {
            var fence = served.open("/2020/fence.html");
            var river = served.open("/2021/river.html");

            save("content/articles/2020/fence.md", FENCE + "It is high.\n");

            assertThat(fence.next()).isEqualTo("reload\nnow");
            assertThat(served.page("/2020/fence.html")).contains("It is high.");
            assertThat(river.soFar()).isEmpty();
            served.awaitTold("read []");
        }
    }

    @Test
    void aMistakeIsToldAndWhatWasGoodIsShown() throws IOException, InterruptedException {
        try (var served = Served.of(temp)) {
            var river = served.open("/2021/river.html");

            save("content/articles/2020/fence.md", FENCE.replace("date: ", "date: <b>"));

            var told = river.next();
            assertThat(told).startsWith("problems\n");
            var box = Jsoup.parseBodyFragment(told.substring("problems\n".length()));
            assertThat(box.select("details[open] > summary").text()).isEqualTo("1 error");
            assertThat(box.select(".place").text()).isEqualTo("content/articles/2020/fence.md:3:7");
            assertThat(box.select("mark").text()).isEqualTo("<b>2020-03-05");
            served.awaitTold("refused");
            assertThat(served.page("/2020/fence.html")).contains("A fence.");

            save("content/articles/2020/fence.md", FENCE);

            assertThat(river.next()).isEqualTo("mended\nnow");
            assertThat(served.awaitTold("read")).isEqualTo("read [] 0");
        }
    }

    @Test
    void aWarningIsToldOnAPageThatIsShownAnew() throws IOException, InterruptedException {
        project.write("content/site.yaml", "title: Archive\n");
        try (var served = Served.of(temp)) {
            var told = served.open("/2020/fence.html").next();

            var box = Jsoup.parseBodyFragment(told);
            assertThat(box.select("details").hasAttr("open")).isFalse();
            assertThat(box.select("summary").text()).isEqualTo("1 warning");
            assertThat(served.get("/2020/fence.html").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anArchiveThatIsWrongFromTheStartIsShownOnceItIsMended() throws IOException, InterruptedException {
        project.write("content/articles/2020/fence.md", FENCE.replace("title", "titel"));
        try (var served = Served.of(temp)) {
            var answer = served.get("/2021/river.html");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(Jsoup.parse(new String(answer.body(), UTF_8)).select("li.error"))
                    .hasSize(1);
            var open = served.open("/2021/river.html");
            assertThat(open.next()).startsWith("problems\n");

            save("content/articles/2020/fence.md", FENCE);

            assertThat(open.next()).isEqualTo("reload\nnow");
            assertThat(served.get("/2021/river.html").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whereNothingWasANewPageIsShown() throws IOException, InterruptedException {
        try (var served = Served.of(temp)) {
            var open = served.open("/2022/wall.html");

            save("content/articles/2022/wall.md", FENCE.replace("A fence", "A wall"));

            assertThat(open.next()).isEqualTo("reload\nnow");
            assertThat(served.page("/2022/wall.html")).contains("A wall");
            // Its folder is new, too, and is watched from now on.
            var again = served.open("/2022/wall.html");
            Files.delete(temp.resolve("content/articles/2022/wall.md"));
            assertThat(again.next()).isEqualTo("reload\nnow");
            assertThat(served.get("/2022/wall.html").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aTemplateIsWatchedThoughItsFolderIsNew() throws IOException, InterruptedException {
        try (var served = Served.of(temp)) {
            var open = served.open("/2020/fence.html");

            save("templates/assets/stet.css", "body { color: red }\n");

            assertThat(open.next()).isEqualTo("reload\nnow");
            assertThat(served.page("/assets/stet.css")).isEqualTo("body { color: red }\n");
        }
    }

    @Test
    void aPageWhoseTemplateFailsSaysWhyAndOthersAreShown() throws IOException, InterruptedException {
        project.write("templates/article.ftlh", "<p>${page.no.such}</p>\n");
        try (var served = Served.of(temp)) {
            var answer = served.get("/2020/fence.html");

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(new String(answer.body(), UTF_8)).contains("templates/article.ftlh:1:");
            assertThat(served.awaitTold("notMade")).isEqualTo("notMade [template-failed]");
            assertThat(served.get("/").statusCode()).isEqualTo(200);

            var open = served.open("/2020/fence.html");
            Files.delete(temp.resolve("templates/article.ftlh"));
            assertThat(open.next()).isEqualTo("reload\nnow");
            assertThat(served.get("/2020/fence.html").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aBrowserThatWasAwayMissesNothing() throws IOException, InterruptedException {
        try (var served = Served.of(temp)) {
            var page = served.page("/2020/fence.html");
            save("content/articles/2020/fence.md", FENCE + "It is high.\n");
            served.awaitTold("read []");
            served.awaitTold("read []");

            var print = page.replaceAll("(?s).*data-print=\"([0-9a-f]+)\".*", "$1");
            var late = served.get(LiveReload.EVENTS + "?page=/2020/fence.html&print=" + print);

            assertThat(new String(late.body(), UTF_8)).contains("event: reload\n");
        }
    }

    /** Else a page would be shown anew without end. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/2020/", "/2020/fence.html", "/nowhere", "/a+b&c=d.html", "/%25%2F%C3%BC%2e%2e/", "/%ff;x"
            })
    void aPageIsKnownAgain(String path) throws IOException, InterruptedException {
        project.write("content/site.yaml", "title: Archive\n");
        try (var served = Served.of(temp)) {
            // Of two things to tell, the reload would come first.
            assertThat(served.open(path).next()).startsWith("problems\n");
        }
    }

    @Test
    void whoEndsTheServerEndsItsStreams() throws IOException, InterruptedException {
        var served = Served.of(temp);
        var open = served.open("/");
        served.close();
        assertThat(open.next()).isEqualTo("end");
        served.server().awaitEnd();
    }
}
