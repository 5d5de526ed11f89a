package stet.site;

import java.nio.charset.StandardCharsets;

/**
 * Where a file of the site lies: a relative path with forward slashes, such as {@code 2020/03/border-complaint.html}.
 *
 * <p>Throws {@link IllegalArgumentException} for a path that is empty, absolute, or has an empty, {@code .} or
 * {@code ..} segment, so that none can point out of the site.
 */
public record OutputPath(String value) implements Comparable<OutputPath> {

    public OutputPath {
        if (value.isEmpty() || value.indexOf('\\') >= 0 || value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("bad output path: " + value);
        }
        for (var segment : value.split("/", -1)) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                throw new IllegalArgumentException("bad output path: " + value);
            }
        }
    }

    /** The way from this page up to the site's root: {@code ""} or {@code "../"} as often as needed. */
    public String toRoot() {
        return "../".repeat((int) value.chars().filter(c -> c == '/').count());
    }

    /**
     * The relative reference, percent-encoded, by which this page links to {@code target}; a link to the page itself is
     * its file name.
     */
    public String linkTo(OutputPath target) {
        var shared = 0;
        for (var i = 0; i < Math.min(value.length(), target.value.length()); i++) {
            if (value.charAt(i) != target.value.charAt(i)) {
                break;
            }
            if (value.charAt(i) == '/') {
                shared = i + 1;
            }
        }
        var up = value.substring(shared).chars().filter(c -> c == '/').count();
        return "../".repeat((int) up) + encode(target.value.substring(shared));
    }

    /**
     * This path as part of an address: UTF-8, everything percent-encoded that RFC 3986 does not let stand in a path.
     */
    public String encoded() {
        return encode(value);
    }

    /** The address of a place in this page, as part of an address; {@code id} is that of an element. */
    public String encoded(String id) {
        return encode(value) + "#" + encode(id);
    }

    private static String encode(String path) {
        var plain = true;
        for (var i = 0; i < path.length() && plain; i++) {
            plain = stands(path.charAt(i));
        }
        if (plain) {
            return path;
        }
        var out = new StringBuilder();
        for (var b : path.getBytes(StandardCharsets.UTF_8)) {
            if (b > 0 && stands((char) b)) {
                out.append((char) b);
            } else {
                out.append('%').append(Character.toUpperCase(Character.forDigit((b >> 4) & 15, 16)));
                out.append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
            }
        }
        return out.toString();
    }

    private static boolean stands(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-._~/".indexOf(c) >= 0;
    }

    @Override
    public int compareTo(OutputPath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
