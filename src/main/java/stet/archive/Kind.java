package stet.archive;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The four kinds of things that an article can be filed under; each has a folder of its own. */
public enum Kind {
    TAGS("tag"),
    PEOPLE("person"),
    ORGANIZATIONS("organization"),
    PLACES("place");

    /** Those that are people, organizations or places. */
    public static final List<Kind> ENTITIES = List.of(PEOPLE, ORGANIZATIONS, PLACES);

    private final String folder = name().toLowerCase(Locale.ROOT);
    private final String one;

    Kind(String one) {
        this.one = one;
    }

    /** What one of some kinds is called in messages: a person, organization or place. */
    static String oneOf(List<Kind> kinds) {
        var names = kinds.stream().map(kind -> kind.one).toList();
        return names.size() == 1
                ? names.get(0)
                : String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.get(names.size() - 1);
    }

    /** The name of the folder, below {@code content/} as in the site, and of the field in front matter. */
    public String folder() {
        return folder;
    }

    /** The kind whose files lie in a folder below {@code content/}. */
    public static Optional<Kind> ofFolder(String folder) {
        for (var kind : values()) {
            if (folder.equals("content/" + kind.folder())) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
