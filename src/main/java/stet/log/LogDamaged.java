package stet.log;

/** Thrown where a log no longer holds what was once written to it; what it remembers is not to be used. */
public final class LogDamaged extends RuntimeException {

    private static final long serialVersionUID = 1;

    LogDamaged(String message) {
        super(message);
    }
}
