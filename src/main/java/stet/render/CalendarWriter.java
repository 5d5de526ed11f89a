package stet.render;

import java.util.List;
import java.util.stream.Collectors;
import stet.date.CivilDay;
import stet.page.CalendarFile;
import stet.page.CalendarFile.Entry;

/** Writes a calendar as RFC 5545 has it, with the names that RFC 7986 gives to a whole calendar. */
final class CalendarWriter {

    /** The most octets on a line, its end apart. */
    private static final int LINE = 75;

    private final StringBuilder out = new StringBuilder();

    private CalendarWriter() {}

    static String write(CalendarFile calendar) {
        var writer = new CalendarWriter();
        writer.calendar(calendar);
        return writer.out.toString();
    }

    private void calendar(CalendarFile calendar) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Stet//Stet//EN");
        line("CALSCALE:GREGORIAN");
        text("NAME", calendar.name());
        text("X-WR-CALNAME", calendar.name());
        calendar.about().ifPresent(about -> text("DESCRIPTION", about));
        calendar.address().ifPresent(address -> line("URL:" + address));
        line("X-STET-LEFT-OUT:" + calendar.leftOut());
        calendar.entries().forEach(this::event);
        line("END:VCALENDAR");
    }

    private void event(Entry entry) {
        line("BEGIN:VEVENT");
        text("UID", entry.uid());
        line("DTSTAMP:" + entry.stamp());
        line("DTSTART;VALUE=DATE:" + day(entry.days().first()));
        line("DTEND;VALUE=DATE:" + day(entry.days().after()));
        text("SUMMARY" + entry.lang().map(lang -> ";LANGUAGE=" + lang).orElse(""), entry.title());
        text("DESCRIPTION", entry.text());
        if (!entry.places().isEmpty()) {
            text("LOCATION", String.join(", ", entry.places()));
        }
        list("CATEGORIES", entry.tags());
        if (entry.tentative()) {
            line("STATUS:TENTATIVE");
        }
        line("TRANSP:TRANSPARENT");
        entry.address().ifPresent(address -> line("URL:" + address));
        text("X-STET-EDTF", entry.edtf());
        text("X-STET-CERTAINTY", entry.certainty());
        line("END:VEVENT");
    }

    private static String day(CivilDay day) {
        return day.toString().replace("-", "");
    }

    private void text(String name, String text) {
        line(name + ":" + escaped(text));
    }

    private void list(String name, List<String> texts) {
        if (!texts.isEmpty()) {
            line(name + ":" + texts.stream().map(CalendarWriter::escaped).collect(Collectors.joining(",")));
        }
    }

    /** Control characters may not stand in a calendar at all. */
    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '\\', ';', ',' -> escaped.append('\\').append(c);
                case '\n' -> escaped.append("\\n");
                case '\t' -> escaped.append(c);
                default -> {
                    if (c >= ' ' && c != 0x7f) {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped.toString();
    }

    /** A long line goes on in the next, which begins with a space; no character is cut. */
    private void line(String line) {
        var octets = 0;
        for (var i = 0; i < line.length(); ) {
            var c = line.codePointAt(i);
            var size = octets(c);
            if (octets + size > LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(c);
            octets += size;
            i += Character.charCount(c);
        }
        out.append("\r\n");
    }

    /** How many octets a character has in UTF-8. */
    private static int octets(int c) {
        if (c < 0x80) {
            return 1;
        }
        if (c < 0x800) {
            return 2;
        }
        return c < 0x10000 ? 3 : 4;
    }
}
