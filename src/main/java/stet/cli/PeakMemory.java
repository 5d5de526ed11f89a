package stet.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory that this process has had. */
final class PeakMemory {

    private static final Path STATUS = Path.of("/proc/self/status");

    private PeakMemory() {}

    /** In words: of the whole process where the system tells it, else of what Java has for objects and classes. */
    static String told() {
        try {
            for (var line : Files.readAllLines(STATUS)) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024 + " MiB of memory at most";
                }
            }
        } catch (IOException e) {
            // Only Linux has the file.
        }
        var peak = 0L;
        for (var pool : ManagementFactory.getMemoryPoolMXBeans()) {
            peak += pool.getPeakUsage().getUsed();
        }
        return peak / (1 << 20) + " MiB of memory at most, in Java alone";
    }
}
