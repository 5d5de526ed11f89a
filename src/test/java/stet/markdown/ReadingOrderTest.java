package stet.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stet.markdown.ReadingOrder.Inserted;

class ReadingOrderTest {

    private static List<Integer> read(ReadingOrder order, int length) {
        return IntStream.range(0, length).map(order::of).boxed().toList();
    }

    @Test
    void withoutFootnotesItIsThatOfTheText() {
        assertThat(read(ReadingOrder.PLAIN, 4)).containsExactly(0, 1, 2, 3);
        assertThat(ReadingOrder.PLAIN.ofEnd(0)).isZero();
        assertThat(ReadingOrder.PLAIN.ofEnd(4)).isEqualTo(4);
    }

    /** Of a text of five characters the second footnote is called after the first, the first after the third. */
    @Test
    void aFootnoteIsReadWhereItIsCalled() {
        var order = ReadingOrder.of(5, List.of(new Inserted(5, 7, 3), new Inserted(8, 9, 1)));
        assertThat(read(order, 9)).containsExactly(0, 2, 3, 6, 7, 4, 5, 8, 1);
        assertThat(order.ofEnd(9)).isEqualTo(2);
    }

    @Test
    void whatIsNotInTheTextIsReadLast() {
        var order = ReadingOrder.of(2, List.of(new Inserted(2, 4, 9), new Inserted(4, 4, 0)));
        assertThat(read(order, 6)).containsExactly(0, 1, 2, 3, 4, 4);
    }
}
