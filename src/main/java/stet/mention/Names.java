package stet.mention;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stet.annotation.Folding;
import stet.mention.Listed.Linking;
import stet.plain.Fingerprint;

/**
 * The names of an archive's entities, ready to be found. Immutable, and safe to be asked by several threads at once.
 *
 * <p>Where names overlap, the one that begins first is meant, and of those the longest: so a name is never found within
 * another. A name that two entities share is found for neither, and hides what is within it all the same.
 */
public final class Names {

    /** An archive without entities. */
    public static final Names NONE = of(List.of());

    private final NameTree tree;
    private final Fingerprint fingerprint;
    private final Map<String, Linking> linking = new HashMap<>();

    private Names(List<Listed> listed) {
        tree = NameTree.of(listed);
        fingerprint = Fingerprint.of(listed);
        listed.forEach(one -> linking.put(one.key(), one.linking()));
    }

    public static Names of(List<Listed> listed) {
        return new Names(listed.stream()
                .distinct()
                .sorted(Comparator.comparing(Listed::key)
                        .thenComparing(Listed::name)
                        .thenComparing(Listed::spelling)
                        .thenComparing(Listed::linking))
                .toList());
    }

    /** What tells whether the same would be found in every text. */
    public Fingerprint fingerprint() {
        return fingerprint;
    }

    public boolean isEmpty() {
        return linking.isEmpty();
    }

    /** Which mentions of an entity are to be links. */
    public Linking linking(String key) {
        return linking.getOrDefault(key, Linking.NEVER);
    }

    /** Where a stretch of a text speaks of entities, in order; nothing overlaps. */
    public List<Spot> in(String text, int start, int end) {
        if (isEmpty()) {
            return List.of();
        }
        var stretch = text.substring(start, end);
        return Normalizer.isNormalized(stretch, Normalizer.Form.NFC)
                ? tree.find(stretch).stream()
                        .map(spot -> new Spot(spot.key(), start + spot.start(), start + spot.end()))
                        .toList()
                : inParts(stretch, start);
    }

    /** The same where letters are written in parts, as some keyboards and disks do: found in their usual form. */
    private List<Spot> inParts(String stretch, int start) {
        var folding = Folding.of(stretch);
        var spots = new ArrayList<Spot>();
        for (var spot : tree.find(folding.text())) {
            var range = folding.range(spot.start(), spot.end());
            spots.add(new Spot(spot.key(), start + range.start(), start + range.end()));
        }
        return List.copyOf(spots);
    }
}
