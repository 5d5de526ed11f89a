package stet.archive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The ids of what there is, by kind. Each mistyped one is told along with all that it may have meant; they are gathered
 * once, so that many mistakes among many ids take no more room than one.
 */
final class Ids {

    private final Function<Kind, List<String>> ids;
    private final Map<List<Kind>, List<String>> gathered = new HashMap<>();

    Ids(Function<Kind, List<String>> ids) {
        this.ids = ids;
    }

    /** Those of some kinds: the same list each time. */
    List<String> of(List<Kind> kinds) {
        return gathered.computeIfAbsent(
                kinds,
                all -> all.stream().flatMap(kind -> ids.apply(kind).stream()).toList());
    }
}
