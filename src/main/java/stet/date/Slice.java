package stet.date;

import java.util.Optional;
import stet.date.Reading.Refused;

/** A stretch of a text that is read as a date; places are counted in the whole text. {@code end} is exclusive. */
record Slice(String text, int start, int end) {

    static Slice of(String text) {
        return new Slice(text, 0, text.length());
    }

    Slice from(int at) {
        return new Slice(text, at, end);
    }

    Slice upTo(int at) {
        return new Slice(text, start, at);
    }

    boolean isEmpty() {
        return start == end;
    }

    /** The character at a place, or NUL beyond the end. */
    char at(int place) {
        return place < end ? text.charAt(place) : '\0';
    }

    /** Where the character stands first from {@code place} on, or -1. */
    int indexOf(char c, int place) {
        for (var i = place; i < end; i++) {
            if (text.charAt(i) == c) {
                return i;
            }
        }
        return -1;
    }

    /** The two digits at a place as a number, or -1. */
    int twoDigits(int place) {
        return isDigit(at(place)) && isDigit(at(place + 1)) ? (at(place) - '0') * 10 + at(place + 1) - '0' : -1;
    }

    /** Where the digits that begin at a place end. */
    int afterDigits(int place) {
        var at = place;
        while (isDigit(at(at))) {
            at++;
        }
        return at;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The text of the slice. */
    String written() {
        return text.substring(start, end);
    }

    Refused refuse(Reason reason, int from, int to) {
        return new Refused(text, reason, from, to, Optional.empty());
    }

    Refused refuse(Reason reason) {
        return refuse(reason, start, end);
    }

    /** Refuses the word or the sign that stands at a place, or that nothing stands there. */
    Refused refuseAt(int place) {
        if (place >= end) {
            return refuse(Reason.INCOMPLETE, end, end);
        }
        var after = text.offsetByCodePoints(place, 1);
        while (Character.isLetter(text.charAt(after - 1)) && Character.isLetter(at(after))) {
            after++;
        }
        return refuse(Reason.UNEXPECTED, place, Math.min(after, end));
    }
}
