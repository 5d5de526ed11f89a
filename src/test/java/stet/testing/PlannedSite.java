package stet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import stet.archive.Publication;
import stet.build.Build;
import stet.build.Plan;
import stet.build.Workers;
import stet.page.Page;
import stet.site.OutputPath;

/** What a build of an archive would publish, without publishing it. */
public final class PlannedSite {

    private static final Instant END_OF_2026 = Instant.parse("2026-12-31T00:00:00Z");

    private final Plan plan;

    private PlannedSite(Plan plan) {
        this.plan = plan;
    }

    /** Plans an archive in which nothing is wrong. */
    public static PlannedSite of(TestProject project) {
        try (var workers = new Workers(1)) {
            var outcome = new Build(workers).plan(project.root(), new Publication(END_OF_2026, false));
            assertThat(outcome.problems()).isEmpty();
            return new PlannedSite(outcome.value().orElseThrow());
        }
    }

    public Plan plan() {
        return plan;
    }

    /** The paths of all files, in order. */
    public List<String> paths() {
        return plan.pages().keySet().stream().map(OutputPath::value).toList();
    }

    public <T extends Page> T page(String path, Class<T> type) {
        var planned = plan.pages().get(new OutputPath(path));
        assertThat(planned).as(path).isNotNull();
        var page = planned.page();
        assertThat(page).as(path).isInstanceOf(type);
        return type.cast(page);
    }

    /** All pages of a kind. */
    public <T extends Page> List<T> pages(Class<T> type) {
        return plan.edition().pages().stream()
                .filter(planned -> type.isAssignableFrom(planned.kind()))
                .map(planned -> type.cast(planned.page()))
                .toList();
    }
}
