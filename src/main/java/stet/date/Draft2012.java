package stet.date;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Turns what the EDTF draft of 2012 allowed into what the standard of 2019 made of it. */
final class Draft2012 {

    private Draft2012() {}

    /** The modern form of a text; the text as it is where it has nothing of the draft. It need not be a date. */
    static String modern(String text) {
        return Arrays.stream(text.split("/", -1)).map(Draft2012::modernSide).collect(Collectors.joining("/"));
    }

    private static String modernSide(String side) {
        return switch (side) {
            case "unknown" -> "";
            case "open" -> "..";
            default -> withoutGroups(letters(season(side).replace("?~", "%").replace("~?", "%")));
        };
    }

    /** {@code 2001-21^southernHemisphere} has a number of its own now; what else qualified a season has not. */
    private static String season(String side) {
        var mark = side.indexOf('^');
        if (mark < 2) {
            return side;
        }
        var season = Slice.of(side).twoDigits(mark - 2);
        var where = side.substring(mark + 1);
        var isFourfold = season >= 21 && season <= 24;
        if (isFourfold && where.startsWith("northern")) {
            season += 4;
        } else if (isFourfold && where.startsWith("southern")) {
            season += 8;
        }
        return side.substring(0, mark - 2) + season;
    }

    private static String letters(String side) {
        if (side.startsWith("y")) {
            return side.replace('y', 'Y').replace('e', 'E').replace('p', 'S');
        }
        return side.replace('u', 'X').replace('x', 'X');
    }

    /** {@code 2004-(06-11)?} with the qualifier before each part instead of around them. */
    private static String withoutGroups(String side) {
        var out = new StringBuilder();
        var at = 0;
        for (var open = side.indexOf('('); open >= 0; open = side.indexOf('(', at)) {
            var close = side.indexOf(')', open);
            if (close < 0 || close + 1 == side.length()) {
                return side;
            }
            var qualifier = side.substring(close + 1, close + 2);
            out.append(side, at, open)
                    .append(qualifier)
                    .append(side.substring(open + 1, close).replace("-", "-" + qualifier));
            at = close + 2;
        }
        // A qualifier after a group spared it in the draft, and would not spare it now: this is not guessed at.
        return isQualified(side.substring(at)) && at > 0 ? side : out + side.substring(at);
    }

    private static boolean isQualified(String text) {
        return text.chars().anyMatch(c -> Qualifier.of((char) c) != Qualifier.NONE);
    }
}
