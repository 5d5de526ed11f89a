package stet.date;

import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Dates as people write them who do not know EDTF, turned into it where there is but one way to read them. */
final class Handwritten {

    private static final List<String> ABOUT = List.of("c.", "ca.", "circa", "about", "around", "c", "ca");

    private static final List<String> BETWEEN = List.of(" to ", " - ", "..", "~");

    private Handwritten() {}

    /** The same with the hyphens and digits of a plain keyboard, and without quotes. */
    static String plain(String text) {
        var plain = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if ((c >= '\u2010' && c <= '\u2015') || c == '\u2212') {
                plain.append('-');
            } else if (c >= '\uff01' && c <= '\uff5e') {
                plain.append((char) (c - 0xfee0));
            } else if ("\u201c\u201d\u2018\u2019\"'".indexOf(c) < 0) {
                plain.append(c);
            }
        }
        return plain.toString().strip();
    }

    /** {@code 2020-03-05 to 2020-03-07} and {@code 2020-03~2020-05} as an interval. */
    static String interval(String text) {
        for (var sign : BETWEEN) {
            var at = text.indexOf(sign);
            if (at > 0 && text.indexOf(sign, at + 1) < 0) {
                return text.substring(0, at).strip() + "/"
                        + text.substring(at + sign.length()).strip();
            }
        }
        return text;
    }

    /** {@code c. 2020} as {@code 2020~}. */
    static String about(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return ABOUT.stream()
                .filter(lower::startsWith)
                .findFirst()
                .map(word -> text.substring(word.length()).strip() + "~")
                .orElse(text);
    }

    /** {@code 2020-03-00} as {@code 2020-03}: programs write so what they do not know. */
    static String withoutZeros(String text) {
        var known = text;
        while (known.endsWith("-00")) {
            known = known.substring(0, known.length() - 3);
        }
        return known;
    }

    /** {@code 29.2.2020} and {@code Feb. 29, 2020}; the text as it is where it may be read in two ways or none. */
    static String yearFirst(String text) {
        var numbers = new ArrayList<String>();
        var month = 0;
        for (var part : parts(text)) {
            if (Slice.isDigit(part.charAt(0))) {
                numbers.add(part);
            } else if (month > 0 || month(part) == 0) {
                return text;
            } else {
                month = month(part);
            }
        }
        var last = numbers.isEmpty() ? "" : numbers.remove(numbers.size() - 1);
        if (last.length() != 4 || numbers.stream().anyMatch(number -> number.length() > 2)) {
            return text;
        }
        if (month > 0) {
            return numbers.isEmpty()
                    ? last + "-" + two(month)
                    : numbers.size() == 1
                            ? last + "-" + two(month) + "-" + two(Integer.parseInt(numbers.get(0)))
                            : text;
        }
        return numbers.size() == 2
                ? one(last, Integer.parseInt(numbers.get(0)), Integer.parseInt(numbers.get(1)))
                        .orElse(text)
                : text;
    }

    /** Whether three numbers end with a year: which of the others is the month nobody can tell. */
    static boolean isYearLast(String text) {
        var parts = parts(text);
        return parts.size() == 3
                && parts.stream().allMatch(part -> Slice.isDigit(part.charAt(0)))
                && parts.get(0).length() <= 2
                && parts.get(1).length() <= 2
                && parts.get(2).length() == 4;
    }

    private static Optional<String> one(String year, int first, int second) {
        if (first == second || first > 12) {
            return Optional.of(year + "-" + two(second) + "-" + two(first));
        }
        return second > 12 ? Optional.of(year + "-" + two(first) + "-" + two(second)) : Optional.empty();
    }

    /** The stretches of digits and of letters; empty if anything but the usual separators stands between them. */
    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        for (var at = 0; at < text.length(); ) {
            var end = at;
            while (end < text.length() && isOfPart(text.charAt(at), text.charAt(end))) {
                end++;
            }
            if (end > at) {
                parts.add(text.substring(at, end));
            } else if (" ,./-".indexOf(text.charAt(at)) < 0) {
                return List.of();
            }
            at = Math.max(end, at + 1);
        }
        return parts;
    }

    private static boolean isOfPart(char first, char next) {
        return Slice.isDigit(first) ? Slice.isDigit(next) : isLetter(first) && isLetter(next);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** The number of a month by its English name or at least three letters of it; 0 if it is none. */
    private static int month(String name) {
        return Arrays.stream(Month.values())
                .filter(month -> name.length() >= 3 && month.name().startsWith(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .map(Month::getValue)
                .orElse(0);
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
