package stet.plain;

import java.util.function.IntConsumer;

/** Does something for each of many numbers, in any order and perhaps several at once; who asks waits for all. */
public interface Crew {

    /** One after the other, in order. */
    Crew ALONE = (count, action) -> {
        for (var number = 0; number < count; number++) {
            action.accept(number);
        }
    };

    /** Does it for the numbers from 0 to below {@code count}. What the action throws, this throws. */
    void each(int count, IntConsumer action);
}
