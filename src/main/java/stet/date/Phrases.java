package stet.date;

import java.util.function.Function;

/** Looks up patterns of one language, in their long or their short form, and fills their places. */
record Phrases(Function<String, String> table, Form form) {

    enum Form {
        LONG,
        SHORT
    }

    /** The pattern of a key that is the same in both forms, its places filled with names and values in turn. */
    String fill(String key, String... namesAndValues) {
        var pattern = table.apply("date." + key);
        var first = pattern.indexOf('{');
        if (first < 0) {
            return pattern;
        }
        var out = new StringBuilder(pattern.length() + 16);
        var at = 0;
        for (var open = first; open >= 0; open = pattern.indexOf('{', at)) {
            var close = pattern.indexOf('}', open);
            if (close < 0) {
                break;
            }
            out.append(pattern, at, open);
            out.append(value(pattern.substring(open + 1, close), namesAndValues));
            at = close + 1;
        }
        return out.append(pattern, at, pattern.length()).toString();
    }

    /** The pattern of a key that has a short form beside it. */
    String fillForm(String key, String... namesAndValues) {
        return fill(form == Form.SHORT ? key + ".short" : key, namesAndValues);
    }

    /** A place that the pattern has by mistake stays visible. */
    private static String value(String name, String... namesAndValues) {
        for (var i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i].equals(name)) {
                return namesAndValues[i + 1];
            }
        }
        return "{" + name + "}";
    }

    String day(CivilDay day) {
        return dayAs("day", day);
    }

    /** A day in a pattern that has a day's places. */
    String dayAs(String key, CivilDay day) {
        return fillForm(
                key, "year", number(day.year()), "month", monthName(day.month()), "day", Integer.toString(day.day()));
    }

    String month(CivilDay day) {
        return monthAs("month", day);
    }

    String monthAs(String key, CivilDay day) {
        return fillForm(key, "year", number(day.year()), "month", monthName(day.month()));
    }

    String monthName(int month) {
        return fillForm("month-name." + month);
    }

    /** For where a month stands apart from its year: its short name may be a bare number. */
    String longMonthName(int month) {
        return fill("month-name." + month);
    }

    String year(long year) {
        return fill("year", "year", number(year));
    }

    /** The number of a year as people count: the year before AD 1 is 1 BC. */
    String number(long year) {
        if (year >= 1000) {
            return Long.toString(year);
        }
        return year > 0
                ? fill("year.ad", "year", Long.toString(year))
                : fill("year.bc", "year", Long.toString(1 - year));
    }

    String qualified(String words, Qualifier qualifier) {
        return switch (qualifier) {
            case NONE -> words;
            case UNCERTAIN -> fill("uncertain", "date", words);
            case APPROXIMATE -> fill("approximate", "date", words);
            case BOTH -> fill("both", "date", words);
        };
    }
}
