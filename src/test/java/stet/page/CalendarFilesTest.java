package stet.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.BuiltSite;
import stet.testing.SharedSites;
import stet.testing.TestProject;

/** Calendars as another program reads them. */
class CalendarFilesTest {

    private static Path river;

    @BeforeAll
    static void build(@TempDir Path temp) throws IOException {
        assertThat(TestProject.copyOf(Path.of("src/test/cases/exports/river"), temp)
                        .run("build")
                        .status())
                .isZero();
        river = temp.resolve("site");
    }

    private static Calendar calendar(Path file) throws IOException, ParserException {
        try (InputStream in = Files.newInputStream(file)) {
            var calendar = new CalendarBuilder().build(in);
            assertThat(calendar.validate().getEntries()).as(file.toString()).isEmpty();
            return calendar;
        }
    }

    private static String value(Component event, String property) {
        return event.getProperty(property).map(found -> found.getValue()).orElse("");
    }

    private static List<CSVRecord> rows(BuiltSite site, String table) throws IOException {
        var csv = site.text(table).substring(1);
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new java.io.StringReader(csv))
                .getRecords();
    }

    private static boolean fits(CSVRecord row) {
        return !row.get("earliest").isEmpty()
                && !row.get("latest").isEmpty()
                && !LocalDate.parse(row.get("latest"))
                        .plusDays(1)
                        .isAfter(LocalDate.parse(row.get("earliest")).plusYears(1));
    }

    @Test
    void everyCalendarOfTheExampleIsReadWithoutAWarning() throws IOException, ParserException {
        var site = SharedSites.example();
        var calendars =
                site.files().stream().filter(path -> path.endsWith(".ics")).toList();
        assertThat(calendars)
                .contains("events.ics", "ko/events.ics")
                .anyMatch(path -> path.startsWith("timelines/"))
                .anyMatch(path -> path.startsWith("ko/timelines/"));
        for (var path : calendars) {
            assertThat(calendar(site.path(path)).getComponents("VEVENT"))
                    .as(path)
                    .isNotEmpty();
        }
        for (var prefix : List.of("", "ko/")) {
            var events = rows(site, prefix + "events.csv");
            var calendar = calendar(site.path(prefix + "events.ics"));
            var fitting = events.stream().filter(CalendarFilesTest::fits).toList();
            assertThat(calendar.<CalendarComponent>getComponents("VEVENT"))
                    .extracting(event -> value(event, "UID").replaceFirst("@.*", ""))
                    .containsExactlyElementsOf(
                            fitting.stream().map(row -> row.get("id")).toList());
            assertThat(calendar.getProperty("X-STET-LEFT-OUT").orElseThrow().getValue())
                    .isEqualTo(Integer.toString(events.size() - fitting.size()));
        }
    }

    @Test
    void anEventHasTheDaysThatItMayTouchAndNoFalseCertainty() throws IOException, ParserException {
        var calendar = calendar(river.resolve("events.ics"));
        var seen = new TreeMap<String, String>();
        for (CalendarComponent event : calendar.<CalendarComponent>getComponents("VEVENT")) {
            seen.put(
                    value(event, "UID").replace("@example.org/river", ""),
                    value(event, "DTSTART") + " " + value(event, "DTEND") + " " + value(event, "STATUS"));
            assertThat(value(event, "TRANSP")).isEqualTo("TRANSPARENT");
        }
        assertThat(seen)
                .containsEntry("rise", "20200302 20200303 ")
                .containsEntry("broken-dyke", "20200302 20200306 TENTATIVE")
                .containsEntry("ferry-halts", "20200303 20200305 ")
                .containsEntry("worked-out", "20200304 20200305 TENTATIVE")
                .containsEntry("about", "20200305 20200306 TENTATIVE")
                .containsEntry("leap", "20200229 20210301 ")
                .containsEntry("whole-year", "20200101 20210101 TENTATIVE")
                .containsEntry("ancient", "03300101 03310101 TENTATIVE")
                .hasSize(8);
        assertThat(calendar.getProperty("X-STET-LEFT-OUT").orElseThrow().getValue())
                .isEqualTo("4");
    }

    @Test
    void anEventTellsWhatIsKnownInWords() throws IOException, ParserException {
        var events = calendar(river.resolve("events.ics")).<CalendarComponent>getComponents("VEVENT");
        var rise = event(events, "rise");
        assertThat(value(rise, "SUMMARY")).isEqualTo("The river rises, day and night; by a foot");
        assertThat(value(rise, "DESCRIPTION"))
                .startsWith("2 March 2020")
                .contains("\nCertainty: confirmed\n", "\"hour by hour\" \\ minute by minute.")
                .endsWith("The river rises; a dyke, too\nhttps://example.org/river/2020/03/flood.html");
        assertThat(value(rise, "DTSTAMP")).as("when its report was changed").isEqualTo("20200307T000000Z");
        assertThat(value(rise, "LOCATION")).isEqualTo("North bank, The valley");
        assertThat(value(rise, "CATEGORIES")).isEqualTo("Flood");
        assertThat(value(rise, "URL")).isEqualTo("https://example.org/river/events/rise.html");
        var dyke = event(events, "broken-dyke");
        assertThat(value(dyke, "SUMMARY")).isEqualTo("<b>The dyke</b> & the wall break");
        assertThat(value(dyke, "DESCRIPTION"))
                .contains("River office (2 March 2020): It broke at dawn.", "The town: It never broke.", "Neither.");
        assertThat(value(dyke, "X-STET-EDTF")).isEqualTo("[2020-03-02..2020-03-05]");
        assertThat(value(event(events, "about"), "DTSTAMP"))
                .as("no report of it")
                .isEqualTo("19700101T000000Z");
    }

    private static Component event(List<? extends Component> events, String id) {
        return events.stream()
                .filter(event -> value(event, "UID").startsWith(id + "@"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anArchiveWithoutAnAddressHasCalendarsWithoutLinks(@TempDir Path temp) throws IOException, ParserException {
        var project = TestProject.in(temp)
                .write("content/events/2020.yaml", "- {id: a, title: A, when: 2020-03-05, certainty: reported}\n");
        assertThat(project.run("build").status()).isZero();
        var events = calendar(temp.resolve("site/events.ics")).<CalendarComponent>getComponents("VEVENT");
        assertThat(events).hasSize(1);
        assertThat(value(events.get(0), "UID")).isEqualTo("a@archive.invalid");
        assertThat(project.page("events.ics")).doesNotContain("URL");
    }

    @Test
    void aCalendarOfNothingIsNotMade(@TempDir Path temp) {
        var project = TestProject.in(temp)
                .write("content/events/2020.yaml", "- {id: a, title: A, when: 2020/.., certainty: reported}\n");
        assertThat(project.run("build").status()).isZero();
        assertThat(project.site().keySet())
                .contains("timeline.json", "events.csv")
                .doesNotContain("events.ics", "entities.ftm.json");
        assertThat(project.page("timeline.html")).doesNotContain("events.ics");
    }
}
