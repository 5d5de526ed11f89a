package stet.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import stet.archive.Archive;
import stet.archive.Entity;
import stet.archive.Publication;
import stet.article.Named;
import stet.geo.Outline;
import stet.plain.Fingerprint;
import stet.site.SiteReader;
import stet.site.Words;
import stet.source.SourceFile;
import stet.source.SourcePath;
import stet.source.SourceTree;

/**
 * What pages are made from beside articles. {@link Bonds} tell what has changed of it.
 *
 * @param common what any page may be made of: settings, words, languages, and what entities are called
 * @param texts all that is read from the archive's folder and is no article
 */
record Backdrop(Fingerprint common, Fingerprint texts) {

    /** Kinds of sources that are read for what they say on pages; outlines of places may be of any kind. */
    private static final Set<String> TEXTS = Set.of("md", "yaml");

    private static final String ARTICLES = "content/articles";

    /** {@code texts} are those that {@link #texts(SourceTree, Map)} tells of. */
    static Backdrop of(
            Fingerprint texts,
            SourceTree tree,
            SortedMap<String, Words> words,
            Publication publication,
            Archive archive) {
        var settings = tree.file(SiteReader.PATH).map(SourceFile::fingerprint);
        return new Backdrop(
                Fingerprint.of(
                        List.of(settings, words, publication.drafts(), archive.languages(), calledNames(archive))),
                texts);
    }

    /** Of all that is read from the archive's folder and is no article. */
    static Fingerprint texts(SourceTree tree, Map<SourcePath, Outline> outlines) {
        var sources = new ArrayList<>();
        for (var file : tree.below("content")) {
            var path = file.path();
            var isText = path.isBelow("content") && !path.isBelow(ARTICLES) && TEXTS.contains(path.extension());
            if (isText || outlines.containsKey(path)) {
                sources.add(path);
                sources.add(file.fingerprint());
            }
        }
        return Fingerprint.of(sources);
    }

    /** By these articles are filed, and what notes and events name is found. */
    private static List<Object> calledNames(Archive archive) {
        var names = new ArrayList<>();
        archive.subjects()
                .forEach((key, subject) -> subject.entity().ifPresent(entity -> {
                    names.add(key);
                    names.add(names(entity));
                }));
        return names;
    }

    private static List<Object> names(Entity entity) {
        var names = new ArrayList<>();
        entity.names().forEach(name -> names.add(List.of(name.text(), name.lang())));
        entity.aliases().stream().map(Named::text).forEach(names::add);
        return names;
    }
}
