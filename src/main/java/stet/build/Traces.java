package stet.build;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import stet.archive.Catalogue;
import stet.log.CompileLog;
import stet.log.Entry;
import stet.log.Stretch;
import stet.plain.Fingerprint;

/**
 * What is remembered of all pages of an edition. As long as all else that they are made from is what it was, so are the
 * pages, but for those made of an article that has changed: to make 250,000 pages only to tell them apart took half of
 * the time of a rebuild after a single edit.
 *
 * @param backdrop of all that pages are made from beside what articles say: see {@link Backdrop}
 * @param articles the fingerprints of the articles, in the order of the archive
 * @param templates of the kinds of pages that have one
 * @param batches where in the log the traces of so many pages each lie, in the order of the edition
 */
record Traces(Fingerprint backdrop, List<Fingerprint> articles, Map<String, String> templates, List<Stretch> batches) {

    /** The name under which they are remembered, which is no source's path. */
    private static final String KEY = "pages";

    /** How many pages are made, and have their traces, together: so few that a small edition keeps all workers busy. */
    private static final int FEW = 32;

    /** Of a large edition: so many that to find their traces takes no time. */
    private static final int MANY = 256;

    private static final int LARGE = 20_000;

    /** How many pages of an edition have their traces together. */
    static int batch(int pages) {
        return pages < LARGE ? FEW : MANY;
    }

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
                .filter(entry -> Fingerprint.ofHex(text(log.read(entry.head()))).equals(plan.backdrop()))
                .map(entry -> read(
                        plan.backdrop(),
                        ByteBuffer.wrap(log.read(entry.parts().get(0))),
                        entry.parts().subList(1, entry.parts().size())));
    }

    void remember(CompileLog log) {
        var parts = new ArrayList<Stretch>(batches.size() + 1);
        parts.add(log.keep(written()));
        parts.addAll(batches);
        log.renew(KEY, backdrop.hex().getBytes(StandardCharsets.US_ASCII), parts);
    }

    /** The numbers of the articles that are not what they were. */
    BitSet changed(Catalogue now) {
        if (now.size() != articles.size()) {
            throw new IllegalStateException(now.size() + " articles, not " + articles.size());
        }
        var changed = new BitSet(now.size());
        for (var i = 0; i < now.size(); i++) {
            changed.set(i, !now.gist(i).whole().equals(articles.get(i)));
        }
        return changed;
    }

    private byte[] written() {
        var bytes = new ByteArrayOutputStream((articles.size() + 1) * 16);
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(articles.size());
            for (var article : articles) {
                out.writeLong(article.high());
                out.writeLong(article.low());
            }
            out.writeInt(templates.size());
            for (var template : templates.entrySet()) {
                writeText(template.getKey(), out);
                writeText(template.getValue(), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Traces read(Fingerprint backdrop, ByteBuffer in, List<Stretch> batches) {
        var articles = new ArrayList<Fingerprint>();
        for (var left = in.getInt(); left > 0; left--) {
            articles.add(new Fingerprint(in.getLong(), in.getLong()));
        }
        var templates = new TreeMap<String, String>();
        for (var left = in.getInt(); left > 0; left--) {
            templates.put(readText(in), readText(in));
        }
        return new Traces(backdrop, articles, templates, batches);
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
