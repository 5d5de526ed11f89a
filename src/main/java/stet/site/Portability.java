package stet.site;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What some disks, zip files and hosts can not carry in a name. */
public final class Portability {

    /** The longest path of a page, in UTF-16 units: Windows allows 260 for the whole of it. */
    private static final int MAX_LENGTH = 200;

    /** The longest name on most disks, in bytes of UTF-8. */
    private static final int MAX_BYTES = 255;

    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private static final int LONGEST_DEVICE = 4;

    private Portability() {}

    /** What keeps a path from being carried everywhere, if anything does. */
    public static Optional<String> flaw(OutputPath path) {
        if (path.value().length() > MAX_LENGTH) {
            return Optional.of("it is longer than " + MAX_LENGTH + " characters");
        }
        var value = path.value();
        for (int start = 0, end; start <= value.length(); start = end + 1) {
            end = value.indexOf('/', start);
            end = end < 0 ? value.length() : end;
            if (!isPlain(value, start, end)) {
                var flaw = segmentFlaw(value.substring(start, end));
                if (flaw.isPresent()) {
                    return flaw;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a name is so plain that nothing can be wrong with it, as most are: small letters, digits and hyphens,
     * then perhaps an extension, and not as short as a device's. To look closer at each took 4 % of the time in which
     * an article is added to 100,000.
     */
    private static boolean isPlain(String path, int start, int end) {
        var stem = start;
        while (stem < end && isPlain(path.charAt(stem))) {
            stem++;
        }
        var last = stem;
        if (stem < end && path.charAt(stem) == '.') {
            last = stem + 1;
            while (last < end && isPlain(path.charAt(last))) {
                last++;
            }
        }
        var isNoDevice = stem - start > LONGEST_DEVICE || Character.isDigit(path.charAt(start));
        return last == end && stem > start && isNoDevice && path.charAt(end - 1) != '.';
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    }

    /** Control characters, and those that turn a text around or take no room; some scripts need two of these. */
    private static boolean isUnseen(char c) {
        var joins = c == '\u200c' || c == '\u200d';
        return Character.isISOControl(c) || (Character.getType(c) == Character.FORMAT && !joins);
    }

    private static Optional<String> segmentFlaw(String segment) {
        if (segment.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return Optional.of("one of its names takes more than " + MAX_BYTES + " bytes");
        }
        for (var i = 0; i < segment.length(); i++) {
            var c = segment.charAt(i);
            if (isUnseen(c) || "<>:\"|?*\\".indexOf(c) >= 0) {
                return Optional.of(isUnseen(c) ? "it has a character that nobody sees" : "it has the character " + c);
            }
        }
        if (segment.endsWith(".") || segment.endsWith(" ") || segment.startsWith(" ")) {
            return Optional.of("“" + segment + "” begins or ends with a space or a dot");
        }
        var dot = segment.indexOf('.');
        var stem = (dot < 0 ? segment : segment.substring(0, dot)).toLowerCase(Locale.ROOT);
        return DEVICES.contains(stem)
                ? Optional.of("“" + stem + "” is the name of a device on Windows")
                : Optional.empty();
    }
}
