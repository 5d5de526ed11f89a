package stet.archive;

import java.time.Instant;

/** What a build publishes: as of which time, and whether drafts are among it. */
public record Publication(Instant asOf, boolean drafts) {}
