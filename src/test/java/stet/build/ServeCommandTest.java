package stet.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.testing.TestProject;

/** {@code stet serve} as people start it and end it. */
class ServeCommandTest {

    @TempDir
    Path temp;

    private TestProject project;

    @BeforeEach
    void archive() {
        project = TestProject.in(temp)
                .write("content/site.yaml", "title: Archive\nbase_url: https://example.org/\n")
                .write("content/articles/fence.md", "---\ntitle: A fence\ndate: 2020-03-05\n---\nA fence.\n");
    }

    @Test
    void saysWhereToLookAndEndsQuietlyWhenItIsAskedTo() throws IOException, InterruptedException {
        var line = StetProcess.usual().commandLine("-C", temp.toString(), "serve", "--port", "0");
        var process = new ProcessBuilder(line).redirectErrorStream(true).start();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            var opening = out.readLine();
            assertThat(opening).matches("Serving .*content/ at http://127[.]0[.]0[.]1:[0-9]+/ [(]Ctrl-C ends[)]");
            var address = URI.create(opening.replaceAll(".* at (http\\S+).*", "$1") + "fence.html");

            var page = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            assertThat(page.statusCode()).isIn(200, 503);

            // Unlike destroy() of the process, which would close its output at once.
            process.toHandle().destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(0);
            assertThat(out.lines().filter(more -> !more.startsWith("Reading the archive")))
                    .isEmpty();
        } finally {
            process.destroyForcibly();
        }
        assertThat(temp.resolve("site")).doesNotExist();
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var result = project.run("serve", "--port", Integer.toString(taken.getLocalPort()));

            assertThat(result.status()).isEqualTo(2);
            assertThat(result.err())
                    .startsWith("stet: port " + taken.getLocalPort() + " is taken")
                    .contains("--port 0 takes any that is free");
        }
    }

    @Test
    void whereTheUsualPortIsTakenTheNextOneServes() throws IOException {
        var taken = usualPort();
        try (taken) {
            var process = new ProcessBuilder(StetProcess.usual().commandLine("-C", temp.toString(), "serve"))
                    .redirectErrorStream(true)
                    .start();
            try (var out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                assertThat(out.readLine()).matches("Serving .* at http://127[.]0[.]0[.]1:800[1-9]/ .*");
            } finally {
                process.destroyForcibly();
            }
        }
    }

    /** Takes the usual port, unless somebody else has it. */
    private static ServerSocket usualPort() throws IOException {
        try {
            return new ServerSocket(8000, 1, InetAddress.getLoopbackAddress());
        } catch (BindException e) {
            return new ServerSocket();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port 65536",
                "--port -1",
                "--port many",
                "--host no-such-host.invalid",
                "--host 192.0.2.1",
                "--out x",
                "-C nowhere"
            })
    void aWrongCommandLineEndsWithTwo(String options) {
        var result = project.run(("serve " + options).split(" "));

        assertThat(result.status()).as(result.err()).isEqualTo(2);
        assertThat(result.err()).startsWith("stet: ").doesNotContain("Exception");
    }
}
