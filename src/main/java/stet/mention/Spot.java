package stet.mention;

/** Where a text speaks of an entity: its key, and the stretch in UTF-16 units; {@code end} is exclusive. */
public record Spot(String key, int start, int end) {}
