package stet.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.PlannedSite;
import stet.testing.SharedSites;
import stet.testing.TestProject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Slides, tables and entities, as another program reads them. */
class ExportsTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** The properties of FollowTheMoney that are used, and to what those of them lead that name another entity. */
    private static final Map<String, Set<String>> TERMS = Map.of(
            "Person", Set.of("name", "alias", "weakAlias", "previousName", "summary", "country", "sourceUrl"),
            "Organization",
                    Set.of("name", "alias", "weakAlias", "previousName", "summary", "country", "sourceUrl", "parent"),
            "Address",
                    Set.of(
                            "name",
                            "alias",
                            "weakAlias",
                            "previousName",
                            "summary",
                            "country",
                            "sourceUrl",
                            "full",
                            "latitude",
                            "longitude",
                            "remarks",
                            "region"),
            "Event",
                    Set.of(
                            "name",
                            "summary",
                            "date",
                            "startDate",
                            "endDate",
                            "notes",
                            "involved",
                            "addressEntity",
                            "location",
                            "keywords",
                            "sourceUrl"));

    private static TestProject river;

    @BeforeAll
    static void build(@TempDir Path temp) throws IOException {
        river = TestProject.copyOf(Path.of("src/test/cases/exports/river"), temp);
        assertThat(river.run("build").status()).isZero();
    }

    private static JsonNode slides(String path) {
        return JSON.readTree(river.page(path));
    }

    private static JsonNode slide(JsonNode slides, String id) {
        for (var slide : slides.get("events")) {
            if (slide.get("unique_id").asString().equals(id)) {
                return slide;
            }
        }
        throw new AssertionError("no slide " + id);
    }

    @Test
    void aSlideShowsTheDateInWordsAndSpansTheDaysItMayBe() {
        var slides = slides("timeline.json");
        var dyke = slide(slides, "broken-dyke");
        assertThat(dyke.get("start_date").toString()).isEqualTo("{\"year\":2020,\"month\":3,\"day\":2}");
        assertThat(dyke.get("end_date").toString()).isEqualTo("{\"year\":2020,\"month\":3,\"day\":5}");
        assertThat(dyke.get("display_date").asString()).isEqualTo("between 2 and 5 March 2020");
        assertThat(dyke.get("text").get("headline").asString())
                .isEqualTo("&lt;b&gt;The dyke&lt;/b&gt; &amp; the wall break");
        assertThat(slide(slides, "rise").has("end_date")).isFalse();
        assertThat(slide(slides, "open").has("end_date")).isFalse();
        assertThat(slide(slides, "spring").get("start_date").toString())
                .as("no day is made up")
                .isEqualTo("{\"year\":2020,\"month\":3}");
        assertThat(slide(slides, "ancient").get("start_date").get("year").asLong())
                .isEqualTo(330);
        assertThat(slides.get("events")).hasSize(11);
        assertThat(slides.get("title").get("text").get("text").asString())
                .isEqualTo("<p>What is known of the river.</p><p>One event without a date is not in here.</p>");
    }

    @Test
    void aTimelineHasItsGroupsAndTheErasThatHaveTwoEnds() {
        var slides = slides("ko/timelines/flood.json");
        assertThat(slides.get("title").get("text").get("headline").asString()).isEqualTo("홍수");
        assertThat(slide(slides, "rise").get("group").asString()).isEqualTo("물");
        assertThat(slide(slides, "ferry-halts").has("group")).isFalse();
        assertThat(slides.get("eras")).hasSize(1);
        assertThat(slides.get("eras").get(0).get("text").get("headline").asString())
                .isEqualTo("High &lt;water&gt;");
    }

    @Test
    void theSlidesOfTheExampleAreInOrderAndNoneIsThereTwice() throws IOException {
        var site = SharedSites.example();
        for (var path : List.of("timeline.json", "ko/timeline.json")) {
            var ids = new HashSet<String>();
            for (var slide : JSON.readTree(site.text(path)).get("events")) {
                assertThat(ids.add(slide.get("unique_id").asString())).isTrue();
                assertThat(slide.get("display_date").asString()).isNotBlank();
                if (slide.has("end_date")) {
                    assertThat(day(slide.get("end_date"))).isAfter(day(slide.get("start_date")));
                }
            }
            assertThat(ids).hasSizeGreaterThan(40);
        }
    }

    private static LocalDate day(JsonNode moment) {
        return LocalDate.of(
                moment.get("year").asInt(),
                moment.get("month").asInt(),
                moment.get("day").asInt());
    }

    private static List<CSVRecord> rows(String path) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(river.page(path).substring(1)))
                .getRecords();
    }

    @Test
    void theTableHasEveryEventWithItsDateAsWritten() throws IOException {
        var rows = rows("ko/events.csv");
        assertThat(rows).hasSize(12);
        var rise = rows.stream().filter(row -> row.get("id").equals("rise")).findFirst();
        assertThat(rise.orElseThrow().toMap())
                .containsEntry("edtf", "2020-03-02")
                .containsEntry("who", "하천 사무소 | 욘 아스터")
                .containsEntry("who_ids", "river-office | jon-aster")
                .containsEntry("summary", "수위계가 알려 주었다.")
                .containsEntry(
                        "evidence",
                        "https://example.org/river/2020/03/flood.html#p1"
                                + " | https://example.org/river/ko/2020/03/flood.html#p1");
        assertThat(rows).extracting(row -> row.get("edtf")).contains("/..", "2020-21", "[2020-03-02..2020-03-05]");
        assertThat(rows).extracting(row -> row.get("title")).contains("'=2+3 sandbags");
    }

    private static Map<String, JsonNode> entities(String lines) {
        var entities = new TreeMap<String, JsonNode>();
        for (var line : lines.lines().toList()) {
            var entity = JSON.readTree(line);
            assertThat(entities.put(entity.get("id").asString(), entity)).isNull();
        }
        return entities;
    }

    private static List<String> values(JsonNode entity, String property) {
        var values = new ArrayList<String>();
        entity.get("properties").path(property).forEach(value -> values.add(value.asString()));
        return values;
    }

    private static JsonNode found(Map<String, JsonNode> entities, String id) {
        return Objects.requireNonNull(entities.get(id), id);
    }

    @Test
    void namesAreNamesOrAliasesOrWeakAliases() {
        var entities = entities(river.page("entities.ftm.json"));
        var person = found(entities, "person-jon-aster");
        assertThat(values(person, "name")).containsExactly("Jon Aster", "욘 아스터");
        assertThat(values(person, "alias")).containsExactly("J. Aster");
        assertThat(values(person, "weakAlias")).containsExactly("Aster");
        assertThat(values(person, "country")).containsExactly("no");
        var office = found(entities, "organization-river-office");
        assertThat(values(office, "weakAlias")).containsExactly("RO");
        assertThat(values(office, "previousName")).containsExactly("Office of Waters");
        assertThat(values(office, "summary")).containsExactly("It reads the gauge.", "수위를 잰다.");
        assertThat(values(office, "parent")).containsExactly("organization-water-ministry");
        assertThat(values(found(entities, "organization-water-ministry"), "country"))
                .as("told in words, not by its code")
                .isEmpty();
        assertThat(values(found(entities, "address-north-bank"), "latitude")).containsExactly("60.25");
    }

    @Test
    void anEventNamesWhoAndWhereAndIsNoMoreExactThanItsSource() {
        var entities = entities(river.page("entities.ftm.json"));
        var rise = found(entities, "event-rise");
        assertThat(values(rise, "involved")).containsExactly("person-jon-aster", "organization-river-office");
        assertThat(values(rise, "addressEntity")).containsExactly("address-north-bank", "address-valley");
        assertThat(values(rise, "date")).containsExactly("2020-03-02");
        assertThat(values(found(entities, "event-broken-dyke"), "date")).containsExactly("2020-03");
        assertThat(values(found(entities, "event-ferry-halts"), "startDate")).containsExactly("2020-03-03");
        assertThat(values(found(entities, "event-ferry-halts"), "endDate")).containsExactly("2020-03-04");
        assertThat(values(found(entities, "event-open"), "endDate")).isEmpty();
        assertThat(values(found(entities, "event-undated"), "date")).isEmpty();
    }

    @Test
    void allIsSaidInTheTermsOfFollowTheMoneyAndEveryReferenceLeadsSomewhere() throws IOException {
        for (var lines :
                List.of(river.page("entities.ftm.json"), SharedSites.example().text("entities.ftm.json"))) {
            var entities = entities(lines);
            for (var entity : entities.values()) {
                assertThat(entity.get("id").asString()).matches("[0-9a-zA-Z]([0-9a-zA-Z._-]*[0-9a-zA-Z])?");
                assertThat(TERMS.get(entity.get("schema").asString()))
                        .containsAll(entity.get("properties").propertyNames());
                assertThat(values(entity, "name")).isNotEmpty();
                assertThat(entities.keySet())
                        .containsAll(values(entity, "parent"))
                        .containsAll(values(entity, "involved"))
                        .containsAll(values(entity, "addressEntity"));
            }
        }
    }

    @Test
    void whatIsLeftOutIsNotMadeAndNotLinkedTo(@TempDir Path temp) {
        var project = TestProject.in(temp)
                .write("content/site.yaml", "base_url: https://example.org/\nleave_out: [exports]\n")
                .write("content/people/jon-aster.md", "---\nnames: [Jon Aster]\n---\n")
                .write("content/events/2020.yaml", "- {id: a, title: A, when: 2020-03-05, certainty: reported}\n");
        var site = PlannedSite.of(project);
        assertThat(site.paths()).noneMatch(path -> path.matches(".*\\.(ics|csv|json)"));
        assertThat(site.page("timeline.html", HappenedPage.class).take()).isEmpty();
    }
}
