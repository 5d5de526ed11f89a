package stet.plain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A text is the same whether it has bytes of its own or lies within others. */
class Utf8Test {

    private static final String TEXT = "강 — “river” 😀";

    private static final byte[] BYTES = ("before " + TEXT + " after").getBytes(UTF_8);

    private final Utf8 own = Utf8.of(TEXT);
    private final Utf8 within = Utf8.within(BYTES, 7, BYTES.length - 13);

    @Test
    void aStretchIsTheTextThatItHolds() {
        assertThat(within).isEqualTo(own).hasSameHashCodeAs(own).hasToString(TEXT);
        assertThat(within.toByteArray()).isEqualTo(TEXT.getBytes(UTF_8)).hasSize(within.length());
        assertThat(Fingerprint.of(within)).isEqualTo(Fingerprint.of(own));
        assertThat(Utf8.within(BYTES, 7, BYTES.length - 14)).isNotEqualTo(own);
    }

    @Test
    void textsAreJoinedInTheirOrder() {
        assertThat(Utf8.joined(List.of(own, Utf8.EMPTY, within))).hasToString(TEXT + TEXT);
        assertThat(Utf8.joined(List.of()).isEmpty()).isTrue();
    }

    @Test
    void theFingerprintIsOfEachByteAndOfTheirNumber() {
        for (var length = 0; length < BYTES.length; length++) {
            var print = Fingerprint.of(Utf8.within(BYTES, 0, length));
            assertThat(print).isNotEqualTo(Fingerprint.of(Utf8.within(BYTES, 0, length + 1)));
            for (var i = 0; i < length; i++) {
                var other = BYTES.clone();
                other[i]++;
                assertThat(Fingerprint.of(Utf8.within(other, 0, length))).isNotEqualTo(print);
            }
        }
    }
}
