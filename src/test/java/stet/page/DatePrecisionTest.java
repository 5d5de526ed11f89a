package stet.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.TestProject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** One date in all that is published: nothing claims to know it better than its source. */
class DatePrecisionTest {

    /**
     * What an article and an event of one date are given as; empty where a format is told nothing.
     *
     * @param datetime of a {@code time} element
     * @param citation what citation tools read
     * @param published in the feed
     * @param month the heading of the list of its year
     * @param calendar first day, day after the last, and status, where it is not sure
     * @param bounds in the table
     * @param slide start and end
     * @param followTheMoney the date there; of an interval, its start and its end
     */
    private record Told(
            String edtf,
            String words,
            String datetime,
            String citation,
            String published,
            String month,
            String calendar,
            String bounds,
            String slide,
            String followTheMoney) {}

    private static final String MARCH = "March 2020";
    private static final String APART = "2020, no more closely known";

    private static final List<Told> TABLE = List.of(
            new Told(
                    "2020-03-05",
                    "5 March 2020",
                    "2020-03-05",
                    "2020/03/05",
                    "2020-03-05T00:00:00Z",
                    MARCH,
                    "20200305 20200306",
                    "2020-03-05 2020-03-05",
                    "2020-3-5",
                    "2020-03-05"),
            new Told(
                    "2020-03-05~",
                    "about 5 March 2020",
                    "",
                    "2020/03",
                    "2020-03-05T00:00:00Z",
                    MARCH,
                    "20200305 20200306 TENTATIVE",
                    "2020-03-05 2020-03-05",
                    "2020-3-5",
                    "2020-03"),
            new Told(
                    "2020-03",
                    "March 2020",
                    "",
                    "2020/03",
                    "2020-03-01T00:00:00Z",
                    MARCH,
                    "20200301 20200401 TENTATIVE",
                    "2020-03-01 2020-03-31",
                    "2020-3-1 2020-3-31",
                    "2020-03"),
            new Told(
                    "2020-03~",
                    "about March 2020",
                    "",
                    "2020",
                    "2020-03-01T00:00:00Z",
                    MARCH,
                    "20200301 20200401 TENTATIVE",
                    "2020-03-01 2020-03-31",
                    "2020-3-1 2020-3-31",
                    "2020"),
            new Told(
                    "2020-03?",
                    "possibly March 2020",
                    "",
                    "2020",
                    "2020-03-01T00:00:00Z",
                    MARCH,
                    "20200301 20200401 TENTATIVE",
                    "2020-03-01 2020-03-31",
                    "2020-3-1 2020-3-31",
                    "2020"),
            new Told(
                    "2020",
                    "2020",
                    "",
                    "2020",
                    "2020-01-01T00:00:00Z",
                    APART,
                    "20200101 20210101 TENTATIVE",
                    "2020-01-01 2020-12-31",
                    "2020-1-1 2020-12-31",
                    "2020"),
            new Told(
                    "2020~",
                    "about 2020",
                    "",
                    "",
                    "2020-01-01T00:00:00Z",
                    APART,
                    "20200101 20210101 TENTATIVE",
                    "2020-01-01 2020-12-31",
                    "2020-1-1 2020-12-31",
                    ""),
            new Told(
                    "2020-03-02/2020-03-05",
                    "2 to 5 March 2020",
                    "",
                    "2020/03",
                    "2020-03-02T00:00:00Z",
                    MARCH,
                    "20200302 20200306",
                    "2020-03-02 2020-03-05",
                    "2020-3-2 2020-3-5",
                    "2020-03-02 2020-03-05"),
            new Told(
                    "[2020-03-02..2020-03-05]",
                    "between 2 and 5 March 2020",
                    "",
                    "2020/03",
                    "2020-03-02T00:00:00Z",
                    MARCH,
                    "20200302 20200306 TENTATIVE",
                    "2020-03-02 2020-03-05",
                    "2020-3-2 2020-3-5",
                    "2020-03"),
            new Told(
                    "2020-03-05/..",
                    "from 5 March 2020 on",
                    "",
                    "",
                    "2020-03-05T00:00:00Z",
                    MARCH,
                    "",
                    "2020-03-05",
                    "2020-3-5",
                    "2020-03-05"),
            new Told(
                    "../2020-03-05",
                    "until 5 March 2020",
                    "",
                    "",
                    "",
                    APART,
                    "",
                    " 2020-03-05",
                    "2020-3",
                    " 2020-03-05"),
            new Told("2020-21", "spring 2020", "", "2020", "", APART, "", "", "2020-3", "2020"));

