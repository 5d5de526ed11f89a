package stet.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> FIELDS =
            List.of("title", "date", "updated", "authors", "author", "tags", "summary", "corrections", "text");

    @ParameterizedTest
    @CsvSource({
        "titel, title",
        "Title, title",
        "TITLE, title",
        "tilte, title",
        "titles, title",
        "dat, date",
        "tag, tags",
        "correction, corrections",
        "auther, author",
        "test, text",
        "summery, summary",
    })
    void oneSlipIsMended(String typed, String meant) {
        assertThat(Nearest.of(typed, FIELDS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"layout", "permalink", "categories", "x", "slug", "''"})
    void farFetchedNamesAreNotOffered(String typed) {
        assertThat(Nearest.of(typed, FIELDS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ab, aa, ac, aa", "kim-jong-u, kim-jong-il, kim-jong-un, kim-jong-un", "압록, 압록강, 두만강, 압록강"})
    void theNearestIsOfferedAndAmongEqualsTheFirst(String typed, String one, String other, String meant) {
        assertThat(Nearest.of(typed, List.of(other, one))).contains(meant);
    }

    /** The whole matrix, as the definition has it. */
    private static int distance(String a, String b) {
        var rows = new int[a.length() + 1][b.length() + 1];
        for (var i = 0; i <= a.length(); i++) {
            for (var j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    rows[i][j] = i + j;
                    continue;
                }
                var change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                rows[i][j] = Math.min(Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
                }
            }
        }
        return rows[a.length()][b.length()];
    }

    private static String name(Random random) {
        return random.ints(1 + random.nextInt(14), 'a', 'd')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Test
    void whatIsLeftOutOfTheSearchChangesNothing() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var round = 0; round < 3_000; round++) {
            var typed = name(random);
            var known = Stream.generate(() -> name(random)).limit(12).toList();
            var most = Math.max(1, typed.length() / 3);
            var nearest = known.stream()
                    .filter(name -> distance(typed, name) <= most)
                    .min(Comparator.comparing((String name) -> distance(typed, name))
                            .thenComparing(Comparator.naturalOrder()));
            assertThat(Nearest.of(typed, known))
                    .as("%s among %s, seed %d", typed, known, seed)
                    .isEqualTo(nearest);
        }
    }

    @ParameterizedTest
    @CsvSource({"100", "101", "100000"})
    void longNamesCostNothing(int length) {
        var typed = "a".repeat(length);
        assertThat(Nearest.of(typed, List.of(typed + "b")).isPresent()).isEqualTo(length <= 100);
    }
}
