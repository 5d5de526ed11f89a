package stet.page;

import java.util.List;
import stet.plain.Fingerprint;
import stet.plain.Postings;

/**
 * Something that pages show or lead to beside articles and subjects, as far as must be known to tell when it changes.
 *
 * @param key what it is known by, such as {@code events/ferry-stopped}
 * @param name of what pages say that only lead to it
 * @param whole of all that is said of it otherwise
 * @param articles those in it, by their indexes in the archive
 */
public record Shown(String key, Fingerprint name, Fingerprint whole, Postings articles) {

    /** Something of which there is no more to say than this. */
    static Shown of(String key, Object name) {
        return of(key, name, Postings.NONE);
    }

    /** A list that articles are only picked from. */
    static Shown list(String key, Object list) {
        return new Shown(key, Fingerprint.of(List.of()), Fingerprint.of(list), Postings.NONE);
    }

    /** A list of articles, and what is said of it. */
    static Shown of(String key, Object name, Postings articles) {
        return new Shown(key, Fingerprint.of(name), Fingerprint.of(List.of()), articles);
    }
}
