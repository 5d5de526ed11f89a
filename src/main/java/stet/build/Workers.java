package stet.build;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stet.plain.Postings;

/** Does one thing to many values at once. Beside it, only the server knows of threads. */
public final class Workers implements AutoCloseable {

    /** How many values a worker takes at a time, at most: enough that taking costs nothing. */
    private static final int BATCH = 16;

    /** How often each worker comes to take some: often enough that all end together. */
    private static final int TURNS = 16;

    /** How many work together, whoever asks among them. */
    private final int count;

    private final Progress progress;
    private final ExecutorService threads;

    public Workers(int count) {
        this(count, Progress.UNTOLD);
    }

    /** {@code progress} is told how far the work is that {@link #map(Progress.Phase, List, Function)} does. */
    public Workers(int count, Progress progress) {
        this.count = count;
        this.progress = progress;
        threads = Executors.newFixedThreadPool(Math.max(1, count - 1), task -> {
            var thread = new Thread(task, "stet");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Who is told how far the work is. */
    Progress progress() {
        return progress;
    }

    /** Does what takes long: the results in the order of the values. What a function throws, this throws. */
    public <A, B> List<B> map(Progress.Phase phase, List<A> values, Function<A, B> function) {
        progress.begin(phase, values.size());
        var results = map(values, function, progress);
        progress.begin(Progress.Phase.PUTTING_TOGETHER, 0);
        return results;
    }

    /**
     * Begins something that is wanted later, beside all else; who asks for it waits for it. What it throws is thrown
     * then. A single worker does it only when it is asked for.
     */
    public <T> Supplier<T> begin(Supplier<T> work) {
        var task = new FutureTask<T>(work::get);
        if (count > 1) {
            start(task);
        }
        return () -> {
            if (count == 1) {
                task.run();
            }
            return result(task);
        };
    }

    /** The same values, so many at a time. */
    static <A> List<List<A>> batches(List<A> values, int size) {
        var batches = new ArrayList<List<A>>();
        for (var from = 0; from < values.size(); from += size) {
            batches.add(values.subList(from, Math.min(values.size(), from + size)));
        }
        return batches;
    }

    /** Does something for each of the numbers from 0 to below {@code end}. What it throws, this throws. */
    public void each(int end, IntConsumer action) {
        map(Postings.range(end), number -> {
            action.accept(number);
            return true;
        });
    }

    /** Does something beside all else that is no loss if it is not done; a single worker does not. */
    public void beside(Runnable work) {
        if (count > 1) {
            start(new FutureTask<>(work, true));
        }
    }

    private static void start(Runnable task) {
        var thread = new Thread(task, "stet");
        thread.setDaemon(true);
        thread.start();
    }

    /** The results in the order of the values. What a function throws, this throws. */
    public <A, B> List<B> map(List<A> values, Function<A, B> function) {
        return map(values, function, Progress.UNTOLD);
    }

    /**
     * Whoever asks does some of the work, and waits only for what others have begun: so a worker may ask, too, while
     * all others are at something else.
     */
    private <A, B> List<B> map(List<A> values, Function<A, B> function, Progress told) {
        var size = Math.min(BATCH, values.size() / (count * TURNS) + 1);
        var round = new Round<>(values, function, size, told);
        for (var helper = 1; helper < Math.min(count, round.batches); helper++) {
            threads.execute(round);
        }
        round.run();
        return round.results();
    }

    /** One thing that is done to many values, some of them at a time, by all who come to take part. */
    private static final class Round<A, B> implements Runnable {

        private final List<A> values;
        private final Function<A, B> function;
        private final Progress told;
        private final int size;
        private final int batches;
        private final List<List<B>> results = new ArrayList<>();
        private final AtomicInteger next = new AtomicInteger();
        private final CountDownLatch left;
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        Round(List<A> values, Function<A, B> function, int size, Progress told) {
            this.values = values;
            this.function = function;
            this.told = told;
            this.size = size;
            batches = (values.size() + size - 1) / size;
            left = new CountDownLatch(batches);
            for (var batch = 0; batch < batches; batch++) {
                results.add(List.of());
            }
        }

        @Override
        public void run() {
            for (var batch = next.getAndIncrement(); batch < batches; batch = next.getAndIncrement()) {
                try {
                    if (failure.get() == null) {
                        take(batch);
                    }
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                } finally {
                    left.countDown();
                }
            }
        }

        private void take(int batch) {
            var some = values.subList(batch * size, Math.min(values.size(), (batch + 1) * size));
            var done = new ArrayList<B>(some.size());
            for (var value : some) {
                done.add(function.apply(value));
            }
            results.set(batch, done);
            told.advance(done.size());
        }

        /** Waits for all, and throws what any of them has thrown. */
        List<B> results() {
            try {
                left.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
            var thrown = failure.get();
            if (thrown != null) {
                throw thrown(thrown);
            }
            var all = new ArrayList<B>(values.size());
            results.forEach(all::addAll);
            return all;
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        }
    }

    /** What was thrown elsewhere, to be thrown here, too: that there is no memory left is told as that. */
    private static RuntimeException thrown(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
