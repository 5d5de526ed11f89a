package stet.serve;

import com.sun.net.httpserver.Headers;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Decides who is answered. Any page that is open in the editor's browser can send requests here; none may read what is
 * not published yet, be it by a name of its own that leads to this machine, by a script, or by showing it as its own.
 *
 * @param host the name or the address that the server was told to answer at
 */
record Guard(String host, int port) {

    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

    /** The server's whole address as people type it. */
    String address() {
        return "http://" + inAddress(host) + (port == 80 ? "" : ":" + port) + "/";
    }

    /** Why a request is not answered, if it is not; {@code at} is the address of this machine that it came to. */
    Optional<Answer> refusal(String method, URI uri, Headers headers, InetSocketAddress at) {
        if (!METHODS.contains(method)) {
            return Optional.of(Answer.words(405, "pages can only be read here").with("Allow", "GET, HEAD"));
        }
        if (uri.getRawAuthority() != null
                || uri.getPath() == null
                || !uri.getPath().startsWith("/")) {
            return Optional.of(Answer.words(400, "an address must begin with /"));
        }
        var hosts = headers.getOrDefault("Host", List.of());
        if (hosts.size() != 1 || !isOurs(hosts.get(0), at)) {
            return Optional.of(Answer.words(
                    421, "this server answers at " + address() + " only; --host NAME lets it answer to another name"));
        }
        var origins = headers.getOrDefault("Origin", List.of());
        if (!origins.stream().allMatch(origin -> origin.startsWith("http://") && isOurs(origin.substring(7), at))) {
            return Optional.of(Answer.words(403, "pages of other origins may not read this archive"));
        }
        // Other origins may lead people here by a link, and may do nothing else.
        var site = first(headers, "Sec-Fetch-Site");
        var mode = first(headers, "Sec-Fetch-Mode");
        if ((site.equals("cross-site") || site.equals("same-site")) && !mode.equals("navigate")) {
            return Optional.of(Answer.words(403, "pages of other origins may not read this archive"));
        }
        return Optional.empty();
    }

    /** Whether a host, with its port, is a name of this server that nobody else can have. */
    private boolean isOurs(String asked, InetSocketAddress at) {
        var lower = asked.toLowerCase(Locale.ROOT);
        var suffix = ":" + port;
        if (!lower.endsWith(suffix) && port != 80) {
            return false;
        }
        var name = lower.endsWith(suffix) ? lower.substring(0, lower.length() - suffix.length()) : lower;
        return LOOPBACK.contains(name)
                || name.equals(inAddress(host).toLowerCase(Locale.ROOT))
                || isLiteral(name, at.getAddress());
    }

    private static String inAddress(String host) {
        return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    /** Whether a host is the address itself, written in digits: then nobody was asked where it leads. */
    private static boolean isLiteral(String host, InetAddress address) {
        if (!host.matches("[0-9.]+|\\[[0-9a-f:.]+]")) {
            return false;
        }
        try {
            return Arrays.equals(InetAddress.getByName(host).getAddress(), address.getAddress());
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static String first(Headers headers, String name) {
        return headers.getOrDefault(name, List.of("")).get(0);
    }
}
