package stet.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import stet.archive.Publication;
import stet.build.Build;
import stet.build.Workers;
import stet.log.CompileLog;
import stet.problem.Problem;

/** An archive that is served at a free port, with a browser that shows nothing. */
final class Served implements AutoCloseable {

    /** Far more than anything here takes: who waits longer than this waits in vain. */
    private static final long LIMIT_SECONDS = 60;

    private static final Pattern PRINT = Pattern.compile("data-print=\"([0-9a-f]*)\"");

    private final Workers workers = new Workers(2);
    private final CompileLog log = CompileLog.temporary();
    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final DevServer server;

    private Served(Options options) throws IOException {
        try {
            server = DevServer.start(new Build(workers, log), options, new Ears());
        } catch (IOException | RuntimeException e) {
            workers.close();
            log.close();
            throw e;
        }
    }

    private Served(Path root, boolean drafts) throws IOException {
        this(new Options(root, () -> new Publication(Instant.parse("2026-12-31T00:00:00Z"), drafts), "127.0.0.1", 0));
    }

    static Served with(Options options) throws IOException {
        return new Served(options);
    }

    /** Serves an archive as {@code stet serve} does, drafts among it, and waits for the first reading. */
    static Served of(Path root) throws IOException, InterruptedException {
        return started(new Served(root, true));
    }

    static Served withoutDrafts(Path root) throws IOException, InterruptedException {
        return started(new Served(root, false));
    }

    private static Served started(Served served) throws InterruptedException {
        if (!served.server.awaitFirst(Duration.ofSeconds(LIMIT_SECONDS))) {
            throw new AssertionError("the archive was not read");
        }
        return served;
    }

    int port() {
        return server.port();
    }

    DevServer server() {
        return server;
    }

    HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, headers);
    }

    HttpResponse<byte[]> send(String method, String path, String... headers) throws IOException, InterruptedException {
        var request = request(path).method(method, HttpRequest.BodyPublishers.noBody());
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    String page(String path) throws IOException, InterruptedException {
        return new String(get(path).body(), UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofSeconds(LIMIT_SECONDS));
    }

    /** Sends the lines of a request as they are, and gives the first line of the answer. */
    String raw(String... lines) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(UTF_8));
            var answer = new StringBuilder();
            for (var c = socket.getInputStream().read();
                    c >= 0 && c != '\r';
                    c = socket.getInputStream().read()) {
                answer.append((char) c);
            }
            return answer.toString();
        }
    }

    /** Opens a page as a browser does: gives the events that come for it, each as {@code name data}. */
    Events open(String path) throws IOException, InterruptedException {
        var found = PRINT.matcher(page(path));
        if (!found.find()) {
            throw new AssertionError("no script in " + path);
        }
        var uri = LiveReload.EVENTS + "?page=" + path.replace("&", "%26").replace("+", "%2B") + "&print="
                + found.group(1);
        return new Events(
                client.send(request(uri).build(), BodyHandlers.ofLines()).body());
    }

    /** What came for one page so far. */
    static final class Events {

        private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();

        Events(Stream<String> lines) {
            var thread = new Thread(() -> read(lines));
            thread.setDaemon(true);
            thread.start();
        }

        private void read(Stream<String> lines) {
            try {
                lines.forEach(queue::add);
            } catch (UncheckedIOException e) {
                // The server has ended.
            }
            queue.add("end");
        }

        /** Waits for the next event, and gives its name and data. */
        String next() throws InterruptedException {
            var event = new ArrayList<String>();
            while (true) {
                var line = queue.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
                if (line == null) {
                    throw new AssertionError("nothing happened; so far " + event);
                }
                if (line.startsWith("event: ") || line.startsWith("data: ")) {
                    event.add(line.substring(line.indexOf(' ') + 1));
                } else if ((line.isEmpty() && !event.isEmpty()) || line.equals("end")) {
                    return event.isEmpty() ? line : String.join("\n", event);
                }
            }
        }

        /** The lines of events that came since. */
        List<String> soFar() {
            return queue.stream()
                    .filter(line -> line.startsWith("event: ") || line.startsWith("data: "))
                    .toList();
        }
    }

    /** Waits until the terminal would have been told something that contains these words. */
    String awaitTold(String words) throws InterruptedException {
        while (true) {
            var line = told.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("nobody was told of " + words);
            }
            if (line.contains(words)) {
                return line;
            }
        }
    }

    private final class Ears implements Listener {

        @Override
        public void read(List<Problem> problems, OptionalInt changed) {
            told.add("read " + ids(problems) + " " + changed.orElse(0));
        }

        @Override
        public void refused(List<Problem> problems) {
            told.add("refused " + ids(problems));
        }

        @Override
        public void notMade(List<Problem> problems) {
            told.add("notMade " + ids(problems));
        }

        @Override
        public void failed(Throwable cause) {
            told.add("failed " + cause);
        }

        private List<String> ids(List<Problem> problems) {
            return problems.stream().map(Problem::id).toList();
        }
    }

    @Override
    public void close() {
        server.close();
        workers.close();
        log.close();
    }
}
