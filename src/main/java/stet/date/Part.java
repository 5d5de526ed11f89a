package stet.date;

/**
 * One part of a date as written: its digits, with an {@code X} for each one unspecified, and what is doubted about it.
 *
 * <p>A year has four digits, and a minus before them if it is negative; one of three stands for a decade, of two for a
 * century. Months and days have two.
 */
public record Part(String digits, Qualifier qualifier) {

    /** Whether no digit is unspecified. */
    public boolean isKnown() {
        return digits.indexOf('X') < 0;
    }

    /** Whether every digit is unspecified. */
    public boolean isUnknown() {
        for (var i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) != 'X') {
                return false;
            }
        }
        return true;
    }

    boolean isNegative() {
        return digits.charAt(0) == '-';
    }

    /** How many digits stand in it, its minus apart. */
    int length() {
        return isNegative() ? digits.length() - 1 : digits.length();
    }

    /** The value of a month or a day that is known. */
    int value() {
        return (digits.charAt(0) - '0') * 10 + digits.charAt(1) - '0';
    }

    /** Whether a month or a day may have this value. */
    boolean allows(int value) {
        return allows(digits.charAt(0), value / 10) && allows(digits.charAt(1), value % 10);
    }

    private static boolean allows(char written, int digit) {
        return written == 'X' || written - '0' == digit;
    }
}
