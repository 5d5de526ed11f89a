package stet.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/**
 * One page in a browser, as a reader has it before them: it is opened, looked at, clicked and typed into.
 *
 * <p>{@link #evaluate} asks the page by script from outside of it, also where the page may run none of its own.
 */
public final class Tab implements AutoCloseable {

    /** What the reader has asked their system for. */
    public enum Scheme {
        LIGHT,
        DARK,
        FORCED_COLOURS
    }

    /** A key, as keyboards and scripts know it. */
    public enum Key {
        TAB("Tab", 9),
        ENTER("Enter", 13),
        SPACE(" ", 32),
        LEFT("ArrowLeft", 37),
        RIGHT("ArrowRight", 39);

        private final String key;
        private final int code;

        Key(String key, int code) {
            this.key = key;
            this.code = code;
        }

        /** What it types; empty for one that only does something. */
        private String text() {
            return this == SPACE ? " " : this == ENTER ? "\r" : "";
        }
    }

    /** How often the mouse looks whether it is where it should be. */
    private static final int PATIENCE = 200;

    private final DevTools line;
    private final String session;
    private final String target;
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private volatile CompletableFuture<Boolean> loaded = new CompletableFuture<>();

    Tab(DevTools line, String session, String target) {
        this.line = line;
        this.session = session;
        this.target = target;
        line.listen(session, this::happened);
        for (var domain : List.of("Page", "Network", "Log", "Runtime")) {
            send(domain + ".enable", Map.of());
        }
        send("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
        size(1440, 900);
    }

    private void happened(String event, JsonNode what) {
        switch (event) {
            case "Page.loadEventFired" -> loaded.complete(true);
            case "Network.requestWillBeSent" ->
                requests.add(what.path("request").path("url").asString(""));
            case "Log.entryAdded" ->
                complaints.add(what.path("entry").path("text").asString(""));
            case "Runtime.exceptionThrown" -> complaints.add(what.toString());
            default -> {}
        }
    }

    private JsonNode send(String method, Map<String, ?> parameters) {
        return line.send(session, method, parameters);
    }

    /** Opens a file, as a double click on it does; {@code fragment} begins with {@code #}, or is empty. */
    public Tab open(Path file, String fragment) {
        requests.clear();
        complaints.clear();
        loaded = new CompletableFuture<>();
        var address = file.toAbsolutePath().toUri() + fragment;
        var answer = send("Page.navigate", Map.of("url", address));
        if (answer.has("errorText")) {
            throw new IllegalStateException(address + ": " + answer.get("errorText"));
        }
        // A move within the page loads nothing.
        if (answer.has("loaderId")) {
            DevTools.await(loaded, address);
        }
        return this;
    }

    public Tab open(Path file) {
        return open(file, "");
    }

    /** The size of what the reader sees, in CSS pixels. */
    public Tab size(int width, int height) {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    /** The colours that the reader's system asks for. */
    public Tab scheme(Scheme scheme) {
        var dark = scheme == Scheme.DARK ? "dark" : "light";
        var forced = scheme == Scheme.FORCED_COLOURS ? "active" : "none";
        var features = List.of(
                Map.of("name", "prefers-color-scheme", "value", dark),
                Map.of("name", "forced-colors", "value", forced),
                // Colours on their way from one to another are neither.
                Map.of("name", "prefers-reduced-motion", "value", "reduce"));
        send("Emulation.setEmulatedMedia", Map.of("features", features));
        return this;
    }

    /** Lets no page run scripts from now on. */
    public Tab withoutScripts() {
        send("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        return this;
    }

    /** The value of an expression; what it promises is waited for. */
    public JsonNode evaluate(String expression) {
        var answer =
                send("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.get("exceptionDetails").toString());
        }
        return answer.path("result").path("value");
    }

    /** Runs a script on the page as it is now, and first of all on each that is opened from now on. */
    public void runOnEachPage(String script) {
        send("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
        evaluate(script + "; 0");
    }

    /** Whether an expression comes out true. */
    public boolean holds(String expression) {
        return evaluate("Boolean(" + expression + ")").booleanValue();
    }

    public String text(String expression) {
        return evaluate("String(" + expression + ")").asString();
    }

    /** Whether something can be seen, or heard in its place: it takes up room, and is not hidden. */
    public boolean shows(String selector) {
        return holds(String.format(
                Locale.ROOT, "document.querySelector('%s').checkVisibility({visibilityProperty: true})", selector));
    }

    /** Clicks with a mouse in the middle of the first element that a selector finds. */
    public Tab click(String selector) {
        evaluate(String.format(
                Locale.ROOT,
                "document.querySelector('%s').scrollIntoView({block: 'center', behavior: 'instant'})",
                selector));
        mouse("mouseMoved", middle(selector));
        // What has moved on the page moves on the screen a little later.
        for (var i = 0; i < PATIENCE && !holds("document.querySelector('" + selector + "').matches(':hover')"); i++) {
            mouse("mouseMoved", middle(selector));
        }
        var middle = middle(selector);
        mouse("mousePressed", middle);
        mouse("mouseReleased", middle);
        return this;
    }

    private JsonNode middle(String selector) {
        return evaluate(String.format(
                Locale.ROOT,
                "(r => [r.x + r.width / 2, r.y + r.height / 2])(document.querySelector('%s').getClientRects()[0])",
                selector));
    }

    private void mouse(String type, JsonNode place) {
        var event = Map.of(
                "type",
                type,
                "x",
                place.get(0).doubleValue(),
                "y",
                place.get(1).doubleValue(),
                "button",
                type.equals("mouseMoved") ? "none" : "left",
                "clickCount",
                1);
        send("Input.dispatchMouseEvent", event);
    }

    /** Presses a key and lets it go. */
    public Tab press(Key key) {
        for (var type : List.of(key.text().isEmpty() ? "rawKeyDown" : "keyDown", "keyUp")) {
            send(
                    "Input.dispatchKeyEvent",
                    Map.of("type", type, "key", key.key, "text", key.text(), "windowsVirtualKeyCode", key.code));
        }
        return this;
    }

    /** The page on paper, as a PDF. */
    public byte[] print() {
        var pdf = send("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", false));
        return Base64.getDecoder().decode(pdf.get("data").asString());
    }

    /** The addresses of all that was fetched for the page that was opened last, that page among them. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** What the browser had to say: what is refused by the page's policy, what could not be read, faults of scripts. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        line.forget(session);
        line.send("", "Target.closeTarget", Map.of("targetId", target));
    }
}
