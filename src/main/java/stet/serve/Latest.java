package stet.serve;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** What is shown now, and a way to wait for what will be shown next. */
final class Latest {

    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Shown shown = Shown.NOTHING;
    private boolean closed;

    Shown now() {
        lock.lock();
        try {
            return shown;
        } finally {
            lock.unlock();
        }
    }

    void show(Shown next) {
        lock.lock();
        try {
            shown = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What is shown after a reading; what is shown now if patience or the server ends before there is another. */
    Shown after(int reading, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            var left = patience.toNanos();
            while (shown.reading() <= reading && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            return shown;
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Wakes all who wait. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
