package stet.plain;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * A posting list: numbers of articles, mostly in order. It takes four bytes for each where a list of objects takes
 * twenty.
 */
public final class Postings extends AbstractList<Integer> implements RandomAccess {

    /** No articles. */
    public static final Postings NONE = new Postings(new int[0], 0, 0);

    private final int[] numbers;
    private final int from;
    private final int to;

    Postings(int[] numbers, int from, int to) {
        this.numbers = numbers;
        this.from = from;
        this.to = to;
    }

    /** These numbers. */
    public static Postings of(List<Integer> numbers) {
        var some = new Builder();
        numbers.forEach(some::add);
        return some.postings();
    }

    static Postings of(int[] numbers) {
        return new Postings(numbers, 0, numbers.length);
    }

    /** The numbers from 0 to below {@code end}. */
    public static Postings range(int end) {
        var numbers = new int[end];
        for (var i = 0; i < end; i++) {
            numbers[i] = i;
        }
        return new Postings(numbers, 0, end);
    }

    @Override
    public Integer get(int index) {
        return at(index);
    }

    /** The same as a plain number. */
    public int at(int index) {
        if (index < 0 || index >= to - from) {
            throw new IndexOutOfBoundsException(index);
        }
        return numbers[from + index];
    }

    @Override
    public int size() {
        return to - from;
    }

    /** A part of it, which shares its numbers. */
    @Override
    public Postings subList(int start, int end) {
        if (start < 0 || start > end || end > size()) {
            throw new IndexOutOfBoundsException(start + " to " + end + " of " + size());
        }
        return new Postings(numbers, from + start, from + end);
    }

    /** A posting list that is being made. */
    public static final class Builder {

        /** Only what is beyond {@code count} is ever written to, so that a list can share it. */
        private int[] numbers;

        private int count;

        public Builder() {
            numbers = new int[4];
        }

        /** Goes on with a list. */
        public Builder(Postings begun) {
            numbers = begun.from == 0 && begun.to == begun.numbers.length
                    ? begun.numbers
                    : Arrays.copyOfRange(begun.numbers, begun.from, begun.to);
            count = numbers.length;
        }

        public void add(int number) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, count * 2 + 4);
            }
            numbers[count++] = number;
        }

        public int size() {
            return count;
        }

        public int at(int index) {
            return numbers[index];
        }

        public Postings postings() {
            return Postings.of(count == numbers.length ? numbers : Arrays.copyOf(numbers, count));
        }
    }
}
