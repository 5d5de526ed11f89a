package stet.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.PlannedSite;
import stet.testing.TestProject;

class RelatedTest {

    private TestProject project = TestProject.in(Path.of(""));

    @BeforeEach
    void begin(@TempDir Path temp) {
        project = TestProject.in(temp);
    }

    private void article(String name, String date, String tags) {
        project.write(
                "content/articles/" + name + ".md",
                "---\ntitle: %s\ndate: %s\ntags: [%s]\n---\nText.\n".formatted(name, date, tags));
    }

    private List<String> related(String path) {
        return PlannedSite.of(project).page(path, ArticlePage.class).related().stream()
                .map(Card::title)
                .toList();
    }

    @Test
    void aRareTagCountsMoreThanACommonOne() {
        article("subject", "2020-03-10", "common, rare");
        article("rare", "2020-01-01", "rare");
        for (var day = 1; day <= 8; day++) {
            article("common" + day, "2020-03-0" + day, "common");
        }
        assertThat(related("subject.html")).containsExactly("rare", "common8", "common7", "common6");
    }

    @Test
    void twoCommonTagsCountMoreThanOne() {
        article("subject", "2020-03-10", "border, river");
        article("near", "2020-03-09", "border");
        article("both", "2020-01-01", "border, river");
        assertThat(related("subject.html")).containsExactly("both", "near");
    }

    @Test
    void amongEqualsTheNearestInTimeComesFirst() {
        for (var day = 1; day <= 9; day++) {
            article("day" + day, "2020-03-0" + day, "border");
        }
        assertThat(related("day5.html")).containsExactlyInAnyOrder("day3", "day4", "day6", "day7");
        assertThat(related("day1.html")).containsExactly("day2", "day3", "day4", "day5");
    }

    @Test
    void withoutACommonTagNothingIsRelated() {
        article("one", "2020-03-01", "border");
        article("two", "2020-03-02", "river");
        assertThat(related("one.html")).isEmpty();
    }

    @Test
    void translationsAreNotRelatedToOneAnother() {
        project.write("content/site.yaml", "base_url: https://example.org/\nlanguages: [en, ko]\n");
        article("one", "2020-03-01", "border");
        article("one.ko", "2020-03-01", "border");
        article("two.ko", "2020-03-02", "border");
        assertThat(related("one.html")).isEmpty();
        assertThat(related("ko/one.html")).containsExactly("two.ko");
    }
}
