package stet.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import stet.testing.TestProject.Result;

/**
 * Stet in a process of its own, as people start it.
 *
 * @param java the program that runs it
 * @param options for the virtual machine
 * @param environment all of it, but for where programs and temporary files are
 */
record StetProcess(Path java, List<String> options, Map<String, String> environment) {

    /** The Java that runs the tests, in an ordinary environment. */
    static StetProcess usual() {
        return new StetProcess(
                Path.of(System.getProperty("java.home"), "bin", "java"), List.of(), Map.of("LC_ALL", "C.UTF-8"));
    }

    StetProcess with(Path otherJava) {
        return new StetProcess(otherJava, options, environment);
    }

    StetProcess with(String... moreOptions) {
        var all = new ArrayList<>(options);
        all.addAll(List.of(moreOptions));
        return new StetProcess(java, all, environment);
    }

    StetProcess in(Map<String, String> otherEnvironment) {
        return new StetProcess(java, options, otherEnvironment);
    }

    /** Carries out a command line and waits for its end. */
    Result run(Path folder, String... arguments) throws IOException {
        return run(folder, commandLine(arguments));
    }

    /** The words that start Stet with these arguments. */
    List<String> commandLine(String... arguments) {
        var line = new ArrayList<>(List.of(
                java.toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                // Else FreeMarker finds a logger among the libraries of the tests, which has something to say.
                "-Dorg.freemarker.loggerLibrary=none"));
        line.addAll(options);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), "stet.cli.Main"));
        line.addAll(List.of(arguments));
        return line;
    }

    /** Runs any program in the environment of this one and waits for its end. */
    Result run(Path folder, List<String> line) throws IOException {
        var out = Files.createTempFile("stet", ".out");
        var err = Files.createTempFile("stet", ".err");
        try {
            var builder = new ProcessBuilder(line)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().clear();
            builder.environment().put("PATH", System.getenv().getOrDefault("PATH", ""));
            builder.environment().putAll(environment);
            var status = builder.start().waitFor();
            return new Result(status, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
