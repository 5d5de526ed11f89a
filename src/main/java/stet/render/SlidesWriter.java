package stet.render;

import java.util.LinkedHashMap;
import java.util.Map;
import stet.page.SlidesFile;
import stet.page.SlidesFile.Era;
import stet.page.SlidesFile.Moment;
import stet.page.SlidesFile.Slide;
import stet.plain.Json;

/** Writes a timeline in the JSON of TimelineJS 3. */
final class SlidesWriter {

    /** No event can have it as its id. */
    private static final String TITLE = "_title";

    private SlidesWriter() {}

    static String write(SlidesFile file) {
        var title = new LinkedHashMap<String, Object>();
        title.put("unique_id", TITLE);
        title.put("text", text(file.title(), file.text().html()));
        var json = new LinkedHashMap<String, Object>();
        json.put("title", title);
        json.put("events", file.slides().stream().map(SlidesWriter::slide).toList());
        json.put("eras", file.eras().stream().map(SlidesWriter::era).toList());
        return Json.write(json) + "\n";
    }

    private static Map<String, Object> slide(Slide slide) {
        var json = new LinkedHashMap<String, Object>();
        json.put("unique_id", slide.id());
        json.put("start_date", moment(slide.start()));
        slide.end().ifPresent(end -> json.put("end_date", moment(end)));
        json.put("display_date", slide.date());
        json.put("text", text(slide.title(), slide.text().html()));
        slide.group().ifPresent(group -> json.put("group", group));
        return json;
    }

    private static Map<String, Object> era(Era era) {
        var json = new LinkedHashMap<String, Object>();
        json.put("start_date", moment(era.start()));
        json.put("end_date", moment(era.end()));
        json.put("text", Map.of("headline", escaped(era.title())));
        return json;
    }

    private static Map<String, Object> moment(Moment moment) {
        var json = new LinkedHashMap<String, Object>();
        json.put("year", moment.year());
        json.put("month", moment.month());
        moment.day().ifPresent(day -> json.put("day", day));
        return json;
    }

    /** TimelineJS takes both for HTML. */
    private static Map<String, Object> text(String headline, String html) {
        var json = new LinkedHashMap<String, Object>();
        json.put("headline", escaped(headline));
        json.put("text", html);
        return json;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
