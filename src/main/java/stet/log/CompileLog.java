package stet.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * What compiling made of sources, by key, in one file that only grows until it is compacted. For each key there is a
 * head, which is always wanted, and some parts, which are fetched when they are needed.
 *
 * <p>The file begins with the name of its format and its owner, a line each; then come {@link Block}s. Whoever looks
 * for heads passes over the parts. Of two entries with one key the later counts. Where something does not add up, the
 * log ends: what comes after is cut off, not trusted. A part is checked when it is fetched. The idea is that of the
 * build log of ninja-build/ninja ({@code src/build_log.cc}).
 *
 * <p>Several threads may use a log at once. What the disk refuses is thrown as {@link UncheckedIOException}.
 */
public final class CompileLog implements AutoCloseable {

    /** A log of fewer bytes is never compacted. */
    private static final long SMALL = 1 << 20;

    /** Under this key the log notes how long it was when it was last looked up how much of it is wanted. */
    private static final String LOOKED = "looked";

    /** What lies no more bytes apart is read in one go. */
    private static final int CLOSE = 1 << 16;

    /** How many entries are copied at a time when a log is compacted. */
    private static final int BATCH = 64;

    private final Path file;
    private final byte[] opening;
    private final LogFile kept;
    /** Where new entries go: {@code kept}, or, if that is not ours to write, a file of our own that continues it. */
    private final LogFile grown;

    private final long keptLength;
    private final long began;
    private final State state;
    private Predicate<String> wanted = key -> true;
    private volatile long looked;

    /** What was found where a log was looked for. */
    public enum State {
        /** None was there. */
        NEW,
        WHOLE,
        /** Another Stet wrote it, or it is none; it is not used. */
        FOREIGN,
        /** Its end was missing or wrong, and was cut off. */
        TORN
    }

    private CompileLog(Path file, byte[] opening, LogFile kept, LogFile grown, long began) {
        this.file = file;
        this.opening = opening;
        this.kept = kept;
        this.grown = grown;
        this.began = began;
        var end = end();
        state = kept.length() == 0
                ? State.NEW
                : end == 0 ? State.FOREIGN : end < kept.length() ? State.TORN : State.WHOLE;
        if (kept == grown) {
            if (end < kept.length()) {
                kept.cut(end);
            }
            if (end == 0) {
                kept.append(ByteBuffer.wrap(opening));
            }
            keptLength = Long.MAX_VALUE;
        } else {
            keptLength = end;
        }
    }

