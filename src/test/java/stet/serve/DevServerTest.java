package stet.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stet.testing.TestProject;

/** What is at the addresses of an archive that is served and does not change. */
class DevServerTest {

    @TempDir
    static Path temp;

    private static Served served;

    @BeforeAll
    static void serve() throws IOException, InterruptedException {
        var project = TestProject.in(temp)
                .write("content/site.yaml", "title: Archive\nlanguages: [en, ko]\nbase_url: https://example.org/\n")
                .write("content/articles/2020/03/fence.md", """
                        ---
                        title: A fence
                        date: 2020-03-05
                        tags: [fence]
                        ---
                        A fence, ![drawn](fence.svg).
                        """)
                .write("content/articles/2020/03/fence.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
                .write(
                        "content/articles/2020/03/draft.md",
                        "---\ntitle: A draft\ndate: 2020-03-06\ndraft: true\n---\nNot yet.\n")
                .write(".git/config", "secret")
                .write("content/.hidden.md", "secret");
        assertThat(project.run("build", "--drafts").status()).isEqualTo(0);
        served = Served.of(project.root());
    }

    @AfterAll
    static void close() {
        served.close();
    }

    @Test
    void everyFileOfTheSiteIsServedAsItIsBuilt() throws IOException, InterruptedException {
        for (var file : new TreeMap<>(TestProject.in(temp).site()).entrySet()) {
            var answer = served.get("/" + file.getKey());
            var body =
                    new String(answer.body(), UTF_8).replaceAll("<script src=\"/[.]stet/live[.]js\".*?></script>", "");

            assertThat(answer.statusCode()).as(file.getKey()).isEqualTo(200);
            assertThat(body).as(file.getKey()).isEqualTo(new String(file.getValue(), UTF_8));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html; charset=utf-8",
        "/2020/03/fence.html, text/html; charset=utf-8",
        "/assets/stet.css, text/css; charset=utf-8",
        "/assets/icon.svg, image/svg+xml; charset=utf-8",
        "/2020/03/fence.svg, image/svg+xml; charset=utf-8",
        "/assets/fonts/vollkorn-latin-wght-normal.woff2, font/woff2",
        "/feed.xml, application/atom+xml; charset=utf-8",
        "/sitemap.xml, application/xml; charset=utf-8",
        "/robots.txt, text/plain; charset=utf-8",
        "/.stet/live.js, text/javascript; charset=utf-8",
        "/.stet/live.css, text/css; charset=utf-8"
    })
    void everythingHasItsType(String path, String type) throws IOException, InterruptedException {
        var answer = served.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Content-Type")).containsExactly(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/assets/stet.css", "/feed.xml", "/nowhere.html", "/2020", "/.stet/live.js"})
    void everyAnswerIsGuarded(String path) throws IOException, InterruptedException {
        var headers = served.get(path).headers();

        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(headers.allValues("Cache-Control")).containsExactly("no-cache");
        assertThat(headers.allValues("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
        assertThat(headers.allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("frame-ancestors 'none'");
        assertThat(headers.map().keySet()).noneMatch(name -> name.startsWith("access-control"));
    }

    @Test
    void draftsAreShownUnlessTheyAreLeftOut() throws IOException, InterruptedException {
        assertThat(served.get("/2020/03/draft.html").statusCode()).isEqualTo(200);
        assertThat(served.page("/")).contains("A draft");
        try (var other = Served.withoutDrafts(temp)) {
            assertThat(other.get("/2020/03/draft.html").statusCode()).isEqualTo(404);
            assertThat(other.page("/")).doesNotContain("A draft");
        }
    }

    @Test
    void aFolderIsItsIndexAndLeadsThere() throws IOException, InterruptedException {
        assertThat(served.page("/ko/")).isEqualTo(served.page("/ko/index.html"));
        var answer = served.get("/2020/03");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().allValues("Location")).containsExactly("/2020/03/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere.html",
                "/2020/03/nowhere/",
                "/.git/config",
                "/.stet/site.manifest",
                "/.stet/",
                "/.hidden.html",
                "/content/site.yaml",
                "/../content/site.yaml",
                "/%2e%2e/content/site.yaml",
                "/..%2fcontent%2fsite.yaml",
                "/assets/..%5c..%5ccontent",
                "/assets//stet.css",
                "/%00",
                "/%ff",
                "/feed.xml/",
                "/etc/passwd"
            })
    void whatIsNotOfTheSiteIsNotThere(String path) throws IOException {
        assertThat(served.raw("GET " + path + " HTTP/1.1", "Host: 127.0.0.1:" + served.port()))
                .isEqualTo("HTTP/1.1 404 Not Found");
    }

    @Test
    void whereNothingIsTheSiteSaysSo() throws IOException, InterruptedException {
        var answer = served.get("/nowhere.html");

        assertThat(new String(answer.body(), UTF_8)).contains("<title>").contains("/.stet/live.js");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    }

    @Test
    void whatABrowserHasIsNotSentAgain() throws IOException, InterruptedException {
        var first = served.get("/2020/03/fence.html");
        var print = first.headers().firstValue("ETag").orElseThrow();

        assertThat(served.get("/2020/03/fence.html", "If-None-Match", print).statusCode())
                .isEqualTo(304);
        assertThat(served.get("/2020/03/fence.html", "If-None-Match", "\"x\", W/" + print)
                        .statusCode())
                .isEqualTo(304);
        assertThat(served.get("/2020/03/fence.html", "If-None-Match", "\"x\"").statusCode())
                .isEqualTo(200);
        assertThat(served.get("/2020/03/draft.html")
                        .headers()
                        .firstValue("ETag")
                        .orElseThrow())
                .isNotEqualTo(print);
    }

    @Test
    void aHeadIsAnAnswerWithoutItsBody() throws IOException, InterruptedException {
        var whole = served.get("/assets/stet.css");
        var head = served.send("HEAD", "/assets/stet.css");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (var name : List.of("Content-Length", "Content-Type", "ETag")) {
            assertThat(head.headers().allValues(name)).isEqualTo(whole.headers().allValues(name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "get"})
    void nothingCanBeDoneButReading(String method) throws IOException, InterruptedException {
        for (var path : List.of("/", "/.stet/events")) {
            assertThat(served.raw(method + " " + path + " HTTP/1.1", "Host: 127.0.0.1:" + served.port()))
                    .isEqualTo("HTTP/1.1 405 Method Not Allowed");
        }
    }

    @Test
    void aPageOfAnotherOriginReadsNothing() throws IOException, InterruptedException {
        for (var path : List.of("/2020/03/draft.html", "/.stet/events", "/assets/stet.css")) {
            assertThat(served.get(path, "Origin", "https://example.org").statusCode())
                    .isEqualTo(403);
            assertThat(served.get(path, "Origin", "null").statusCode()).isEqualTo(403);
            assertThat(served.get(path, "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "no-cors")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(served.raw("GET / HTTP/1.1", "Host: archive.example.org")).startsWith("HTTP/1.1 421");
    }

    @Test
    void whereServingCanNotBeginThePortIsLeftFree() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var options = new Options(
                temp,
                () -> {
                    throw new IllegalStateException("no clock");
                },
                "127.0.0.1",
                port);
        assertThatThrownBy(() -> Served.with(options)).hasMessage("no clock");

        new ServerSocket(port, 0, InetAddress.getLoopbackAddress()).close();
    }

    @Test
    void servingWritesNothing() throws IOException, InterruptedException {
        served.page("/");
        try (var files = Files.list(temp)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("content", ".git", "site", ".stet");
        }
    }
}
