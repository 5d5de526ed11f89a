package stet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A generator that is to be measured: its name, and its command line for an output folder. */
record Program(String name, List<String> command, Path log) {

    /** What one run took: seconds of the clock, seconds of all cores, and the most memory in MiB. */
    record Cost(double wall, double cpu, double memory) {

        /** The median of each by itself. */
        static Cost median(List<Cost> costs) {
            return new Cost(
                    median(costs.stream().mapToDouble(Cost::wall).toArray()),
                    median(costs.stream().mapToDouble(Cost::cpu).toArray()),
                    median(costs.stream().mapToDouble(Cost::memory).toArray()));
        }

        static double median(double[] values) {
            Arrays.sort(values);
            var middle = values.length / 2;
            return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
        }
    }

    /**
     * Runs it once; empty if it fails, and then its log says why. Needs GNU time, which tells what the kernel counted.
     */
    Optional<Cost> run() throws IOException, InterruptedException {
        var figures = Files.createTempFile("stet-bench", ".txt");
        var line = new ArrayList<>(List.of("/usr/bin/time", "-f", "%e %U %S %M", "-o", figures.toString()));
        line.addAll(command);
        Files.createDirectories(log.getParent());
        var process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (process.waitFor() != 0) {
            System.err.println(name + " failed: see " + log);
            return Optional.empty();
        }
        var told = Files.readString(figures).strip().split(" ");
        Files.delete(figures);
        return Optional.of(new Cost(
                Double.parseDouble(told[0]),
                Double.parseDouble(told[1]) + Double.parseDouble(told[2]),
                Double.parseDouble(told[3]) / 1024));
    }
}
