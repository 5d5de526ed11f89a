package stet.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;

/** What a browser is given: the status, the headers beside those that every answer has, and the bytes. */
final class Answer {

    /** What pages may do beside what they allow themselves: load nothing from elsewhere, and be framed by nobody. */
    static final String OF_PAGES = "default-src 'self' 'unsafe-inline' data:; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";

    /** What is no page needs nothing: a drawing that is opened by itself is a picture still. */
    static final String OF_FILES =
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:;" + " frame-ancestors 'none'; sandbox";

    private static final String OF_NOTICES = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:;"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String POLICY = "Content-Security-Policy";
    private static final String TYPE = "Content-Type";

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private Answer(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    /** A file of the site. */
    static Answer file(String type, String policy, byte[] body) {
        return new Answer(200, Map.of(TYPE, type, POLICY, policy), body);
    }

    /** A page that the server itself has to say something with, in place of the one with this print. */
    static Answer notice(int status, String html, String print) {
        var page = LiveReload.into(html, print);
        return new Answer(status, Map.of(TYPE, MediaType.HTML, POLICY, OF_NOTICES), page.getBytes(UTF_8));
    }

    /** A line for those who asked for what they do not get. */
    static Answer words(int status, String line) {
        return new Answer(status, Map.of(TYPE, MediaType.TEXT, POLICY, OF_FILES), (line + "\n").getBytes(UTF_8));
    }

    /** The same with another header. */
    Answer with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }

    Answer withStatus(int other) {
        return new Answer(other, headers, body);
    }
}