    /** The words of the dates in Korean, in the order of the table. */
    private static final List<String> KOREAN = List.of(
            "2020년 3월 5일",
            "2020년 3월 5일 무렵",
            "2020년 3월",
            "2020년 3월 무렵",
            "2020년 3월(추정)",
            "2020년",
            "2020년 무렵",
            "2020년 3월 2일~5일",
            "2020년 3월 2일에서 5일 사이",
            "2020년 3월 5일부터",
            "2020년 3월 5일까지",
            "2020년 봄");

    private static TestProject archive;

    @BeforeAll
    static void build(@TempDir Path root) {
        archive = TestProject.in(root)
                .write("content/site.yaml", "title: Dates\nbase_url: https://example.org/\nlanguages: [en, ko]\n")
                .write("content/places/river.md", "---\nnames: [River]\n---\n");
        var events = new StringBuilder();
        for (var i = 0; i < TABLE.size(); i++) {
            var date = '"' + TABLE.get(i).edtf() + '"';
            archive.write(
                    "content/articles/a" + i + ".md", "---\ntitle: Report " + i + "\ndate: " + date + "\n---\nIt.\n");
            events.append("- {id: e" + i + ", title: Event " + i + ", when: " + date + ", certainty: official}\n");
        }
        archive.write("content/articles/b.ko.md", "---\ntitle: 보도\ndate: 2020-03-05\n---\n그것.\n");
        archive.write("content/events/all.yaml", events.toString());
        var result = archive.run("build");
        assertThat(result.status()).as(result.err()).isZero();
    }

    private static Document page(String path) {
        return Jsoup.parse(archive.page(path));
    }

    private static String datetimes(Elements elements) {
        return String.join(" ", elements.select("time").eachAttr("datetime"));
    }

    @TestFactory
    Stream<DynamicTest> nothingIsToldBetterThanItsSourceKnows() {
        return Stream.iterate(0, i -> i < TABLE.size(), i -> i + 1)
                .map(i -> DynamicTest.dynamicTest(TABLE.get(i).edtf(), () -> {
                    var told = TABLE.get(i);
                    checkArticle(told, page("a" + i + ".html"));
                    checkFeed(told, i);
                    checkLists(told, i);
                    checkEvent(told, page("events/e" + i + ".html"));
                    checkCalendar(told, i);
                    checkTable(told, i);
                    checkSlides(told, i);
                    checkFollowTheMoney(told, i);
                }));
    }

    @Test
    void koreanFilesTellTheDatesOfEventsInKorean() throws IOException {
        assertThat(KOREAN).hasSameSizeAs(TABLE);
        var slides =
                new ObjectMapper().readTree(archive.page("ko/timeline.json")).get("events");
        var calendar = archive.page("ko/events.ics").replace("\r\n ", "");
        for (var i = 0; i < KOREAN.size(); i++) {
            var words = KOREAN.get(i);
            var facts = page("ko/events/e" + i + ".html").select(".facts dd").eachText();
            assertThat(facts.get(0)).startsWith(words);
            assertThat(row("ko/events.csv", i).get("date")).isEqualTo(words);
            assertThat(find(slides, "unique_id", "e" + i).get("display_date").asString())
                    .startsWith(words);
            if (!TABLE.get(i).calendar().isEmpty()) {
                var from = calendar.indexOf("UID:e" + i + "@");
                assertThat(line(calendar.substring(from), "DESCRIPTION:")).startsWith(words);
            }
        }
    }

    private static void checkArticle(Told told, Document page) {
        assertThat(page.select(".dateline").text()).isEqualTo(told.words());
        assertThat(page.select("meta[name=citation_date]").attr("content")).isEqualTo(told.citation());
        assertThat(datetimes(page.select(".art-head"))).isEqualTo(told.datetime());
        assertThat(datetimes(page.select(".record dl"))).isEqualTo(told.datetime());
        assertThat(page.select(".cite").text()).contains(told.words());
    }

