package stet.page;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stet.archive.Archive;
import stet.archive.Kind;

/**
 * Finds the articles that share most tags with one. A tag counts the more the rarer it is: {@code 1 / log2(1 + n)} for
 * one that n articles in the language have. Of a tag with many articles only those nearest in time are looked at, so
 * that the cost does not grow with the archive.
 */
final class Related {

    private static final int MOST = 4;
    private static final int NEAREST = 16;

    private final Archive archive;

    Related(Archive archive) {
        this.archive = archive;
    }

    /** The indexes of up to four articles, the closest first; among equals the nearest in time. */
    List<Integer> to(int index, String lang) {
        var scores = new HashMap<Integer, Double>();
        for (var id : archive.filed().get(index).tags()) {
            archive.subject(Kind.TAGS, id)
                    .map(subject -> subject.articles().getOrDefault(lang, List.of()))
                    .ifPresent(articles -> score(index, articles, scores));
        }
        scores.remove(index);
        return scores.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Integer, Double> entry) -> -entry.getValue())
                        .thenComparing(entry -> Math.abs(entry.getKey() - index))
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void score(int index, List<Integer> articles, Map<Integer, Double> scores) {
        var weight = StrictMath.log(2) / StrictMath.log(1.0 + articles.size());
        var at = Math.max(0, Collections.binarySearch(articles, index));
        var from = Math.max(0, at - NEAREST);
        var to = Math.min(articles.size(), at + NEAREST + 1);
        for (var other : articles.subList(from, to)) {
            scores.merge(other, weight, Double::sum);
        }
    }
}
