package stet.site;

import java.nio.charset.StandardCharsets;

/**
 * Where a file of the site lies: a relative path with forward slashes, such as {@code 2020/03/border-complaint.html}.
 *
 * <p>Throws {@link IllegalArgumentException} for a path that is empty, absolute, or has an empty, {@code .} or
 * {@code ..} segment, so that none can point out of the site.
 */
public record OutputPath(String value) implements Comparable<OutputPath> {

    private static final String HTML = ".html";

    public OutputPath {
        if (value.isEmpty() || value.indexOf('\\') >= 0 || value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("bad output path: " + value);
        }
        for (int start = 0, end; start <= value.length(); start = end + 1) {
            end = value.indexOf('/', start);
            end = end < 0 ? value.length() : end;
            if (isNoName(value, start, end)) {
                throw new IllegalArgumentException("bad output path: " + value);
            }
        }
    }

    /** Whether a segment is empty, {@code .} or {@code ..}. */
    private static boolean isNoName(String path, int start, int end) {
        return start == end
                || (path.charAt(start) == '.'
                        && (end == start + 1 || (end == start + 2 && path.charAt(start + 1) == '.')));
    }

    /** A page's path without its {@code .html}. */
    public String stem() {
        return value.substring(0, value.length() - HTML.length());
    }

    /** Where a part of a page is: {@code tags/border/2020.html} for {@code tags/border.html}. */
    public OutputPath part(String name) {
        return new OutputPath(stem() + "/" + name + HTML);
    }

    /** The way from this page up to the site's root: {@code ""} or {@code "../"} as often as needed. */
    public String toRoot() {
        return "../".repeat(slashes(0));
    }

    /**
     * The relative reference, percent-encoded, by which this page links to {@code target}; a link to the page itself is
     * its file name.
     */
    public String linkTo(OutputPath target) {
        var shared = 0;
        var most = Math.min(value.length(), target.value.length());
        for (var i = 0; i < most; i++) {
            var c = value.charAt(i);
            if (c != target.value.charAt(i)) {
                break;
            }
            if (c == '/') {
                shared = i + 1;
            }
        }
        return "../".repeat(slashes(shared)).concat(encode(target.value.substring(shared)));
    }

    private int slashes(int from) {
        var count = 0;
        for (var at = value.indexOf('/', from); at >= 0; at = value.indexOf('/', at + 1)) {
            count++;
        }
        return count;
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

    /** A key of large maps, so told here: what the JDK makes of a record is put together at run time, and slow. */
    @Override
    public boolean equals(Object other) {
        return other instanceof OutputPath path && path.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
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
