package stet.archive;

import java.util.Optional;
import java.util.SortedMap;
import stet.plain.Postings;
import stet.site.OutputPath;
import stet.source.Span;

/**
 * Something that articles are filed under: a tag, a person, an organization or a place, with a file of its own or
 * without.
 *
 * @param number its place among all, by key
 * @param id the last part of its address
 * @param written how it is named where it has no file: as most articles write it
 * @param origin where it comes from: its file, or the first article that names it
 * @param articles those filed under it, or of which the text or a note names it; by language, in the order of the
 *     archive: indexes into {@link Archive#articles}
 */
public record Subject(
        int number,
        Kind kind,
        String id,
        String written,
        Span origin,
        Optional<Entity> entity,
        SortedMap<String, Postings> articles) {

    /** The name to show in a language: the first in that language, else the first of all, else as it is written. */
    public Shown name(String lang, String first) {
        if (entity.isEmpty()) {
            return new Shown(written, lang);
        }
        var names = entity.get().names();
        return names.stream()
                .filter(name -> name.lang().orElse(first).equals(lang))
                .findFirst()
                .or(() -> names.stream().findFirst())
                .map(name -> new Shown(name.text(), name.lang().orElse(first)))
                .orElse(new Shown(written, lang));
    }

    /** Those in a language. */
    public Postings in(String lang) {
        return articles.getOrDefault(lang, Postings.NONE);
    }

    public int count(String lang) {
        return in(lang).size();
    }

    /** Where its page in a language goes; whether there is one, {@link Archive#hasPage} tells. */
    public OutputPath path(String prefix) {
        return new OutputPath(prefix + kind.folder() + "/" + id + ".html");
    }

    /** A name and the language it is in. */
    public record Shown(String text, String lang) {}
}
