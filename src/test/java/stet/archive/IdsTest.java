package stet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void theIdsOfSomeKindsAreOneListHoweverOftenTheyAreWanted() {
        var ids = new Ids(kind -> List.of("some-" + kind.folder(), "more-" + kind.folder()));
        var both = List.of(Kind.PEOPLE, Kind.PLACES);
        assertThat(ids.of(both)).containsExactly("some-people", "more-people", "some-places", "more-places");
        assertThat(ids.of(List.copyOf(both))).isSameAs(ids.of(both));
        assertThat(ids.of(List.of(Kind.TAGS))).containsExactly("some-tags", "more-tags");
    }
}
