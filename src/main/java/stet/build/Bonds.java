package stet.build;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import stet.archive.Archive;
import stet.page.Edition;
import stet.plain.Fingerprint;
import stet.plain.Postings;
import stet.plain.Prints;

/**
 * What holds the articles of an archive together, as far as it must be known to tell what has changed of it.
 *
 * @param ties of the articles, in the order of the archive: see {@link stet.article.Gist#ties}
 * @param keys of the subjects, in order, and then of {@link Edition#lists}
 * @param names of each subject what it is called and the languages it has articles in
 * @param lists of each subject the articles filed under it, and of each other list those in it
 */
record Bonds(Prints ties, List<String> keys, Prints names, Prints lists) {

    static Bonds of(Archive archive, Edition edition) {
        var keys = new ArrayList<String>();
        var names = new ArrayList<Fingerprint>();
        var lists = new ArrayList<Fingerprint>();
        archive.subjects().forEach((key, subject) -> {
            keys.add(key);
            names.add(Fingerprint.of(List.of(
                    key, subject.written(), List.copyOf(subject.articles().keySet()))));
            lists.add(list(subject.articles(), archive));
        });
        edition.lists().forEach(listed -> {
            keys.add(listed.key());
            names.add(Fingerprint.of(listed.key()));
            lists.add(list(new TreeMap<>(Map.of("", listed.articles())), archive));
        });
        var articles = archive.articles();
        var ties = Prints.of(articles.size(), index -> articles.gist(index).ties());
        return new Bonds(ties, keys, Prints.of(keys.size(), names::get), Prints.of(keys.size(), lists::get));
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

    /** Whether these are the bonds of an archive: all follows from the ties of its articles. */
    boolean holdFor(Archive archive) {
        var articles = archive.articles();
        if (ties.size() != articles.size()) {
            return false;
        }
        for (var index = 0; index < ties.size(); index++) {
            if (!ties.isAt(index, articles.gist(index).ties())) {
                return false;
            }
        }
        return true;
    }

    byte[] written() {
        var text = String.join("\n", keys).getBytes(StandardCharsets.UTF_8);
        var parts = List.of(ties.written(), names.written(), lists.written());
        var length = parts.stream().mapToInt(part -> part.length).sum();
        var bytes = ByteBuffer.allocate(length + text.length);
        parts.forEach(bytes::put);
        return bytes.put(text).array();
    }

    static Bonds read(byte[] written) {
        var in = ByteBuffer.wrap(written);
        var ties = Prints.read(in);
        var names = Prints.read(in);
        var lists = Prints.read(in);
        var text = StandardCharsets.UTF_8.decode(in).toString();
        return new Bonds(ties, text.isEmpty() ? List.of() : List.of(text.split("\n")), names, lists);
    }
}
