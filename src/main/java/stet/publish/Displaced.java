package stet.publish;

import java.nio.file.Path;

/**
 * A file that the edition before did not have, though it lay in its folder, and that gave way to one of the edition.
 *
 * @param kept where it lies until something else is published
 */
public record Displaced(Path file, Path kept) {}
