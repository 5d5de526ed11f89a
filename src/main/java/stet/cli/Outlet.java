package stet.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/** Standard output, which whoever has read enough of it may close, as {@code head} does; no other failure passes. */
final class Outlet extends FileOutputStream {

    private static final String CLOSED = "Broken pipe";

    Outlet() {
        super(FileDescriptor.out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            super.write(bytes, from, length);
        } catch (IOException e) {
            if (!CLOSED.equals(e.getMessage())) {
                throw e;
            }
        }
    }
}
