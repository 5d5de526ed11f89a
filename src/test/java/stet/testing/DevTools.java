package stet.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The line to a browser: commands and their answers, and what happens meanwhile, in the protocol of its DevTools. */
final class DevTools implements WebSocket.Listener {

    private static final JsonMapper JSON = new JsonMapper();

    /** Far more than any answer takes, so that a browser that hangs does not hang the tests. */
    private static final int PATIENCE_SECONDS = 60;

    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> awaited = new ConcurrentHashMap<>();
    private final Map<String, BiConsumer<String, JsonNode>> listeners = new ConcurrentHashMap<>();
    private final StringBuilder message = new StringBuilder();
    private final WebSocket socket;

    DevTools(String address) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), this)
                .join();
    }

    /** Has what happens in a session told to a listener: the name of each event, and what belongs to it. */
    void listen(String session, BiConsumer<String, JsonNode> listener) {
        listeners.put(session, listener);
    }

    void forget(String session) {
        listeners.remove(session);
    }

    /** Gives a command and waits for the answer; {@code session} is empty for one to the browser as a whole. */
    JsonNode send(String session, String method, Map<String, ?> parameters) {
        var id = last.incrementAndGet();
        var command = new LinkedHashMap<String, Object>();
        command.put("id", id);
        command.put("method", method);
        command.put("params", parameters);
        if (!session.isEmpty()) {
            command.put("sessionId", session);
        }
        var answer = new CompletableFuture<JsonNode>();
        awaited.put(id, answer);
        synchronized (this) {
            socket.sendText(JSON.writeValueAsString(command), true).join();
        }
        var found = await(answer, method);
        if (found.has("error")) {
            throw new IllegalStateException(method + ": " + found.get("error"));
        }
        return found.path("result");
    }

    /** Waits for something that was promised. */
    static <T> T await(CompletableFuture<T> promised, String what) {
        try {
            return promised.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("no answer to " + what, e);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence piece, boolean isLast) {
        message.append(piece);
        if (isLast) {
            var node = JSON.readTree(message.toString());
            message.setLength(0);
            take(node);
        }
        webSocket.request(1);
        return CompletableFuture.completedFuture(null);
    }

    private void take(JsonNode node) {
        if (node.has("id")) {
            var answer = awaited.remove(node.get("id").intValue());
            if (answer != null) {
                answer.complete(node);
            }
            return;
        }
        var listener = listeners.get(node.path("sessionId").asString(""));
        if (listener != null) {
            listener.accept(node.path("method").asString(""), node.path("params"));
        }
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        fail(error);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int status, String reason) {
        fail(new IOException("the browser is gone: " + reason));
        return CompletableFuture.completedFuture(null);
    }

    private void fail(Throwable error) {
        awaited.values().forEach(answer -> answer.completeExceptionally(error));
    }
}
