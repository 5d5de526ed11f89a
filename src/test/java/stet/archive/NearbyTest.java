package stet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stet.source.SourcePath;

class NearbyTest {

    private final AtomicInteger looks = new AtomicInteger();

    private Nearby nearby(List<SourcePath> paths) {
        return new Nearby(paths.size(), place -> {
            looks.incrementAndGet();
            return paths.get(place);
        });
    }

    private static List<SourcePath> paths(String... paths) {
        return List.of(paths).stream().map(SourcePath::new).sorted().toList();
    }

    @Test
    void theFilesOfItsFolderAndThoseOfItsNameElsewhere() {
        var nearby =
                nearby(paths("c/a/fence.md", "c/a/b/deep.md", "c/a0/no.md", "c/river.md", "d/river.md", "d/sea.md"));
        assertThat(nearby.of(new SourcePath("c/a/river.md")))
                .containsExactlyInAnyOrderElementsOf(paths("c/a/fence.md", "c/river.md", "d/river.md"));
        assertThat(nearby.of(new SourcePath("e/sea.md"))).isEqualTo(paths("d/sea.md"));
        assertThat(nearby.of(new SourcePath("e/lake.md"))).isEmpty();
    }

    @Test
    void nothingIsNearWhereThereIsNothing() {
        assertThat(nearby(List.of()).of(new SourcePath("c/a.md"))).isEmpty();
    }

    @Test
    void manyAreLookedForWithoutGoingThroughAllOfThemEachTime() {
        var many = new ArrayList<SourcePath>();
        IntStream.range(0, 4_000).forEach(i -> many.add(new SourcePath("c/%02d/%04d.md".formatted(i % 40, i))));
        many.sort(null);
        var nearby = nearby(many);
        IntStream.range(0, 4_000).forEach(i -> nearby.of(new SourcePath("c/%02d/x%04d.md".formatted(i % 40, i))));
        assertThat(looks.get()).isLessThan(4 * many.size());
    }
}
