package stet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import stet.archive.Publication;
import stet.build.Build;
import stet.build.Plan;
import stet.build.Workers;
import stet.log.CompileLog;
import stet.page.Page;
import stet.page.SiteView;
import stet.plain.Fingerprint;
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
            var outcome = new Build(workers, CompileLog.temporary())
                    .plan(project.root(), new Publication(END_OF_2026, false));
            assertThat(outcome.problems()).isEmpty();
            return new PlannedSite(outcome.value().orElseThrow());
        }
    }

    public Plan plan() {
        return plan;
    }

    /** What all pages in a language show of the site. */
    public SiteView site(String lang) {
        return Objects.requireNonNull(plan.edition().sites().get(lang), lang);
    }

    /** The paths of all files, in order. */
    public List<String> paths() {
        return plan.edition().pages().stream()
                .map(planned -> planned.path().value())
                .toList();
    }

    public <T extends Page> T page(String path, Class<T> type) {
        var planned = plan.edition().pages().stream()
                .filter(one -> one.path().value().equals(path))
                .findFirst();
        assertThat(planned).as(path).isPresent();
        var page = planned.orElseThrow().page();
        assertThat(page).as(path).isInstanceOf(type);
        return type.cast(page);
    }

    /** By what each page is told apart. */
    public SortedMap<OutputPath, Fingerprint> fingerprints() {
        var prints = new TreeMap<OutputPath, Fingerprint>();
        plan.edition().pages().forEach(planned -> prints.put(planned.path(), Fingerprint.of(planned.page())));
        return prints;
    }

    /** All pages of a kind. */
    public <T extends Page> List<T> pages(Class<T> type) {
        return plan.edition().pages().stream()
                .filter(planned -> type.isAssignableFrom(planned.kind()))
                .map(planned -> type.cast(planned.page()))
                .toList();
    }
}
