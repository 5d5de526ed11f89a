package stet.archive;

/** What became of the articles that were read: the numbers add up to {@code read}. */
public record Tally(int read, int published, int drafts, int future) {

    /** So few may always go: a small archive changes as a whole. */
    private static final int FEW = 25;

    /** Whether more than a fifth of those published before would be gone, as where a copy was cut short. */
    public boolean isMuchLessThan(int before) {
        var gone = before - published;
        return gone > FEW && 5L * gone > before;
    }
}
