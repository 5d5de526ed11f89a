package stet.serve;

import java.util.List;
import java.util.OptionalInt;
import stet.problem.Problem;

/** Who is told what happens while an archive is served. May be told by several threads at once. */
public interface Listener {

    /**
     * The archive was read, and {@code changed} files of the site are new, gone, or other than before. Empty the first
     * time, and where there are so many that telling them apart would take longer than showing them.
     */
    void read(List<Problem> problems, OptionalInt changed);

    /** The archive was read, and is so wrong that what was shown before is shown still. */
    void refused(List<Problem> problems);

    /** A page could not be made when a browser asked for it. */
    void notMade(List<Problem> problems);

    /** The disk failed, or a fault of Stet; we go on serving. */
    void failed(Throwable cause);
}
