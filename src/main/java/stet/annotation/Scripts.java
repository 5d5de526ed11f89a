package stet.annotation;

import java.lang.Character.UnicodeScript;

/** Tells words in one script from a text in another: only ever to word a message. */
final class Scripts {

    /** Which part of a text its letters of another script are at most: names in Latin letters stand everywhere. */
    private static final int RARE = 4;

    private Scripts() {}

    /** Whether words begin in a script in which there is little of a text. */
    static boolean areOthers(String words, String text) {
        var first = words.codePoints().filter(Character::isLetter).findFirst();
        if (first.isEmpty()) {
            return false;
        }
        var script = UnicodeScript.of(first.getAsInt());
        var letters = text.codePoints().filter(Character::isLetter).count();
        var same = text.codePoints()
                .filter(c -> Character.isLetter(c) && UnicodeScript.of(c) == script)
                .count();
        return letters > 0 && same * RARE < letters;
    }
}
