package stet.build;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import stet.archive.Catalogue;
import stet.archive.Join;
import stet.log.CompileLog;
import stet.log.Entry;
import stet.log.Fresh;
import stet.plain.Fingerprint;
import stet.plain.PlainFormat;

/**
 * A join to be remembered, and how it is told from others.
 *
 * @param print of all that it follows from
 */
record Joins(Fingerprint print, Join join) {

    private static final PlainFormat<Join> FORMAT = PlainFormat.of(Join.class);

    /** The name under which it is remembered, which is no source's path. */
    private static final String KEY = "join";

    static boolean isKey(String key) {
        return key.equals(KEY);
    }

    /** The join that is remembered, if it still holds for these articles. */
    static Optional<Join> recall(Map<String, Entry> remembered, Fingerprint print, Catalogue articles, CompileLog log) {
        var entry = Optional.ofNullable(remembered.get(KEY));
        return entry.filter(found -> new String(log.read(found.head()), US_ASCII).equals(print.hex()))
                .map(found -> FORMAT.read(log.read(found.parts().get(0))))
                .filter(join -> join.holdsFor(articles));
    }

    void remember(CompileLog log) {
        log.add(List.of(new Fresh(KEY, print.hex().getBytes(US_ASCII), List.of(FORMAT.write(join)))));
    }
}
