package stet.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import stet.plain.Json;

/** Keeps what browsers show in step with the sources: the script that is added to pages, and the events it hears of. */
final class LiveReload {

    /** Below a folder whose name begins with a dot, where no archive can have a page. */
    static final String SCRIPT = "/.stet/live.js";

    static final String STYLE = "/.stet/live.css";
    static final String EVENTS = "/.stet/events";

    /** How often a browser is told that nothing has happened, so that we learn of those that have gone. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private LiveReload() {}

    /**
     * A page with the script in it, which is told by what the page is known. It stands before all else in the head, so
     * that a policy that follows, and allows no script, lets this one be.
     */
    static String into(String html, String print) {
        var head = html.indexOf("<head>");
        var at = head < 0 ? html.length() : head + "<head>".length();
        var script = "<script src=\"" + SCRIPT + "\" data-print=\"" + print + "\"></script>";
        return html.substring(0, at) + script + html.substring(at);
    }

    /** The script, with the style of its box in it: so it needs no other file, whatever a page allows. */
    static String script() {
        return "const look = " + Json.write(style()) + ";\n" + resource("live.js");
    }

    static String style() {
        return resource("live.css");
    }

    /**
     * Tells one browser what happens to the page it shows, until it must load the page anew, is gone, or the server
     * ends. Told of the page as it is, a browser that was away for a while misses nothing.
     */
    static void tell(Latest latest, String path, String print, OutputStream out)
            throws IOException, InterruptedException {
        var shown = latest.now();
        var told = "";
        write(out, ": stet\nretry: 1000\n\n");
        while (!latest.isClosed()) {
            if (!Answers.print(shown, path).equals(print)) {
                write(out, "event: reload\ndata: now\n\n");
                return;
            }
            if (!shown.problems().equals(told)) {
                told = shown.problems();
                write(out, told.isEmpty() ? "event: mended\ndata: now\n\n" : "event: problems\n" + lines(told) + "\n");
            }
            var next = latest.after(shown.reading(), HEARTBEAT);
            if (next.reading() == shown.reading()) {
                write(out, ": still here\n\n");
            }
            shown = next;
        }
    }

    private static String lines(String text) {
        return text.lines().map(line -> "data: " + line + "\n").collect(Collectors.joining());
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(UTF_8));
        out.flush();
    }

    private static String resource(String name) {
        try (var in = LiveReload.class.getResourceAsStream("/stet/serve/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
