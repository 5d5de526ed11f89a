package stet.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortabilityTest {

    @ParameterizedTest
    @CsvSource({
        "con.html, device",
        "2020/NUL.html, device",
        "com1/a.html, device",
        "2020/nul/border-complaint.html, device",
        "border-complaint./a.html, a dot",
        "a/lpt9.b.html, device",
        "a./b.html, a dot",
        "a /b.html, a space",
        "' a/b.html', a space",
        "a:b.html, character :",
        "what?.html, character ?",
        "a*b.html, character *",
        "a|b.html, character |",
        "<a>.html, character <",
        "'a\"b.html', character",
    })
    void whatWindowsCanNotCarryIsToldWhy(String path, String why) {
        assertThat(Portability.flaw(new OutputPath(path))).get().asString().contains(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\u0001b.html", "a\tb.html", "a\nb.html", "a\u007fb.html", "a\u0085b.html", "a\u009bb.html"})
    void controlCharactersAreRefused(String path) {
        assertThat(Portability.flaw(new OutputPath(path))).contains("it has a character that nobody sees");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202ecod.html", "a\u2066b.html", "a\u200eb.html", "a\u200bb.html", "a\ufeffb.html"})
    void charactersThatNobodySeesAreRefused(String path) {
        assertThat(Portability.flaw(new OutputPath(path))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index.html",
                "2020/03/border-complaint.html",
                "tags/국경.html",
                "contact.html",
                "console/aux-power.html",
                "a b.html",
                "people/robert-abrams.html",
                "x.y.html",
                "com10.html",
                "می‌خواهم.html"
            })
    void usualNamesPass(String path) {
        assertThat(Portability.flaw(new OutputPath(path))).isEmpty();
    }

    @Test
    void longPathsAreRefused() {
        assertThat(Portability.flaw(new OutputPath("a/".repeat(97) + "b.html"))).isEmpty();
        assertThat(Portability.flaw(new OutputPath("a/".repeat(98) + "b.html"))).isPresent();
    }

    @Test
    void namesOfMoreBytesThanADiskTakesAreRefused() {
        assertThat(Portability.flaw(new OutputPath("강".repeat(83) + ".html"))).isEmpty();
        assertThat(Portability.flaw(new OutputPath("강".repeat(84) + ".html"))).isPresent();
    }
}
