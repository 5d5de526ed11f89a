package stet.build;

/** Who is told how far a build is. May be told by several threads at once. */
public interface Progress {

    /** Nobody. */
    Progress UNTOLD = new Progress() {
        @Override
        public void begin(Phase phase, int total) {
            // Nobody wants to know.
        }

        @Override
        public void advance(int done) {
            // Nobody wants to know.
        }
    };

    /** What takes long. */
    enum Phase {
        /** Looking for files, and putting together what was read: nothing is counted. */
        PUTTING_TOGETHER,
        ARTICLES,
        PAGES
    }

    /** A phase begins, with so many things to do. */
    void begin(Phase phase, int total);

    /** So many more of them are done. */
    void advance(int done);
}
