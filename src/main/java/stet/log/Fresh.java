package stet.log;

import java.util.List;

/** Something to be remembered that was not, or that was otherwise. */
public final class Fresh {

    private final String key;
    private final byte[] head;
    private final List<byte[]> parts;

    public Fresh(String key, byte[] head, List<byte[]> parts) {
        this.key = key;
        this.head = head;
        this.parts = parts;
    }

    String key() {
        return key;
    }

    byte[] head() {
        return head;
    }

    List<byte[]> parts() {
        return parts;
    }
}
