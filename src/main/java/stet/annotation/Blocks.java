package stet.annotation;

import java.util.List;
import stet.markdown.CanonicalText.TextBlock;

/** Finds blocks by where they stand. */
final class Blocks {

    private Blocks() {}

    /** The number, from 0, of the block that an offset lies in, or of the one before it. There is one at least. */
    static int at(List<TextBlock> blocks, int offset) {
        var low = 0;
        var high = blocks.size() - 1;
        while (low < high) {
            var middle = (low + high + 1) >>> 1;
            if (blocks.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
