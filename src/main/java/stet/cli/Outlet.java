package stet.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Standard output, which whoever has read enough of it may close, as {@code head} does; no other failure passes. */
final class Outlet extends FileOutputStream {

    private static final String CLOSED = "Broken pipe";

    /** What it is, on Linux. */
    private static final Path ITSELF = Path.of("/proc/self/fd/1");

    Outlet() {
        super(FileDescriptor.out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            super.write(bytes, from, length);
        } catch (IOException e) {
            if (!CLOSED.equals(e.getMessage()) && !isPipe()) {
                throw e;
            }
        }
    }

    /** Only its end can be closed: no disk is behind it. The system tells why writing failed in the user's language. */
    private static boolean isPipe() {
        try {
            return Files.readSymbolicLink(ITSELF).toString().startsWith("pipe:");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
