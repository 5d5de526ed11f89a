package stet.cli;

/** Thrown when a site was published, but what would make the next build quick could not be kept. */
final class Unremembered extends Exception {

    private static final long serialVersionUID = 1;

    private final Throwable failure;

    Unremembered(Throwable failure) {
        super(failure);
        this.failure = failure;
    }

    /** What kept it from being kept. */
    Throwable failure() {
        return failure;
    }
}