    /**
     * Opens a log, or begins one. If another process has it open, it is read, and what is new is forgotten at the end.
     *
     * @param owner who may read it, in one line: what another owner wrote is thrown away
     */
    public static CompileLog open(Path file, String owner) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var kept = LogFile.of(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                if (kept.lock()) {
                    return new CompileLog(file, opening(owner), kept, kept, touch(file, kept, opening(owner)));
                }
            } catch (IOException | RuntimeException e) {
                kept.close();
                throw e;
            }
            kept.close();
            return reading(file, owner);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a log, if it is there, to read it only; what is added is forgotten at the end. */
    public static CompileLog reading(Path file, String owner) {
        try {
            var own = LogFile.temporary();
            try {
                var kept = Files.isRegularFile(file) ? LogFile.of(file, StandardOpenOption.READ) : LogFile.temporary();
                return reading(file, owner, kept, own);
            } catch (IOException | RuntimeException e) {
                own.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CompileLog reading(Path file, String owner, LogFile kept, LogFile own) {
        try {
            return new CompileLog(file, opening(owner), kept, own, own.made());
        } catch (RuntimeException e) {
            kept.close();
            throw e;
        }
    }

    /** A log that is empty, and forgotten at the end. */
    public static CompileLog temporary() {
        return reading(Path.of(""), "");
    }

    private static byte[] opening(String owner) {
        return ("stet compile log 2\n" + owner + "\n").getBytes(UTF_8);
    }

    /** When the disk says it is now, in nanoseconds since 1970: the time it gives to what is written now. */
    private static long touch(Path file, LogFile kept, byte[] opening) throws IOException {
        var first = kept.length() == 0 ? opening[0] : kept.read(0, 1)[0];
        kept.write(ByteBuffer.wrap(new byte[] {first}), 0);
        return Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS);
    }

    /** What was found when the log was opened. */
    public State state() {
        return state;
    }

    /**
     * Since when the log is open, in nanoseconds since 1970 by the clock of its disk: what is read from now on may have
     * been changed since then, and a file with a time before has not.
     */
    public long began() {
        return began;
    }

    /** All that is remembered, by key; the log itself keeps no copy of it. */
    public Map<String, Entry> entries() {
        var entries = new HashMap<String, Entry>();
        scan(kept, opening.length, 0, Math.min(keptLength, kept.length()), entries::put);
        if (kept != grown) {
            scan(grown, 0, keptLength, grown.length(), entries::put);
        }
        var last = Optional.ofNullable(entries.remove(LOOKED));
        looked =
                last.map(entry -> ByteBuffer.wrap(read(entry.head())).getLong()).orElse(0L);
        return entries;
    }

    /** The bytes of a stretch. Throws {@link LogDamaged} if they are not what was written. */
    public byte[] read(Stretch stretch) {
        return checked(stretch, bytes(stretch.offset(), stretch.length()));
    }

    /**
     * The bytes of some stretches, in their order; what lies close together is read in one go. Throws
     * {@link LogDamaged} if they are not what was written.
     */
    public List<byte[]> read(List<Stretch> stretches) {
        var from = Long.MAX_VALUE;
        var to = 0L;
        for (var stretch : stretches) {
            from = Math.min(from, stretch.offset());
            to = Math.max(to, stretch.offset() + stretch.length());
        }
        var all = new ArrayList<byte[]>(stretches.size());
        if (to - from > CLOSE || (from < keptLength && to > keptLength)) {
            stretches.forEach(stretch -> all.add(read(stretch)));
            return all;
        }
        var whole = stretches.isEmpty() ? new byte[0] : bytes(from, (int) (to - from));
        for (var stretch : stretches) {
            var start = (int) (stretch.offset() - from);
            all.add(checked(stretch, Arrays.copyOfRange(whole, start, start + stretch.length())));
        }
        return all;
    }

    private byte[] bytes(long offset, int length) {
        return offset < keptLength ? kept.read(offset, length) : grown.read(offset - keptLength, length);
    }

    private static byte[] checked(Stretch stretch, byte[] bytes) {
        if (Stretch.check(bytes, 0, bytes.length) != stretch.check()) {
            throw new LogDamaged("is not what was written at " + stretch.offset());
        }
        return bytes;
    }

    /** Adds entries, and tells where the parts of each lie. */
    public List<List<Stretch>> add(List<Fresh> fresh) {
        var parts = new ArrayList<byte[]>();
        fresh.forEach(one -> parts.addAll(one.parts()));
        synchronized (grown) {
            var stretches = Block.stretches(grown.length() + start(), parts);
            var heads = new ArrayList<Block.Head>();
            var places = new ArrayList<List<Stretch>>();
            var from = 0;
            for (var one : fresh) {
                var own = List.copyOf(stretches.subList(from, from + one.parts().size()));
                heads.add(new Block.Head(one.key(), one.head(), own));
                places.add(own);
                from += own.size();
            }
            grown.append(Block.bytes(parts, heads));
            return places;
        }
    }

    /** Adds a part that nothing leads to yet: it is remembered once an entry is {@linkplain #renew renewed} with it. */
    public Stretch keep(byte[] part) {
        synchronized (grown) {
            var place = Block.stretches(grown.length() + start(), List.of(part)).get(0);
            grown.append(Block.bytes(List.of(part), List.of()));
            return place;
        }
    }

    /** Remembers parts that are there already under a new head. */
    public void renew(String key, byte[] head, List<Stretch> parts) {
        synchronized (grown) {
            grown.append(Block.bytes(List.of(), List.of(new Block.Head(key, head, parts))));
        }
    }

    /** Says which keys will be wanted again: the others go when the log is compacted. */
    public void want(Predicate<String> keys) {
        wanted = keys;
    }

    /**
     * Closes the log; where less than half of it is still wanted, it is compacted first. That is looked up each time it
     * has grown by a quarter.
     */
    @Override
    public void close() {
        try {
            if (kept == grown && kept.length() > SMALL && kept.length() - looked > looked / 4) {
                var entries = entries();
                entries.keySet().removeIf(wanted.negate());
                var live = 0L;
                for (var entry : entries.values()) {
                    live += entry.head().length();
                    for (var part : entry.parts()) {
                        live += part.length();
                    }
                }
                if (live < kept.length() / 2) {
                    compact(entries);
                } else {
                    var length = ByteBuffer.allocate(Long.BYTES).putLong(kept.length());
                    add(List.of(new Fresh(LOOKED, length.array(), List.of())));
                }
            }
        } finally {
            kept.close();
            grown.close();
        }
    }

    /** Where {@code grown} begins in the log. */
    private long start() {
        return kept == grown ? 0 : keptLength;
    }

    /** Copies what is wanted to a new file, which then takes the place of the old one. */
    private void compact(Map<String, Entry> entries) {
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            Files.deleteIfExists(unfinished);
            try (var out = LogFile.of(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                out.append(ByteBuffer.wrap(opening));
                var sorted = List.copyOf(new TreeMap<>(entries).entrySet());
                for (var from = 0; from < sorted.size(); from += BATCH) {
                    copy(sorted.subList(from, Math.min(sorted.size(), from + BATCH)), out);
                }
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (LogDamaged e) {
            // What is damaged is found and told by who needs it; until then the log stays as it is.
        }
    }

    private void copy(List<Map.Entry<String, Entry>> some, LogFile out) {
        var parts = new ArrayList<byte[]>();
        for (var one : some) {
            one.getValue().parts().forEach(part -> parts.add(read(part)));
        }
        var stretches = Block.stretches(out.length(), parts);
        var heads = new ArrayList<Block.Head>();
        var from = 0;
        for (var one : some) {
            var own = stretches.subList(from, from + one.getValue().parts().size());
            heads.add(new Block.Head(one.getKey(), read(one.getValue().head()), own));
            from += own.size();
        }
        out.append(Block.bytes(parts, heads));
    }

    /** Where what can be trusted ends: 0 if nothing can. */
    private long end() {
        if (kept.length() < opening.length || !Arrays.equals(kept.read(0, opening.length), opening)) {
            return 0;
        }
        var end = (long) opening.length;
        var block = Block.at(end, kept);
        while (block.isPresent() && block.get().isWhole(kept)) {
            end = block.get().end();
            block = Block.at(end, kept);
        }
        return end;
    }

    private static void scan(LogFile log, long from, long base, long to, BiConsumer<String, Entry> entries) {
        var block = Block.at(from, log);
        while (block.isPresent() && block.get().end() <= to) {
            block.get().read(log, base, entries);
            block = Block.at(block.get().end(), log);
        }
    }
}
