package stet.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.Browser;
import stet.testing.BuiltSite;
import stet.testing.SharedSites;
import stet.testing.Tab;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the programs of others make of the files to take along, in a browser: ical.js of every calendar, TimelineJS of
 * every timeline. Neither is in Maven Central: CONTRIBUTING.md tells how to put them into {@code target/npm}.
 */
class ForeignReadersTest {

    private static final BuiltSite SITE = SharedSites.example();

    private static final Path NPM = Path.of("target/npm/node_modules");

    private static final JsonMapper JSON = new JsonMapper();

    /** The summary, first day and day after the last of each event, if it has them as it should. */
    private static final String CALENDAR = """
            (text => {
              const calendar = new ICAL.Component(ICAL.parse(text));
              const events = calendar.getAllSubcomponents('vevent').map(one => new ICAL.Event(one));
              return events.map(one => one.uid && one.summary && one.startDate.isDate && one.endDate.isDate
                && one.endDate.compare(one.startDate) > 0 ? one.startDate + '/' + one.endDate : 'bad');
            })(%s)
            """;

    /** How many slides it shows, the title's among them, and what it complains of. */
    private static final String TIMELINE = """
            new Promise(done => {
              document.body.innerHTML = '<div id="timeline" style="width:1200px;height:700px"></div>';
              const timeline = new TL.Timeline('timeline', %s, {hash_bookmark: false});
              const tell = () => done(document.querySelectorAll('.tl-slide').length + ' '
                + timeline.config.messages.errors.join(' ') + document.querySelectorAll('.tl-message-full').length);
              if (timeline._loaded && timeline._loaded.storyslider) { tell(); } else { timeline.on('loaded', tell); }
              setTimeout(() => done('no answer'), 20000);
            })
            """;

    private Tab tab;

    @BeforeEach
    void open() {
        Assumptions.assumeTrue(Files.isDirectory(NPM), "no ical.js and no TimelineJS in " + NPM);
        tab = Browser.tab();
    }

    @AfterEach
    void close() {
        if (tab != null) {
            tab.close();
        }
    }

    private void openWith(Path folder, String head) throws IOException {
        var page = folder.resolve("reader.html");
        Files.writeString(
                page, "<!doctype html><meta charset=\"utf-8\"><title>Reader</title>" + head + "<body></body>");
        tab.open(page);
    }

    private static String script(String file) {
        return "<script src=\"" + NPM.resolve(file).toAbsolutePath().toUri() + "\"></script>";
    }

    private static List<String> files(Predicate<String> wanted) {
        return SITE.files().stream().filter(wanted).sorted().toList();
    }

    @Test
    void everyCalendarIsReadByIcalJs(@TempDir Path folder) throws IOException {
        openWith(folder, script("ical.js/dist/ical.es5.min.cjs"));
        var calendars = files(file -> file.endsWith(".ics"));
        assertThat(calendars).contains("events.ics", "ko/events.ics", "organizations/mss.ics");
        for (var file : calendars) {
            var text = SITE.text(file);
            var read = new ArrayList<String>();
            tab.evaluate(CALENDAR.formatted(JSON.writeValueAsString(text))).forEach(one -> read.add(one.asString()));
            assertThat(read).as(file).hasSize(text.split("BEGIN:VEVENT", -1).length - 1);
            assertThat(read).as(file).isNotEmpty().doesNotContain("bad");
        }
    }

    @Test
    void everyTimelineIsShownByTimelineJs(@TempDir Path folder) throws IOException {
        openWith(folder, script("@knight-lab/timelinejs/dist/js/timeline.js"));
        var timelines = files(file -> file.endsWith(".json") && !file.endsWith(".ftm.json"));
        assertThat(timelines).contains("timeline.json", "ko/timeline.json", "organizations/mss.json");
        for (var file : timelines) {
            var text = SITE.text(file);
            var slides = JSON.readTree(text).get("events").size() + 1;
            assertThat(tab.evaluate(TIMELINE.formatted(text)).asString())
                    .as(file)
                    .isEqualTo(slides + " 0");
        }
        // It would count its readers, and is not let out.
        assertThat(tab.complaints()).allMatch(complaint -> complaint.contains("net::ERR_"));
    }
}
