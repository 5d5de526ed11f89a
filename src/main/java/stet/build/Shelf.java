package stet.build;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import stet.article.Body;
import stet.log.CompileLog;
import stet.log.LogDamaged;
import stet.log.Stretch;
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
    private final Map<Fingerprint, Stretch> logged = new ConcurrentHashMap<>();
    private final AtomicReferenceArray<Body> atHand = new AtomicReferenceArray<>(AT_HAND);

    Shelf(CompileLog log) {
        this.log = log;
    }

    void put(Body body) {
        held.put(body.fingerprint(), body);
    }

    /**
     * Says where a body is in the log. Two different bodies could only have one fingerprint if somebody had taken great
     * pains; and then an article would show the text of another.
     */
    void put(Fingerprint fingerprint, Stretch stretch) {
        var other = logged.putIfAbsent(fingerprint, stretch);
        if (other != null && (other.length() != stretch.length() || other.check() != stretch.check())) {
            throw new IllegalStateException("two bodies with the fingerprint " + fingerprint);
        }
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
            var stretch = logged.get(fingerprint);
            if (stretch == null) {
                throw new IllegalStateException("no body " + fingerprint);
            }
            body = FORMAT.read(log.read(stretch));
            atHand.set(place, body);
        }
        return body;
    }
}
