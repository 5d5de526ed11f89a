package stet.problem;

import java.util.List;

/** A sum with dates that does not come out; all dates are as ISO 8601 writes them. */
public sealed interface DateSum {

    /** The sum, shown. */
    String message();

    /** What to write instead. */
    String hint();

    /** The text prints a weekday, and the day is another. */
    record OtherWeekday(String day, String weekday, String printed) implements DateSum {
        @Override
        public String message() {
            return day + " is a " + weekday + ", and the text prints " + Quoted.of(printed);
        }

        @Override
        public String hint() {
            return "correct the day";
        }
    }

    /** The text prints a weekday that is counted from the report's date, and the sum gives one other day. */
    record OtherDay(String printed, String published, String sum, String written) implements DateSum {
        @Override
        public String message() {
            return Quoted.of(printed) + " in a report of " + published + " is " + sum + ", not " + written;
        }

        @Override
        public String hint() {
            return "write `" + sum + "`; if it is not counted from the report’s date, take `relative_to` out";
        }
    }

    /** The same where the report's own date leaves several days open. */
    record SeveralDays(String printed, String published, List<String> days) implements DateSum {
        private static final int SHOWN = 4;

        @Override
        public String message() {
            var some = days.size() <= SHOWN
                    ? String.join(" or ", days)
                    : "any of " + days.size() + " days from " + days.get(0) + " to " + days.get(days.size() - 1);
            return Quoted.of(printed) + " in a report of " + published + " may be " + some;
        }

        @Override
        public String hint() {
            var set = days.size() <= SHOWN ? String.join(", ", days) : days.get(0) + ".." + days.get(days.size() - 1);
            return "write all of them as a set, `\"[" + set + "]\"`";
        }
    }

    /** The text prints 29 February, and no year that the date may mean has one. */
    record NoLeapDay(String printed, String date, List<String> nearest) implements DateSum {
        @Override
        public String message() {
            return "the text prints " + Quoted.of(printed) + ", and there is none in " + date;
        }

        @Override
        public String hint() {
            return "write the day, of a year that has it: " + String.join(" or ", nearest);
        }
    }

    /** An article reports an event that begins after the article came out. */
    record AfterReport(String event, String begins, String published, String article) implements DateSum {
        @Override
        public String message() {
            return "the event " + Quoted.of(event) + " begins on " + begins + ", after " + article
                    + " had been published, on " + published + " at the latest";
        }

        @Override
        public String hint() {
            return "correct one of the dates; where the text speaks of what is to come,"
                    + " add `future: true` to the `when` of the event";
        }
    }
}
