package stet.page;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import stet.source.Characters;

/**
 * The order of names in indexes, the same on every machine: case and accents are ignored, then told apart. Java's own
 * collation is not used, for its rules change from version to version.
 */
final class Alphabet {

    static final Comparator<String> ORDER =
            Comparator.comparing(Alphabet::folded).thenComparing(Comparator.naturalOrder());

    /** The nineteen initial consonants of Hangul, doubled ones filed under the single. */
    private static final String CONSONANTS = "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ";

    private static final int FIRST_SYLLABLE = 0xac00;
    private static final int LAST_SYLLABLE = 0xd7a3;
    private static final int SYLLABLES_PER_CONSONANT = 588;

    private Alphabet() {}

    /** What a name is filed under: a capital letter, the initial consonant of Hangul, {@code 0–9}, or {@code #}. */
    static String initial(String name) {
        var folded = folded(name);
        if (folded.isEmpty()) {
            return "#";
        }
        var c = Characters.normal(folded, Normalizer.Form.NFC).codePointAt(0);
        if (c >= FIRST_SYLLABLE && c <= LAST_SYLLABLE) {
            var consonant = (c - FIRST_SYLLABLE) / SYLLABLES_PER_CONSONANT;
            return CONSONANTS.substring(consonant, consonant + 1);
        }
        if (Character.isDigit(c)) {
            return "0–9";
        }
        return Character.isLetter(c) ? Character.toString(c).toUpperCase(Locale.ROOT) : "#";
    }

    /** The first letter that a name is filed under, with some of those after it. */
    static String beginning(String name, int letters) {
        var initial = initial(name);
        var folded = Characters.normal(folded(name), Normalizer.Form.NFC);
        if (letters == 1 || folded.isEmpty()) {
            return initial;
        }
        // Of Hangul the syllable tells more than its consonant, so that is counted from the first one on. A digit tells
        // all that it stands for.
        var first = folded.codePointAt(0);
        var isDigit = Character.isDigit(first);
        var skipped = isDigit || (first >= FIRST_SYLLABLE && first <= LAST_SYLLABLE) ? 0 : 1;
        var rest = folded.codePoints()
                .skip(skipped)
                .filter(Character::isLetterOrDigit)
                .limit(letters - 1L)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return isDigit ? rest.toString() : initial + rest;
    }

    /** The order of initials: Latin, Hangul, all others; Hangul first for those who read it. */
    static Comparator<String> initials(String lang) {
        var isKorean = lang.equals("ko") || lang.startsWith("ko-");
        return Comparator.comparing((String initial) -> {
                    var c = initial.codePointAt(0);
                    var isHangul = CONSONANTS.indexOf(c) >= 0;
                    return isHangul ? (isKorean ? 0 : 2) : c < 0x80 && Character.isLetter(c) ? 1 : 3;
                })
                .thenComparing(Comparator.naturalOrder());
    }

    private static String folded(String name) {
        var decomposed = Characters.normal(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var start = 0;
        while (start < decomposed.length() && isAscii(decomposed, start) && !isLetterOrDigit(decomposed, start)) {
            start++;
        }
        var end = start;
        while (end < decomposed.length() && isAscii(decomposed, end)) {
            end++;
        }
        // Most names are ASCII, and of each pair that is sorted two are folded.
        if (end == decomposed.length()) {
            return decomposed.substring(start);
        }
        var folded = new StringBuilder();
        decomposed
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .dropWhile(c -> !Character.isLetterOrDigit(c))
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static boolean isAscii(String text, int at) {
        return text.charAt(at) < 0x80;
    }

    private static boolean isLetterOrDigit(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at));
    }
}
