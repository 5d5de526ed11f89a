package stet.build;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import stet.article.Body;
import stet.log.CompileLog;
import stet.log.LogDamaged;
import stet.plain.Fingerprint;
import stet.plain.PlainFormat;

/**
 * The bodies of an archive, by fingerprint. Those of articles stay in the log and are fetched when a page needs them;
 * the few others are in memory. Safe to be used by several threads at once.
 */
final class Shelf {

    static final PlainFormat<Body> FORMAT = PlainFormat.of(Body.class);

    /** How many bodies are kept at hand: the files of one article need its body several times, one after the other. */
    private static final int AT_HAND = 64;

    private final CompileLog log;
    private final Map<Fingerprint, Body> held = new ConcurrentHashMap<>();
    private volatile Optional<Stacks> stacks = Optional.empty();
    private final AtomicReferenceArray<Body> atHand = new AtomicReferenceArray<>(AT_HAND);

    Shelf(CompileLog log) {
        this.log = log;
    }

    void put(Body body) {
        held.put(body.fingerprint(), body);
    }

    /** The articles whose bodies are asked for from now on. */
    void put(Stacks articles) {
        stacks = Optional.of(articles);
    }

    /** Throws {@link LogDamaged} if the log does not hold it any more. */
    Body body(Fingerprint fingerprint) {
        var place = (int) fingerprint.low() & AT_HAND - 1;
        var near = atHand.get(place);
        if (near != null && near.fingerprint().equals(fingerprint)) {
            return near;
        }
        var body = held.get(fingerprint);
        if (body == null) {
            var stretch = stacks.flatMap(all -> all.body(fingerprint))
                    .orElseThrow(() -> new IllegalStateException("no body " + fingerprint));
            body = FORMAT.read(log.read(stretch));
            atHand.set(place, body);
        }
        return body;
    }
}
