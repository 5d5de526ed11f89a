package stet.date;

import java.util.Optional;
import java.util.stream.Stream;
import stet.date.Reading.Parsed;
import stet.date.Reading.Refused;

/** Guesses which date was meant by a text that is none. What it offers can be read. */
final class Likely {

    private static final int LONGEST = 100;

    private static final String SEPARATORS = "-./ 년월일年月日";

    private Likely() {}

    /** The same refusal with what was likely meant; and with its reason, if it is a date of the draft of 2012. */
    static Refused meant(Refused refused) {
        var text = refused.text();
        if (text.length() > LONGEST) {
            return refused;
        }
        var modern = Draft2012.modern(text);
        if (!modern.equals(text) && isDate(modern)) {
            return draft(text, modern);
        }
        var plain = Handwritten.plain(text);
        var guess = Stream.of(
                        plain,
                        timeMarked(plain),
                        groups(plain),
                        digits(plain),
                        Handwritten.withoutZeros(plain),
                        Handwritten.yearFirst(plain),
                        Handwritten.interval(plain),
                        Handwritten.about(plain))
                .filter(Likely::isDate)
                .findFirst();
        return guess.isEmpty() && Handwritten.isYearLast(plain)
                ? new Refused(text, Reason.YEAR_LAST, 0, text.length(), guess)
                : new Refused(text, refused.reason(), refused.start(), refused.end(), guess);
    }

    private static boolean isDate(String text) {
        return EdtfReader.readAny(text) instanceof Parsed;
    }

    /** The fault is what the draft's form and the modern one do not share. */
    private static Refused draft(String text, String modern) {
        var shorter = Math.min(text.length(), modern.length());
        var start = 0;
        while (start < shorter && text.charAt(start) == modern.charAt(start)) {
            start++;
        }
        // A number that changed is named whole.
        while (start > 0 && Slice.isDigit(text.charAt(start)) && Slice.isDigit(text.charAt(start - 1))) {
            start--;
        }
        var same = 0;
        while (same < shorter - start
                && text.charAt(text.length() - 1 - same) == modern.charAt(modern.length() - 1 - same)) {
            same++;
        }
        return new Refused(text, Reason.DRAFT_2012, start, text.length() - same, Optional.of(modern));
    }

    /** {@code 2020-03-05 14:30 +0900} with a {@code T} for its first space, and no other. */
    private static String timeMarked(String text) {
        var space = text.indexOf(' ');
        return space == 10 ? text.substring(0, 10) + "T" + text.substring(11).replace(" ", "") : text;
    }

    /** {@code 2020/3/5}, {@code 2020. 3. 5.} and the like: a year and one or two short numbers. */
    private static String groups(String text) {
        var out = new StringBuilder();
        for (var at = 0; at < text.length(); ) {
            var end = Slice.of(text).afterDigits(at);
            if (end > at) {
                out.append(out.isEmpty() ? "" : "-")
                        .append(end - at == 1 ? "0" : "")
                        .append(text, at, end);
                at = end;
            } else if (SEPARATORS.indexOf(text.charAt(at)) >= 0) {
                at++;
            } else {
                return text;
            }
        }
        return out.length() >= 7 ? out.toString() : text;
    }

    /** {@code 20200305} and {@code 202003}, which ISO 8601 also allows; or a year that is too long. */
    private static String digits(String text) {
        if (Slice.of(text).afterDigits(0) < text.length() || text.length() <= 4) {
            return text;
        }
        return switch (text.length()) {
            case 6 -> text.substring(0, 4) + "-" + text.substring(4);
            case 8 -> text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6);
            default -> text.length() < 8 ? "Y" + text : text;
        };
    }
}
