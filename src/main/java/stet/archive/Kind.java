package stet.archive;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The four kinds of things that an article can be filed under; each has a folder of its own. */
public enum Kind {
    TAGS,
    PEOPLE,
    ORGANIZATIONS,
    PLACES;

    /** Those that are people, organizations or places. */
    public static final List<Kind> ENTITIES = List.of(PEOPLE, ORGANIZATIONS, PLACES);

    private final String folder = name().toLowerCase(Locale.ROOT);

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