    private static void checkFeed(Told told, int i) {
        var feed = Jsoup.parse(archive.page("feed.xml"), "", Parser.xmlParser());
        var entry = feed.select("entry").stream()
                .filter(one -> one.select("> title").text().equals("Report " + i))
                .findFirst()
                .orElseThrow();
        assertThat(entry.select("published").text()).isEqualTo(told.published());
        var sitemap = Jsoup.parse(archive.page("sitemap.xml"), "", Parser.xmlParser());
        assertThat(sitemap.select("lastmod"))
                .as("when articles were published says nothing of pages")
                .isEmpty();
    }

    private static void checkLists(Told told, int i) {
        var line = page("2020/index.html").select(".list li").stream()
                .filter(one -> one.select("a").text().equals("Report " + i))
                .findFirst()
                .orElseThrow();
        var headings = new Elements(line).parents().prevAll("h2.month").eachText();
        assertThat(headings.get(0)).as("the heading of its list").isEqualTo(told.month());
        assertThat(datetimes(new Elements(line))).isEqualTo(told.datetime());
    }

    private static void checkEvent(Told told, Document page) {
        assertThat(page.select(".facts dd").eachText().get(0)).startsWith(told.words());
        assertThat(datetimes(page.select(".facts"))).isEqualTo(told.datetime());
    }

    private static void checkCalendar(Told told, int i) {
        var all = archive.page("events.ics").replace("\r\n ", "");
        var from = all.indexOf("UID:e" + i + "@");
        if (told.calendar().isEmpty()) {
            assertThat(from).isNegative();
            return;
        }
        var event = all.substring(from, all.indexOf("END:VEVENT", from));
        assertThat((line(event, "DTSTART;VALUE=DATE:") + " " + line(event, "DTEND;VALUE=DATE:") + " "
                                + line(event, "STATUS:"))
                        .strip())
                .isEqualTo(told.calendar());
        assertThat(event).contains(told.words());
        assertThat(line(event, "X-STET-EDTF:")).isEqualTo(told.edtf());
    }

    private static String line(String text, String start) {
        return text.lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst()
                .orElse("");
    }

    private static CSVRecord row(String file, int i) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var table = format.parse(new StringReader(archive.page(file).substring(1)))) {
            return table.stream()
                    .filter(one -> one.get("id").equals("e" + i))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void checkTable(Told told, int i) throws IOException {
        var row = row("events.csv", i);
        assertThat(row.get("edtf")).isEqualTo(told.edtf());
        assertThat(row.get("date")).isEqualTo(told.words());
        assertThat((row.get("earliest") + " " + row.get("latest")).stripTrailing())
                .isEqualTo(told.bounds());
    }

    private static void checkSlides(Told told, int i) {
        var slide =
                find(new ObjectMapper().readTree(archive.page("timeline.json")).get("events"), "unique_id", "e" + i);
        var end = slide.has("end_date") ? " " + moment(slide.get("end_date")) : "";
        assertThat(moment(slide.get("start_date")) + end).isEqualTo(told.slide());
        assertThat(slide.get("display_date").asString()).startsWith(told.words());
    }

    private static String moment(JsonNode date) {
        var day = date.has("day") ? "-" + date.get("day").asString() : "";
        return date.get("year").asString() + "-" + date.get("month").asString() + day;
    }

    private static void checkFollowTheMoney(Told told, int i) {
        var lines = archive.page("entities.ftm.json").lines().map(line -> new ObjectMapper().readTree(line));
        var event = find(lines.toList(), "id", "event-e" + i).get("properties");
        var start = event.path("startDate").path(0).asString("");
        var end = event.path("endDate").path(0).asString("");
        var day = event.path("date").path(0).asString("");
        assertThat((day + start + (end.isEmpty() ? "" : " " + end))).isEqualTo(told.followTheMoney());
    }

    private static JsonNode find(Iterable<JsonNode> all, String name, String value) {
        for (var one : all) {
            if (one.path(name).asString("").equals(value)) {
                return one;
            }
        }
        throw new AssertionError("nothing with " + name + " " + value);
    }
}
