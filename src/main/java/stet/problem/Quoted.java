package stet.problem;

/** What somebody wrote, as a message repeats it: in curly quotes, on one line, and not at length. */
final class Quoted {

    private static final int MOST = 60;

    private Quoted() {}

    static String of(String written) {
        return "“" + shortened(written) + "”";
    }

    /** The same without the quotes. */
    static String shortened(String written) {
        var line = written.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= MOST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MOST)) + "…";
    }
}
