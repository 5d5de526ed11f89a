package stet.source;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where the code of Stet itself is, with all that is packed beside it. */
public final class OwnCode {

    private OwnCode() {}

    /** The jar that it was loaded from, or the folder of its classes. */
    public static Path place() {
        try {
            return Path.of(OwnCode.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
