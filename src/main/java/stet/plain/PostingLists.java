package stet.plain;

/**
 * A posting list for each of many things, one after the other.
 *
 * @param starts where each begins in {@code numbers}, and where the last ends
 */
public record PostingLists(Postings starts, Postings numbers) {

    /** The list of one of them. */
    public Postings get(int index) {
        return numbers.subList(starts.at(index), starts.at(index + 1));
    }

    public int size() {
        return starts.size() - 1;
    }

    /** Pairs of numbers while they are gathered, and turned round in the end. */
    public static final class Pairs {

        private final Postings.Builder from = new Postings.Builder();
        private final Postings.Builder to = new Postings.Builder();

        public void add(int one, int other) {
            from.add(one);
            to.add(other);
        }

        /** For each number below {@code size} those that were paired with it, in the order in which they came. */
        public PostingLists byOther(int size) {
            var starts = new int[size + 1];
            for (var i = 0; i < to.size(); i++) {
                starts[to.at(i) + 1]++;
            }
            for (var i = 0; i < size; i++) {
                starts[i + 1] += starts[i];
            }
            var next = starts.clone();
            var numbers = new int[to.size()];
            for (var i = 0; i < to.size(); i++) {
                numbers[next[to.at(i)]++] = from.at(i);
            }
            return new PostingLists(Postings.of(starts), Postings.of(numbers));
        }
    }

    /** Lists that are made one after the other. */
    public static final class Builder {

        private final Postings.Builder starts = new Postings.Builder();
        private final Postings.Builder numbers = new Postings.Builder();

        public Builder() {
            starts.add(0);
        }

        /** Adds to the list that is being made. */
        public void add(int number) {
            numbers.add(number);
        }

        /** Ends the list that is being made. */
        public void end() {
            starts.add(numbers.size());
        }

        public PostingLists lists() {
            return new PostingLists(starts.postings(), numbers.postings());
        }
    }
}
