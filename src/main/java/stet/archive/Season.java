package stet.archive;

import java.time.Instant;
import java.util.Optional;

/**
 * The times at which the same articles are out: from the last time at which one came out, to before the next.
 *
 * @param from nothing where none had a time to wait for, and {@code to} nothing where none has still to wait
 */
public record Season(Optional<Instant> from, Optional<Instant> to) {

    /** The times at which, of these articles, the same are out as at one time. */
    public static Season around(Instant time, Catalogue articles) {
        var season = new Season(Optional.empty(), Optional.empty());
        for (var index = 0; index < articles.size(); index++) {
            var gist = articles.gist(index);
            season = season.with(gist.embargo(), time).with(gist.date().earliest(), time);
        }
        return season;
    }

    private Season with(Optional<Instant> out, Instant time) {
        if (out.isEmpty()) {
            return this;
        }
        var each = out.get();
        if (each.isAfter(time)) {
            return to.isPresent() && !each.isBefore(to.get()) ? this : new Season(from, out);
        }
        return from.isPresent() && !each.isAfter(from.get()) ? this : new Season(out, to);
    }

    /** Whether a time is one of these. */
    public boolean has(Instant time) {
        return (from.isEmpty() || !time.isBefore(from.get())) && (to.isEmpty() || time.isBefore(to.get()));
    }
}
