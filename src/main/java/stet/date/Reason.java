package stet.date;

/** Why a text is no date. */
public enum Reason {
    EMPTY("there is nothing in it", Reason.DATE),
    UNEXPECTED("“{found}” can not stand there", Reason.DATE),
    INCOMPLETE("its end is missing", Reason.DATE),
    YEAR_DIGITS(
            "the year “{found}” does not have four digits",
            "write a year with four digits, such as 2020 or 0987; only a longer one with a `Y` before it"),
    YEAR_LAST("the year does not stand first", "write the year, the month and the day, as in 2020-03-05"),
    PART_DIGITS("“{found}” does not have two digits", "write months and days with two digits, such as 2020-03-05"),
    MONTH("there is no month “{found}”", "months are 01 to 12, and seasons 21 to 41 without a day"),
    DAY("there is no day “{found}”", ""),
    TIME("“{found}” is not a time of day", "write hours and minutes, such as 2020-03-05T14:30+09:00"),
    OFFSET("“{found}” is not an offset from UTC", "write `Z`, or an offset from -12:00 to +14:00"),
    TIME_WITHOUT_DAY("“{found}” is not one certain day, so there is no time of day", "leave out the time"),
    TIME_IN_RANGE("a time of day can not stand in an interval or a set", "leave out the time"),
    NEGATIVE_ZERO("there is no year “{found}”", "write 0000 for the year before 0001, and -0001 for the one before"),
    LONG_YEAR("“{found}” is not a long year", "write `Y` only before a year of more than four digits, such as Y10000"),
    SIGNIFICANT_DIGITS(
            "“{found}” is not the number of significant digits",
            "write `S` and a number from 1 to the number of the year's digits"),
    YEAR_TOO_FAR("the year “{found}” has more than 15 digits", ""),
    UNCLOSED("the set has no end", "end it with `]` if one of the dates is meant, with `}` if all are"),
    OPEN_WITHIN_SET("“{found}” is open in the middle of the set", "put `..` only at the set's beginning or end"),
    BACKWARD("its end lies before its start", "write the earlier date first"),
    SEASON("the season “{found}” can not be qualified, unspecified, or an end of an interval", "name months instead"),
    DRAFT_2012("“{found}” is of the EDTF draft of 2012", "see https://www.loc.gov/standards/datetime/");

    private static final String DATE = "write a date such as 2020-03-05, 2020-03, 2020-03-05? or 2020-03-02/2020-03-05";

    private final String message;
    private final String hint;

    Reason(String message, String hint) {
        this.message = message;
        this.hint = hint;
    }

    String message(String found) {
        return message.replace("{found}", found);
    }

    String hint(String found) {
        return this == DAY ? dayHint(found) : hint;
    }

    /** Says how long a month is where it is known which one is meant. */
    private static String dayHint(String found) {
        var cut = found.lastIndexOf('-');
        var month = CalendarReader.read(new Slice(found, 0, cut), Place.ALONE).parsed();
        return month.filter(date -> date.text().indexOf('X') < 0)
                .flatMap(Edtf::upper)
                .map(last -> "the last day of that month is " + last)
                .orElse("");
    }
}
