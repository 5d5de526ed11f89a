package stet.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where characters and words begin and end: {@code |} is a place where a text may be cut. */
class CharactersTest {

    private static void checkCharacters(String cut) {
        var text = cut.replace("|", "");
        var shown = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            shown.append(i > 0 && Graphemes.isBorder(text, i) ? "|" : "").append(text.charAt(i));
        }
        assertThat(shown).hasToString(cut);
    }

    @Test
    void charactersAreWhatReadersCount() {
        checkCharacters("a|b");
        checkCharacters("a|e\u0301|b");
        checkCharacters("𝄞|a|🙂|🙂");
        checkCharacters("👨\u200d👩\u200d👧|👨");
        checkCharacters("👋🏽|👋");
        checkCharacters("❤\ufe0f|a");
        checkCharacters("🇰🇷|🇰🇵|🇨🇳");
        checkCharacters("🏴\udb40\udc67\udb40\udc62\udb40\udc7f|a");
        checkCharacters("\u1112\u1161\u11ab|\u1100\u1173\u11af");
        checkCharacters("\u1112|\u11ab|\u1112\ud558");
        checkCharacters("\ud55c|\uae00");
        checkCharacters("\ud558\u11ab|a");
        checkCharacters("कि|ता|ब");
        checkCharacters("\r\n|a");
        checkCharacters("ا\u200c|ب");
    }

    private static void checkWords(String cut) {
        var text = cut.replace("|", "");
        var shown = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            shown.append(i > 0 && !WordEdges.isInside(text, i) ? "|" : "").append(text.charAt(i));
        }
        assertThat(shown).hasToString(cut);
    }

    @Test
    void wordsAreOfAlphabets() {
        checkWords("one| |two");
        checkWords("COVID|-|19");
        checkWords("don|’|t");
        checkWords("평|양|은");
        checkWords("MSS|는");
        checkWords("границы");
        checkWords("caf\u00e9");
        checkWords("北|京|is");
    }
}
