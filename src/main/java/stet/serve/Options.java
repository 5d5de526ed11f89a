package stet.serve;

import java.nio.file.Path;
import java.util.function.Supplier;
import stet.archive.Publication;

/**
 * What to serve, and where.
 *
 * @param publication asked at every reading, for what is out already may change while we serve
 * @param host the name or the address to answer at; loopback unless its owner asks for more
 * @param port 0 for any that is free
 */
public record Options(Path root, Supplier<Publication> publication, String host, int port) {

    /** The same at another port. */
    public Options at(int other) {
        return new Options(root, publication, host, other);
    }
}
