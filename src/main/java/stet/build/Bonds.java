package stet.build;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import stet.archive.Archive;
import stet.archive.Subject;
import stet.page.Edition;
import stet.plain.Fingerprint;
import stet.plain.Postings;
import stet.plain.Prints;

/**
 * What holds the articles of an archive together, as far as it must be known to tell what has changed of it.
 *
 * @param texts of all else that is read: see {@link Backdrop#texts}
 * @param ties of the articles, in the order of the archive: see {@link stet.article.Gist#ties}
 * @param keys of the subjects, in order, and then of {@link Edition#shown}
 * @param names of each what pages say that only lead to it; all that files call it is part of the {@link Backdrop}
 * @param lists of each all else: the articles in it, and what is said of it
 */
record Bonds(Fingerprint texts, Prints ties, List<String> keys, Prints names, Prints lists) {

    static Bonds of(Archive archive, Edition edition, Fingerprint texts) {
        var keys = new ArrayList<String>();
        var names = new ArrayList<Fingerprint>();
        var lists = new ArrayList<Fingerprint>();
        archive.subjects().forEach((key, subject) -> {
            keys.add(key);
            names.add(name(subject, archive));
            lists.add(Fingerprint.of(List.of(
                    list(subject.articles(), archive),
                    subject.entity(),
                    archive.chronicle().of(subject).stream()
                            .map(event -> archive.chronicle()
                                    .happenings()
                                    .get(event)
                                    .event()
                                    .id())
                            .toList())));
        });
        edition.shown().forEach(shown -> {
            keys.add(shown.key());
            names.add(shown.name());
            lists.add(Fingerprint.of(List.of(
                    shown.whole(), list(new TreeMap<>(Map.of("", shown.articles())), archive))));
        });
        var articles = archive.articles();
        var ties = Prints.of(articles.size(), index -> articles.gist(index).ties());
        return new Bonds(texts, ties, keys, Prints.of(keys.size(), names::get), Prints.of(keys.size(), lists::get));
    }

    /** What it is called where no file says so, and where it has a page: see {@link Archive#hasPage}. */
    private static Fingerprint name(Subject subject, Archive archive) {
        return Fingerprint.of(List.of(
                subject.written(),
                List.copyOf(subject.articles().keySet()),
                subject.entity().map(entity -> List.copyOf(entity.profiles().keySet())),
                archive.chronicle().of(subject).isEmpty()));
    }

    private static Fingerprint list(SortedMap<String, Postings> some, Archive archive) {
        var list = new ArrayList<>();
        some.forEach((lang, articles) -> {
            list.add(lang);
            for (var i = 0; i < articles.size(); i++) {
                list.add(archive.articles().gist(articles.at(i)).ties());
            }
        });
        return Fingerprint.of(list);
    }

    /**
     * Whether these are the bonds of an archive: all follows from the ties of its articles and from all else it says.
     */
    boolean holdFor(Archive archive, Fingerprint now) {
        var articles = archive.articles();
        if (!texts.equals(now) || ties.size() != articles.size()) {
            return false;
        }
        for (var index = 0; index < ties.size(); index++) {
            if (!ties.isAt(index, articles.gist(index).ties())) {
                return false;
            }
        }
        return true;
    }

    /** Whether others hold the same articles together in the same way. */
    boolean areSameAs(Bonds others) {
        return texts.equals(others.texts) && ties.isSameAs(others.ties);
    }

    byte[] written() {
        var text = String.join("\n", keys).getBytes(StandardCharsets.UTF_8);
        var parts = List.of(ties.written(), names.written(), lists.written());
        var length = parts.stream().mapToInt(part -> part.length).sum();
        var bytes = ByteBuffer.allocate(2 * Long.BYTES + length + text.length);
        bytes.putLong(texts.high()).putLong(texts.low());
        parts.forEach(bytes::put);
        return bytes.put(text).array();
    }

    static Bonds read(byte[] written) {
        var in = ByteBuffer.wrap(written);
        var texts = new Fingerprint(in.getLong(), in.getLong());
        var ties = Prints.read(in);
        var names = Prints.read(in);
        var lists = Prints.read(in);
        var keys = StandardCharsets.UTF_8.decode(in).toString();
        return new Bonds(texts, ties, keys.isEmpty() ? List.of() : List.of(keys.split("\n")), names, lists);
    }
}
