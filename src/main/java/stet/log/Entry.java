package stet.log;

import java.util.List;

/**
 * What is remembered under a key.
 *
 * @param head where that lies which is always wanted, and {@code parts} what is fetched when it is needed
 */
public record Entry(Stretch head, List<Stretch> parts) {}
