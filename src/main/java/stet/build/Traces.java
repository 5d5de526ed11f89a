package stet.build;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import stet.log.CompileLog;
import stet.log.Entry;
import stet.log.Stretch;
import stet.plain.Fingerprint;
import stet.plain.Prints;

/**
 * What is remembered of all pages of an edition. As long as all else that they are made from is what it was, so are the
 * pages, but for those made of an article or a subject that has changed: to make 250,000 pages only to tell them apart
 * took half of the time of a rebuild after a single edit.
 *
 * @param common what any page may be made of: see {@link Backdrop#common}
 * @param paths tells the order of the pages from others: see {@link stet.page.Arrangement}
 * @param wholes of the articles, in the order of the archive: see {@link Past#wholes}
 * @param bonds what held them together, and {@code bondsAt} where in the log that is
 * @param templates of the kinds of pages that have one
 * @param batches where in the log the traces of a {@linkplain Batch batch} of pages lie, by its mark
 */
record Traces(
        Fingerprint common,
        Fingerprint paths,
        Prints wholes,
        Bonds bonds,
        Optional<Stretch> bondsAt,
        Map<String, String> templates,
        SortedMap<Long, Stretch> batches) {

    /** The name under which they are remembered, which is no source's path. */
    private static final String KEY = "pages";

    static boolean isKey(String key) {
        return key.equals(KEY);
    }

    /** Where traces are in the log. */
    static Optional<Entry> entry(Map<String, Entry> remembered) {
        return Optional.ofNullable(remembered.get(KEY));
    }

    /** What is remembered of the pages of an edition with the backdrop of a plan. */
    static Optional<Traces> recall(Plan plan, CompileLog log) {
        return plan.traces()
                .filter(entry -> Fingerprint.ofHex(text(log.read(entry.head())))
                        .equals(plan.backdrop().common()))
                .map(entry -> read(plan.backdrop().common(), entry.parts(), log));
    }

    /** Where the traces of a batch are, if there was such a one. */
    Optional<Stretch> batch(Batch batch) {
        return Optional.ofNullable(batches.get(batch.mark()));
    }

    void remember(CompileLog log) {
        var parts = new ArrayList<Stretch>(batches.size() + 2);
        parts.add(log.keep(written()));
        parts.add(bondsAt.orElseGet(() -> log.keep(bonds.written())));
        parts.addAll(batches.values());
        log.renew(KEY, common.hex().getBytes(StandardCharsets.US_ASCII), parts);
    }

    private byte[] written() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(paths.high());
            out.writeLong(paths.low());
            out.write(wholes.written());
            out.writeInt(templates.size());
            for (var template : templates.entrySet()) {
                writeText(template.getKey(), out);
                writeText(template.getValue(), out);
            }
            for (var mark : batches.keySet()) {
                out.writeLong(mark);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Traces read(Fingerprint common, List<Stretch> parts, CompileLog log) {
        var in = ByteBuffer.wrap(log.read(parts.get(0)));
        var paths = new Fingerprint(in.getLong(), in.getLong());
        var wholes = Prints.read(in);
        var templates = new TreeMap<String, String>();
        for (var left = in.getInt(); left > 0; left--) {
            templates.put(readText(in), readText(in));
        }
        var batches = new TreeMap<Long, Stretch>();
        for (var part : parts.subList(2, parts.size())) {
            batches.put(in.getLong(), part);
        }
        var bonds = Bonds.read(log.read(parts.get(1)));
        return new Traces(common, paths, wholes, bonds, Optional.of(parts.get(1)), templates, batches);
    }

    private static void writeText(String text, DataOutputStream out) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(ByteBuffer in) {
        var bytes = new byte[in.getInt()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String text(byte[] ascii) {
        return new String(ascii, StandardCharsets.US_ASCII);
    }
}
