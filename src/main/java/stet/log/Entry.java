package stet.log;

/**
 * What is remembered under a key.
 *
 * @param head where that lies which is always wanted, and {@code body} what is fetched when it is needed
 */
public record Entry(Stretch head, Stretch body) {}
