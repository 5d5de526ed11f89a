package stet.markdown;

/** Counts words. */
final class Words {

    private Words() {}

    /** Words, where two characters of a script without spaces between words count as one. */
    static int count(String text) {
        var words = 0;
        var wide = 0;
        var inWord = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var isWide = c >= 0x3040 && Character.isLetter(c) && !Character.isSurrogate(c);
            wide += isWide ? 1 : 0;
            var isLetter = !isWide && Character.isLetterOrDigit(c);
            words += isLetter && !inWord ? 1 : 0;
            inWord = isLetter || (inWord && (c == '\'' || c == '’' || c == '-'));
        }
        return words + (wide + 1) / 2;
    }
}
