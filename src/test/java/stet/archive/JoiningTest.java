package stet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.build.Build;
import stet.build.Workers;
import stet.log.CompileLog;
import stet.plain.Fingerprint;
import stet.plain.Postings;
import stet.testing.TestProject;

/** Articles are put together some at a time, by several at once: it comes to the same. */
class JoiningTest {

    /** More than are fetched in one go. */
    private static final int MANY = 1100;

    private static Join join(TestProject project, int count) {
        try (var workers = new Workers(count)) {
            var publication = new Publication(Instant.parse("2026-12-31T00:00:00Z"), false);
            var outcome = new Build(workers, CompileLog.temporary()).plan(project.root(), publication);
            assertThat(outcome.problems()).isEmpty();
            return outcome.value().orElseThrow().archive().join();
        }
    }

    @Test
    void manyArticlesAreFiledAndTiedWhoeverDoesIt(@TempDir Path temp) {
        var project = TestProject.in(temp).write("content/site.yaml", "title: T\nbase_url: https://e.org/\n");
        for (var number = 0; number < MANY; number++) {
            var file = "content/articles/a" + (10_000 + number) + ".md";
            var next = "a" + (10_000 + (number + 1) % MANY) + ".md";
            project.write(
                    file,
                    "---\ntitle: A\ndate: 2020\ntags: [all, t" + number % 7 + "]\n---\nThe [next](" + next + ").\n");
        }
        var one = join(project, 1);
        assertThat(one.order().size()).isEqualTo(MANY);
        assertThat(one.folders()).hasSize(8);
        assertThat(one.folders().get(0).articles()).containsEntry("en", Postings.range(MANY));
        for (var index = 0; index < MANY; index++) {
            assertThat(one.backlinks().get(index)).containsExactly((index + MANY - 1) % MANY);
        }
        assertThat(Fingerprint.of(join(project, 4))).isEqualTo(Fingerprint.of(one));
    }
}
