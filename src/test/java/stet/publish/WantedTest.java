package stet.publish;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import stet.site.OutputPath;

/** What an edition may be, whatever is published. */
class WantedTest {

    @Test
    void aPathIsRefusedThoughAManifestSaysItIsPublished() {
        var paths = List.of(new OutputPath("a/.git/hooks/post-checkout"));

        assertThatThrownBy(() -> Wanted.of("test 1", 0, paths, PathTable.of(paths)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("git repository");
    }
}
