package stet.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Chromium without a window. One is started for all tests of a process, when the first asks for it, and knows of no
 * network. Where there is none, the tests that ask for it are skipped, which is said once and loudly.
 */
public final class Browser {

    private static final List<String> PROGRAMS = List.of("chromium", "chromium-browser", "google-chrome");

    private static final Optional<Browser> SHARED = start();

    private final DevTools line;

    private Browser(DevTools line) {
        this.line = line;
    }

    /** Opens an empty page; a test without a browser ends here, as skipped. */
    public static Tab tab() {
        Assumptions.assumeTrue(SHARED.isPresent(), "no browser");
        return SHARED.get().open();
    }

    /** Where a program lies, among the folders where programs are looked for. */
    public static Optional<Path> program(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Tab open() {
        var target = line.send("", "Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId")
                .asString();
        var session = line.send("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .asString();
        return new Tab(line, session, target);
    }

    private static Optional<Browser> start() {
        var program = PROGRAMS.stream().flatMap(name -> program(name).stream()).findFirst();
        if (program.isEmpty()) {
            System.out.println(
                    "SKIPPED: THERE IS NO CHROMIUM HERE, SO NO PAGE IS LOOKED AT IN A BROWSER (see .ci/run)");
            return Optional.empty();
        }
        try {
            var profile = Files.createTempDirectory("stet-browser");
            var process = new ProcessBuilder(
                            Stream.concat(Stream.of(program.get().toString()), options(profile))
                                    .toList())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process, profile)));
            return Optional.of(new Browser(new DevTools(address(process))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> options(Path profile) {
        return Stream.of(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-extensions",
                "--font-render-hinting=none",
                // A page is left before a second compilation of its scripts has paid: about a tenth of the time.
                "--js-flags=--no-turbofan",
                // No name has an address, so that nothing can be fetched from anywhere.
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile);
    }

    /** What the browser says of where it listens; what it says after that is read and left, so that it never waits. */
    private static String address(Process process) throws IOException {
        var said = new BufferedReader(new InputStreamReader(process.getErrorStream(), UTF_8));
        for (var text = said.readLine(); text != null; text = said.readLine()) {
            if (text.startsWith("DevTools listening on ")) {
                var rest = new Thread(() -> said.lines().forEach(other -> {}));
                rest.setDaemon(true);
                rest.start();
                return text.substring(text.indexOf("ws:"));
            }
        }
        throw new IOException("the browser ended before it listened");
    }

    private static void stop(Process process, Path profile) {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        SharedSites.delete(profile);
    }
}
