package stet.build;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import stet.log.CompileLog;
import stet.log.Entry;
import stet.log.Fresh;
import stet.plain.PlainFormat;

/** Something of the last build that is remembered under one key, until there is another. */
final class Recollection<T extends Record> {

    private final String key;
    private final PlainFormat<T> format;

    /** {@code key} is no source's path. */
    Recollection(String key, Class<T> type) {
        this.key = key;
        format = PlainFormat.of(type);
    }

    boolean isKey(String other) {
        return other.equals(key);
    }

    /** Where that lies in the log which is remembered. */
    Optional<Entry> entry(Map<String, Entry> remembered) {
        return Optional.ofNullable(remembered.get(key));
    }

    /** What is remembered there, true or not: whoever asks must be able to tell. */
    Optional<T> recall(Optional<Entry> entry, CompileLog log) {
        return entry.map(found -> format.read(log.read(found.parts().get(0))));
    }

    /** What to remember it by. */
    Fresh fresh(T value) {
        return new Fresh(key, new byte[0], List.of(format.write(value)));
    }
}
