package stet.log;

/** Something to be remembered that was not, or that was otherwise. */
public final class Fresh {

    private final String key;
    private final byte[] head;
    private final byte[] body;

    public Fresh(String key, byte[] head, byte[] body) {
        this.key = key;
        this.head = head;
        this.body = body;
    }

    String key() {
        return key;
    }

    byte[] head() {
        return head;
    }

    byte[] body() {
        return body;
    }
}
