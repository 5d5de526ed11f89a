package stet.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ByteReaderTest {

    private static final List<Long> NUMBERS =
            List.of(0L, 1L, -1L, 63L, -64L, 64L, 8191L, 8192L, Long.MAX_VALUE, Long.MIN_VALUE);

    private static final List<Integer> NATURALS = List.of(0, 1, 127, 128, 16_383, 16_384, Integer.MAX_VALUE);

    @Test
    void whatIsWrittenIsReadBackAndSmallNumbersTakeAByte() {
        var out = new ByteWriter(0);
        NUMBERS.forEach(out::number);
        NATURALS.forEach(out::natural);
        out.word(Long.MIN_VALUE + 1);
        var in = new ByteReader(out.toByteArray());
        NUMBERS.forEach(number -> assertThat(in.number()).isEqualTo(number));
        NATURALS.forEach(number -> assertThat(in.natural()).isEqualTo(number));
        assertThat(in.word()).isEqualTo(Long.MIN_VALUE + 1);
        assertThat(in.isAtEnd()).isTrue();

        var small = new ByteWriter(1);
        small.number(-64);
        small.natural(127);
        assertThat(small.toByteArray()).containsExactly(127, 127);
    }

    @Test
    void aPartIsReadByItself() {
        var in = new ByteReader(new byte[] {1, 2, 3, 4});
        in.natural();
        var part = in.part(2);
        assertThat(in.natural()).isEqualTo(4);
        assertThat(part.copy().left()).isEqualTo(2);
        assertThat(part.natural()).isEqualTo(2);
        assertThat(part.natural()).isEqualTo(3);
        assertThatThrownBy(part::natural).isInstanceOf(IllegalArgumentException.class);
        var out = new ByteWriter(4);
        in.goTo(1);
        out.bytes(in);
        assertThat(out.toByteArray()).containsExactly(2, 3, 4);
    }

    @Test
    void whatIsTornIsRefused() {
        var torn = new byte[] {-1, -1};
        assertThatThrownBy(new ByteReader(torn)::number).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(new ByteReader(torn)::word).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ByteReader(torn).skip(3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ByteReader(torn).skip(-1)).isInstanceOf(IllegalArgumentException.class);
        var endless = new byte[] {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
        assertThatThrownBy(new ByteReader(endless)::number).isInstanceOf(IllegalArgumentException.class);
        var large = new ByteWriter(8);
        large.number(Integer.MIN_VALUE);
        assertThatThrownBy(new ByteReader(large.toByteArray())::natural).isInstanceOf(IllegalArgumentException.class);
    }
}
