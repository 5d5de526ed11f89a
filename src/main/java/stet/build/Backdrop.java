package stet.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import stet.archive.Archive;
import stet.archive.Publication;
import stet.geo.Outline;
import stet.plain.Fingerprint;
import stet.site.Words;
import stet.source.SourcePath;
import stet.source.SourceTree;

/**
 * What all pages have in common: all that they are made from beside articles, and which events there are. {@link Bonds}
 * tell of the rest.
 */
final class Backdrop {

    /** Kinds of sources that are read for what they say on pages; outlines of places may be of any kind. */
    private static final Set<String> TEXTS = Set.of("md", "yaml");

    private static final String ARTICLES = "content/articles";

    private Backdrop() {}

    /** Of all that is read from the archive's folder and is no article. */
    static Fingerprint texts(SourceTree tree, Map<SourcePath, Outline> outlines) {
        var sources = new ArrayList<>();
        for (var file : tree.below("content")) {
            var path = file.path();
            var isText = path.isBelow("content") && !path.isBelow(ARTICLES) && TEXTS.contains(path.extension());
            if (isText || outlines.containsKey(path)) {
                sources.add(path);
                sources.add(Fingerprint.ofBytes(file.bytes()));
            }
        }
        return Fingerprint.of(sources);
    }

    static Fingerprint print(
            Fingerprint texts, SortedMap<String, Words> words, Publication publication, Archive archive) {
        return Fingerprint.of(List.of(
                texts,
                words,
                publication.drafts(),
                archive.languages(),
                archive.chronicle().byId(),
                archive.chronicle().bySubject()));
    }
}
