package stet.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options that every command has. */
@Command
final class Settings {

    /** How problems are told. */
    enum Format {
        text,
        json,
        github
    }

    /** When to use colours. */
    enum Colour {
        auto,
        always,
        never
    }

    @Option(
            names = "-C",
            paramLabel = "DIR",
            description = "The archive's folder, the one that holds content/ (default: here).")
    Path root = Path.of("");

    @Option(names = "--quiet", description = "Say nothing but problems.")
    boolean quiet;

    @Option(names = "--verbose", description = "Say also how much memory it took.")
    boolean verbose;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "How to tell problems: text, json (one object a line) or github (workflow annotations).")
    Format format = Format.text;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "When to use colours: auto, always or never. NO_COLOR is heeded.")
    Colour colour = Colour.auto;

    @Option(names = "--all-problems", description = "Show every problem, not only the first 50.")
    boolean allProblems;

    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    boolean help;

    @Option(names = "--version", versionHelp = true, description = "Show the version.")
    boolean version;
}
