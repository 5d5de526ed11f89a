package stet.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** Says that another build is publishing the same site: which process it is, and since when it has been at it. */
public final class SiteBusy extends IOException {

    private static final long serialVersionUID = 1;

    private final long pid;
    private final Instant since;

    SiteBusy(Path site, long pid, Instant since) {
        super("%s is being published by process %s since %s".formatted(site, pid == 0 ? "(unknown)" : pid, since));
        this.pid = pid;
        this.since = since;
    }

    /** The process that holds the lock; 0 when it has not yet said who it is. */
    public long pid() {
        return pid;
    }

    public Instant since() {
        return since;
    }
}
