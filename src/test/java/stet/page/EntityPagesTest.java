package stet.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.page.EntityPage.Passage;
import stet.testing.PlannedSite;
import stet.testing.TestProject;

/** The pages of people, organizations and places, their indexes, and what leads from report to report. */
class EntityPagesTest {

    private static TestProject archive(Path temp) {
        return TestProject.in(temp)
                .write("content/site.yaml", "title: T\nbase_url: https://e.org/\nlanguages: [en, ko]\n")
                .write("content/organizations/mss.md", "---\nnames: [Ministry, {text: MSS, kind: abbreviation}]\n---\n")
                .write(
                        "content/places/hyesan.md",
                        "---\nnames: [Hyesan, {text: 혜산, lang: ko}]\npoint: [41, 128]\n---\n");
    }

    private static String article(String title, String date, String body) {
        return "---\ntitle: " + title + "\ndate: " + date + "\n---\n" + body + "\n";
    }

    @Test
    void showsEachPassageInTimeOrderWithWhoIsBesideIt(@TempDir Path temp) {
        var project = archive(temp)
                .write("content/articles/b.md", article("B", "2021-01-02", "At Hyesan.\n\nMSS again, at Hyesan."))
                .write("content/articles/a.md", article("A", "2020-01-02", "The MSS wrote."))
                .write("content/articles/c.md", "---\ntitle: C\ndate: 2020-03\norganizations: [MSS]\n---\nNothing.\n");
        var site = PlannedSite.of(project);
        var mss = site.page("organizations/mss.html", EntityPage.class);

        assertThat(mss.years()).extracting(EntityPage.Year::heading).containsExactly("2020", "2021");
        assertThat(mss.years().get(1).passages())
                .extracting(passage -> passage.place().href(), Passage::paragraph)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("../b.html#p2", 2));
        assertThat(mss.listing().total()).isEqualTo(3);
        assertThat(mss.listing().sections()).hasSize(1);
        assertThat(mss.listing().sections().get(0).cards())
                .extracting(Card::title)
                .containsExactly("C");
        assertThat(mss.beside()).extracting(one -> one.link().text()).containsExactly("Hyesan");
        assertThat(site.page("places/hyesan.html", EntityPage.class)
                        .years()
                        .get(0)
                        .passages())
                .extracting(Passage::further)
                .containsExactly(false, true);
        assertThat(site.page("places/hyesan.html", EntityPage.class).map()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mss", "Ministry", "ministry", "MSS"})
    void aPublisherIsAnOrganizationByItsIdOrAnyOfItsNames(String publisher, @TempDir Path temp) {
        var site = PlannedSite.of(archive(temp)
                .write(
                        "content/articles/a.md",
                        "---\ntitle: A\ndate: 2020-01-02\npublisher: " + publisher + "\n---\nText.\n"));

        var shown = site.page("a.html", ArticlePage.class).publisher().orElseThrow();
        assertThat(shown.text()).isEqualTo("Ministry");
        assertThat(shown.href()).contains("organizations/mss.html");
    }

    @Test
    void aPublisherBySomeNameThatSeveralHaveIsNone(@TempDir Path temp) {
        var site = PlannedSite.of(archive(temp)
                .write("content/organizations/other.md", "---\nnames: [Other, {text: MSS, match: never}]\n---\n")
                .write("content/articles/a.md", "---\ntitle: A\ndate: 2020-01-02\npublisher: MSS\n---\nText.\n"));

        var shown = site.page("a.html", ArticlePage.class).publisher().orElseThrow();
        assertThat(shown.text()).isEqualTo("MSS");
        assertThat(shown.href()).isEmpty();
    }

    @Test
    void anEntityHasAPageInEachLanguageThatNamesIt(@TempDir Path temp) {
        var site = PlannedSite.of(archive(temp)
                .write("content/articles/a.md", article("A", "2020", "Text."))
                .write("content/articles/a.ko.md", article("가", "2020", "혜산에서는.")));
        assertThat(site.page("ko/places/hyesan.html", EntityPage.class).years()).hasSize(1);
        assertThat(site.paths()).contains("places/hyesan.html").doesNotContain("ko/organizations/mss.html");
    }

    @Test
    void notesThatNameItAreShownButForThoseOnUnnamedSources(@TempDir Path temp) {
        var notes = """
                sources:
                  - {id: s1, kind: unnamed, quote: a guard in Hyesan}
                notes:
                  - {quote: Told, type: context, entities: [mss], body: Background.}
                  - {quote: said so, type: claim, claim: {text: It is so., by: s1, reported_by: mss}, body: Claimed.}
                  - {quote: a guard in Hyesan, type: source, source: s1, body: Of the MSS.}
                """;
        var site = PlannedSite.of(archive(temp)
                .write("content/articles/a.md", article("A", "2020", "Told: a guard in Hyesan said so."))
                .write("content/articles/a.notes.yaml", notes));
        var mss = site.page("organizations/mss.html", EntityPage.class);
        assertThat(mss.notes())
                .extracting(row -> row.note().type())
                .contains("context")
                .doesNotContain("source");
        var hyesan = site.page("places/hyesan.html", EntityPage.class);
        assertThat(hyesan.years()).isEmpty();
        assertThat(hyesan.listing().total()).isZero();
    }

    @Test
    void manyReportsAreSplitByYear(@TempDir Path temp) {
        var project = archive(temp);
        for (var i = 0; i < 130; i++) {
            project.write("content/articles/a" + i + ".md", article("A" + i, i < 60 ? "2020" : "2021", "The MSS."));
        }
        var site = PlannedSite.of(project);
        var whole = site.page("organizations/mss.html", EntityPage.class);
        assertThat(whole.listing().parts()).extracting(CountLink::count).containsExactly(70, 60);
        assertThat(whole.years().get(0).passages()).hasSize(20);
        assertThat(site.page("organizations/mss/2020.html", EntityPage.class)
                        .years()
                        .get(0)
                        .passages())
                .hasSize(60);
    }

    @Test
    void longIndexesAreSplitByLetter(@TempDir Path temp) {
        var project = archive(temp);
        var names = new StringBuilder();
        for (var i = 0; i < 90; i++) {
            names.append(i == 0 ? "" : ", ").append("Person ").append(i);
        }
        for (var i = 0; i < 6; i++) {
            var people = names.toString().replace("Person", i == 5 ? "강" : "P" + (char) ('a' + i) + "rson");
            project.write(
                    "content/articles/a" + i + ".md", "---\ntitle: A\ndate: 2020\npeople: [" + people + "]\n---\n");
        }
        var site = PlannedSite.of(project);
        var index = site.page("names.html", NamesPage.class);
        assertThat(index.kinds().get(0).parts()).extracting(CountLink::text).containsExactly("P", "ㄱ");
        assertThat(index.kinds().get(0).parts().get(1).href()).isEqualTo("names/people/u3131.html");
        var letter = site.page("names/people/p.html", NamesPage.class);
        assertThat(letter.kinds().get(0).parts())
                .extracting(CountLink::text)
                .containsExactly("Pa", "Pb", "Pc", "Pd", "Pe");
        assertThat(site.page("names/people/p-a.html", NamesPage.class)
                        .kinds()
                        .get(0)
                        .total())
                .isEqualTo(90);
    }

    @Test
    void shortFamilyNamesAreSplitByWhatFollowsThem(@TempDir Path temp) {
        var project = archive(temp);
        for (var part = 0; part < 8; part++) {
            var letter = "CKSY".charAt(part / 2);
            var people = IntStream.range(60 * part, 60 * (part + 1))
                    .mapToObj(i -> "Ri " + letter + "ol " + i)
                    .collect(Collectors.joining(", "));
            project.write(
                    "content/articles/" + part + ".md",
                    "---\ntitle: A\ndate: 2020\npeople: [Ri, R, " + people + "]\n---\n");
        }
        var site = PlannedSite.of(project);
        var first = site.page("names/people/r.html", NamesPage.class).kinds().get(0);
        assertThat(first.parts()).extracting(CountLink::text).containsExactly("Ri");
        assertThat(first.groups().get(0).entries()).extracting(CountLink::text).containsExactly("R");
        var second = site.page("names/people/r-i.html", NamesPage.class).kinds().get(0);
        assertThat(second.parts()).extracting(CountLink::text).containsExactly("Ric", "Rik", "Ris", "Riy");
        assertThat(second.groups().get(0).entries()).extracting(CountLink::text).containsExactly("Ri");
        assertThat(second.total()).isEqualTo(481);
        assertThat(site.page("names/people/r-i-c.html", NamesPage.class)
                        .kinds()
                        .get(0)
                        .total())
                .isEqualTo(120);
    }

    @Test
    void reportsShowWhatLeadsToThem(@TempDir Path temp) {
        var project = archive(temp)
                .write("content/articles/old.md", article("Old", "2020-01-01", "Text."))
                .write("content/articles/old.ko.md", article("옛", "2020-01-01", "[원문](old.md)"));
        for (var i = 1; i < 10; i++) {
            project.write(
                    "content/articles/n" + i + ".md", article("N" + i, "2021-01-0" + i, "[Old](old.md), [it](old.md)"));
        }
        project.write("content/articles/s.md", article("S", "2022", "Words."))
                .write(
                        "content/articles/s.notes.yaml",
                        "- {quote: Words, type: followup, article: old.md, body: B.}\n");
        var site = PlannedSite.of(project);
        var old = site.page("old.html", ArticlePage.class);
        assertThat(old.linkedFrom())
                .extracting(one -> one.place().text())
                .startsWith("S", "N9", "N8")
                .hasSize(8);
        assertThat(old.linkedMore().orElseThrow().count()).isEqualTo(10);
        assertThat(site.page("old.linked.html", BacklinksPage.class).links()).hasSize(10);
        assertThat(site.page("n1.html", ArticlePage.class).linkedFrom()).isEmpty();
    }

    @Test
    void namesOnAMapDoNotCoverEachOther(@TempDir Path temp) {
        var project = archive(temp);
        for (var i = 0; i < 60; i++) {
            project.write(
                    "content/places/p" + i + ".md",
                    "---\nnames: [Place number " + i + "]\npoint: [41." + i + ", 128." + (i * 7 % 60) + "]\n---\n");
        }
        var map = PlannedSite.of(project.write("content/articles/a.md", article("A", "2020", "Text.")))
                .page("map.html", MapPage.class);
        var pins = map.drawing().pins();
        assertThat(pins.stream().mapToInt(pin -> pin.places().size()).sum()).isEqualTo(61);
        assertThat(map.drawing().labels()).hasSize(pins.size());
        assertThat(map.narrow().pins().stream().filter(pin -> pin.number() > 0).count())
                .isPositive();
    }
}
