package stet.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;

/** Where requests come in and answers go out, with the headers that every answer has. */
final class Door {

    /** Each takes a thread for as long as its page is open. A browser opens six at the most. */
    private static final int MOST_STREAMS = 100;

    private static final Map<String, String> ALWAYS = Map.of(
            "Cache-Control", "no-cache",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin");

    private final Guard guard;
    private final Answers answers;
    private final Latest latest;
    private final Listener listener;
    private final Semaphore streams = new Semaphore(MOST_STREAMS);

    Door(Guard guard, Answers answers, Latest latest, Listener listener) {
        this.guard = guard;
        this.answers = answers;
        this.latest = latest;
        this.listener = listener;
    }

    void answer(HttpExchange exchange) throws IOException, InterruptedException {
        var uri = exchange.getRequestURI();
        var refusal = guard.refusal(
                exchange.getRequestMethod(), uri, exchange.getRequestHeaders(), exchange.getLocalAddress());
        if (refusal.isPresent()) {
            send(exchange, refusal.get());
            return;
        }
        switch (uri.getPath()) {
            case LiveReload.SCRIPT ->
                send(
                        exchange,
                        Answer.file(
                                MediaType.SCRIPT,
                                Answer.OF_FILES,
                                LiveReload.script().getBytes(UTF_8)));
            case LiveReload.STYLE ->
                send(
                        exchange,
                        Answer.file(
                                MediaType.STYLE,
                                Answer.OF_FILES,
                                LiveReload.style().getBytes(UTF_8)));
            case LiveReload.EVENTS -> stream(exchange);
            default -> send(exchange, page(uri.getPath()));
        }
    }

    private Answer page(String path) throws InterruptedException {
        try {
            return answers.answer(path);
        } catch (RuntimeException | StackOverflowError e) {
            listener.failed(e);
            return Answer.words(500, "this page can not be made: the terminal says why");
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var headers = exchange.getResponseHeaders();
        ALWAYS.forEach(headers::set);
        answer.headers().forEach(headers::set);
        var print = answer.headers().get("ETag");
        if (answer.status() == 200 && print != null && isKnown(exchange, print)) {
            exchange.sendResponseHeaders(304, -1);
        } else if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", Integer.toString(answer.body().length));
            exchange.sendResponseHeaders(answer.status(), -1);
        } else {
            exchange.sendResponseHeaders(answer.status(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    /** Whether the browser has what it asks for already. */
    private static boolean isKnown(HttpExchange exchange, String print) {
        for (var line : exchange.getRequestHeaders().getOrDefault("If-None-Match", List.of())) {
            for (var tag : line.split(",", -1)) {
                if (tag.strip().equals(print) || tag.strip().equals("W/" + print)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void stream(HttpExchange exchange) throws IOException, InterruptedException {
        if (!streams.tryAcquire()) {
            send(exchange, Answer.words(503, "too many pages are open"));
            return;
        }
        try {
            var asked = query(exchange.getRequestURI().getRawQuery());
            var headers = exchange.getResponseHeaders();
            ALWAYS.forEach(headers::set);
            headers.set("Content-Type", "text/event-stream; charset=utf-8");
            headers.set("Cache-Control", "no-store");
            if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.sendResponseHeaders(200, -1);
                return;
            }
            exchange.sendResponseHeaders(200, 0);
            LiveReload.tell(
                    latest,
                    asked.getOrDefault("page", ""),
                    asked.getOrDefault("print", ""),
                    exchange.getResponseBody());
        } finally {
            streams.release();
        }
    }

    private static Map<String, String> query(@org.jspecify.annotations.Nullable String raw) {
        var values = new TreeMap<String, String>();
        for (var pair : (raw == null ? "" : raw).split("&", -1)) {
            var equals = pair.indexOf('=');
            try {
                if (equals > 0) {
                    values.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), UTF_8));
                }
            } catch (IllegalArgumentException e) {
                // A broken escape is no value.
            }
        }
        return values;
    }
}
