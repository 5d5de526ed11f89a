package stet.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.plain.Utf8;

class SealTest {

    /** FIPS 180-2, appendix B.1. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void aSealIsTheSha256OfTheBytes() {
        assertThat(Seal.of(Utf8.of("abc")).hex()).isEqualTo(ABC);
    }

    @Test
    void aSealIsReadBack() {
        assertThat(Seal.ofHex(ABC)).contains(Seal.of(Utf8.of("abc")));
        var some = Seal.of(Utf8.of("국경"));
        assertThat(Seal.ofHex(some.hex())).contains(some);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015a",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad0",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ag",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015a٣"
            })
    void nothingElseIsASeal(String text) {
        assertThat(Seal.ofHex(text)).isEmpty();
    }
}
