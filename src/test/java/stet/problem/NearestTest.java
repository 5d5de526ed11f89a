package stet.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    @ParameterizedTest
    @CsvSource({"100", "101", "100000"})
    void longNamesCostNothing(int length) {
        var typed = "a".repeat(length);
        assertThat(Nearest.of(typed, List.of(typed + "b")).isPresent()).isEqualTo(length <= 100);
    }
}
