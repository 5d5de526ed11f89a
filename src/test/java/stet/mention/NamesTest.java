package stet.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stet.mention.Listed.Linking;
import stet.mention.Listed.Spelling;

/** Where texts speak of whom: borders of words, particles, capitals, names within names. */
class NamesTest {

    private static final Names NAMES = Names.of(List.of(
            usual("people/kim-jong-un", "Kim Jong Un"),
            usual("people/kim-jong-un", "Kim Jong-un"),
            usual("people/kim-jong-un", "김정은"),
            usual("organizations/kim-university", "Kim Jong Un University"),
            exact("organizations/wpk", "WPK"),
            exact("organizations/who", "WHO"),
            usual("organizations/mss", "Ministry of State Security"),
            usual("organizations/police", "Ministry of People’s Security"),
            usual("places/sinuiju", "Sinŭiju"),
            usual("places/sinuiju", "신의주"),
            usual("places/uiju", "의주"),
            usual("places/kaesong", "개성"),
            usual("places/dandong", "丹东"),
            usual("places/jian", "Ji'an"),
            usual("places/khasan", "Хасан"),
            usual("places/tumen", "Tumen"),
            usual("places/tumen-river", "Tumen"),
            usual("places/tumen-river", "Tumen River")));

    private static Listed usual(String key, String name) {
        return new Listed(key, name, Spelling.USUAL, Linking.FIRST);
    }

    private static Listed exact(String key, String name) {
        return new Listed(key, name, Spelling.EXACT_CASE, Linking.FIRST);
    }

    private static void check(String text, String... found) {
        var spots = NAMES.in(text, 0, text.length()).stream()
                .map(spot -> spot.key().substring(spot.key().indexOf('/') + 1) + ": "
                        + text.substring(spot.start(), spot.end()))
                .toList();
        assertThat(spots).as(text).containsExactly(found);
    }

    @Test
    void wordsHaveBorders() {
        check("Kim Jong Un spoke.", "kim-jong-un: Kim Jong Un");
        check("(WPK)’s, WPK's and pro-WPK", "wpk: WPK", "wpk: WPK", "wpk: WPK");
        check("WPKs, AWPK, WPK2, W.P.K.");
        check("из Хасана, станция Хасан", "khasan: Хасан");
    }

    @Test
    void theLongestNameIsMeant() {
        check("at Kim Jong Un University", "kim-university: Kim Jong Un University");
        check("at Kim Jong Un Universities", "kim-jong-un: Kim Jong Un");
        check("Violet Kim, Jong Un Kim");
        check("신의주의 의주", "sinuiju: 신의주", "uiju: 의주");
        check("the Tumen River, and Tumen", "tumen-river: Tumen River");
    }

    @Test
    void capitalsCountWhereTheAuthorSaysSo() {
        check("who asked the WHO? Who?", "who: WHO");
        check(
                "MINISTRY OF STATE SECURITY; ministry of state security; Ministry of state security",
                "mss: MINISTRY OF STATE SECURITY",
                "mss: Ministry of state security");
    }

    @Test
    void particlesMayFollowAndOtherWordsMayNot() {
        check("신의주에서는 신의주까지, 신의주로부터도 신의주를", "sinuiju: 신의주", "sinuiju: 신의주", "sinuiju: 신의주", "sinuiju: 신의주");
        check("개성공단과 개성적인 주의주장, 신의주시");
        check("WPK는 김정은이", "wpk: WPK", "kim-jong-un: 김정은");
        check("신의주에서A 신의주" + "는".repeat(11));
    }

    @Test
    void scriptsWithoutSpacesHaveNoBorders() {
        check("从丹东市去", "dandong: 丹东");
    }

    @Test
    void typographyAndLineBreaksDoNotMatter() {
        check(
                "Kim\u00a0Jong‑un, Kim  Jong\nUn, Ki\u00adm Jong Un, Ji’an, Ministry of People's Security",
                "kim-jong-un: Kim\u00a0Jong‑un",
                "kim-jong-un: Kim  Jong\nUn",
                "kim-jong-un: Ki\u00adm Jong Un",
                "jian: Ji’an",
                "police: Ministry of People's Security");
        var parts = Normalizer.normalize("é 신의주에서 Sinŭiju", Normalizer.Form.NFD);
        assertThat(NAMES.in(parts, 0, parts.length()))
                .extracting(Spot::key)
                .containsExactly("places/sinuiju", "places/sinuiju");
    }

