package stet.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import stet.source.SourcePath;

/**
 * Where a source's page or picture goes. It follows from the source's path alone, so that the HTML of a body, links
 * included, depends on nothing but the body's own file.
 *
 * @param languages those of the site, the first one first
 * @param base where the site is published, if that is known: for what is said of links, and never for an address
 */
public record Addresses(List<String> languages, Optional<String> base) {

    /** The folders whose Markdown files become pages. */
    public static final List<String> PAGE_FOLDERS = List.of(
            "content/articles",
            "content/pages",
            "content/people",
            "content/organizations",
            "content/places",
            "content/timelines");

    private static final Set<String> ROOTS = Set.of("content/articles", "content/pages");

    /** The addresses of a site of which nobody knows where it is published. */
    public Addresses(List<String> languages) {
        this(languages, Optional.empty());
    }

    /**
     * The languages that a site whose settings can not be read seems to have, by the names of its files: those in names
     * are not the first one, so its texts keep apart from theirs.
     */
    static Addresses guessed(Stream<SourcePath> paths) {
        var named = new TreeSet<String>();
        paths.filter(path -> path.extension().equals("md"))
                .map(path -> suffix(path.name()))
                .filter(suffix -> suffix.length() == 2 && Languages.isIso(suffix))
                .forEach(named::add);
        var languages = new ArrayList<>(named);
        languages.add(0, named.contains("en") ? "und" : "en");
        return new Addresses(languages);
    }

    /** The site's first language, whose addresses have no prefix. */
    public String first() {
        return languages.get(0);
    }

    /** The folder that pages in a language lie in: empty for the first language, else such as {@code ko/}. */
    public String prefix(String lang) {
        return lang.equals(first()) ? "" : lang + "/";
    }

    /** The language that a file's name tells, as {@code x.ko.md} does; empty if it tells none of this site's. */
    public Optional<String> languageIn(SourcePath path) {
        var suffix = suffix(path.name());
        return languages.contains(suffix) ? Optional.of(suffix) : Optional.empty();
    }

    /** Whether a whole address is one of the site's own. */
    public boolean isOwn(String address) {
        return base.isPresent() && WebAddress.isBelow(address, base.get());
    }

    /** What in a file's name looks like a language without being one of this site's. */
    public Optional<String> strangerIn(SourcePath path) {
        var suffix = suffix(path.name());
        if (languages.contains(suffix)) {
            return Optional.empty();
        }
        var isCode = suffix.length() == 2 && Languages.isIso(suffix.toLowerCase(Locale.ROOT));
        return isCode || languages.stream().anyMatch(lang -> isVariant(suffix, lang))
                ? Optional.of(suffix)
                : Optional.empty();
    }

    /** Whether a tag is another spelling of a language, or a narrower kind of it: {@code KO} or {@code ko-KR}. */
    private static boolean isVariant(String suffix, String lang) {
        return suffix.regionMatches(true, 0, lang, 0, lang.length())
                && (suffix.length() == lang.length() || suffix.charAt(lang.length()) == '-');
    }

    /** The path of a Markdown file without its language and extension: what translations of one another share. */
    public String stem(SourcePath path) {
        var value = path.value()
                .substring(0, path.value().length() - path.extension().length() - 1);
        var lang = languageIn(path);
        return lang.isPresent() ? value.substring(0, value.length() - lang.get().length() - 1) : value;
    }

    /** The page of an article, a page or a profile. */
    public Optional<OutputPath> page(SourcePath path) {
        if (!path.extension().equals("md")) {
            return Optional.empty();
        }
        return below(path).map(root -> {
            var stem = stem(path).substring(root.length());
            return new OutputPath(prefix(languageIn(path).orElse(first())) + stem + ".html");
        });
    }

    /** Where a picture or another file that a text shows or links to goes. */
    public Optional<OutputPath> file(SourcePath path) {
        return below(path).map(root -> new OutputPath(path.value().substring(root.length())));
    }

    /** The part of a source's path that its address leaves out. */
    private static Optional<String> below(SourcePath path) {
        if (path.value().indexOf('\\') >= 0) {
            return Optional.empty();
        }
        for (var root : ROOTS) {
            if (path.isBelow(root)) {
                return Optional.of(root + "/");
            }
        }
        return path.isBelow("content") && path.folder().length() > "content".length()
                ? Optional.of("content/")
                : Optional.empty();
    }

    private static String suffix(String name) {
        var last = name.lastIndexOf('.');
        var before = last < 0 ? -1 : name.lastIndexOf('.', last - 1);
        return before < 1 ? "" : name.substring(before + 1, last);
    }
}