    @Test
    void aStretchIsReadByItself() {
        var text = "Kim Jong\nUn WPK";
        assertThat(NAMES.in(text, 0, 8)).isEmpty();
        assertThat(NAMES.in(text, 9, text.length())).containsExactly(new Spot("organizations/wpk", 12, 15));
    }

    @Test
    void whatIsFoundTellsTheNamesApart() {
        var one = Names.of(List.of(usual("places/a", "A"), usual("places/b", "B")));
        assertThat(Names.of(List.of(usual("places/b", "B"), usual("places/a", "A")))
                        .fingerprint())
                .isEqualTo(one.fingerprint());
        assertThat(Names.of(List.of(usual("places/a", "A"), exact("places/b", "B")))
                        .fingerprint())
                .isNotEqualTo(one.fingerprint());
    }

    /** A hundred thousand names, alike as far as they go, and texts that keep the search busy at every letter. */
    @Test
    void manyNamesAndLongTextsAreNoTrouble() {
        var listed = new ArrayList<Listed>();
        for (var i = 0; i < 100_000; i++) {
            listed.add(usual("places/p" + i, "a ".repeat(i % 120) + Integer.toString(i, 36)));
        }
        listed.add(usual("people/one", "Same"));
        for (var i = 0; i < 1_000; i++) {
            listed.add(exact("people/p" + i, "Same"));
        }
        var names = Names.of(listed);
        for (var text :
                List.of("a ".repeat(100_000), "x ".repeat(100_000), "Same ".repeat(100_000), "ㄱ가".repeat(100_000))) {
            assertThatCode(() -> names.in(text, 0, text.length())).doesNotThrowAnyException();
        }
        assertThat(names.in("Same 3c", 0, 7)).containsExactly(new Spot("places/p120", 5, 7));
    }

    /** The plainest way to say what is found, held against the fast one. */
    @Test
    void findsWhatAPlainSearchFinds() {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (var round = 0; round < 2_000; round++) {
            var listed = new ArrayList<Listed>();
            for (var i = 0; i < 1 + random.nextInt(6); i++) {
                listed.add(
                        usual("places/" + i, word(random, 1 + random.nextInt(4)).strip()));
            }
            listed.removeIf(one -> one.name().isEmpty());
            var text = word(random, random.nextInt(40));
            assertThat(Names.of(listed).in(text, 0, text.length()))
                    .as("-Dseed=%s, %s in “%s”", seed, listed, text)
                    .isEqualTo(plainly(listed, text));
        }
    }

    private static String word(Random random, int length) {
        var word = new StringBuilder();
        for (var i = 0; i < length; i++) {
            var c = "ab ,b".charAt(random.nextInt(5));
            word.append(c == ' ' && !word.isEmpty() && word.charAt(word.length() - 1) == ' ' ? 'a' : c);
        }
        return word.toString();
    }

    private static List<Spot> plainly(List<Listed> listed, String text) {
        var spots = new ArrayList<Spot>();
        for (var at = 0; at < text.length(); ) {
            var best = "";
            for (var one : listed) {
                var end = at + one.name().length();
                if (text.startsWith(one.name(), at)
                        && one.name().length() > best.length()
                        && (at == 0 || isBorder(text, at))
                        && isBorder(text, end)) {
                    best = one.name();
                }
            }
            var name = best;
            var owners = listed.stream()
                    .filter(one -> one.name().equals(name))
                    .map(Listed::key)
                    .distinct()
                    .toList();
            if (owners.size() == 1) {
                spots.add(new Spot(owners.get(0), at, at + best.length()));
            }
            at += Math.max(1, best.length());
        }
        return spots;
    }

    private static boolean isBorder(String text, int at) {
        return at == text.length() || !Character.isLetter(text.charAt(at - 1)) || !Character.isLetter(text.charAt(at));
    }
}
