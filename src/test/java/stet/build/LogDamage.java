package stet.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** What disks and people may do to a log of compiled articles. */
final class LogDamage {

    private LogDamage() {}

    /** Cuts a log off, changes a bit of it or deletes it, if it is there, and says where. */
    static String of(Path log, Random random) {
        try {
            if (!Files.exists(log)) {
                return "no memory yet";
            }
            var bytes = Files.readAllBytes(log);
            var at = random.nextInt(bytes.length);
            switch (random.nextInt(3)) {
                case 0 -> Files.write(log, Arrays.copyOf(bytes, at));
                case 1 -> Files.delete(log);
                default -> {
                    bytes[at] ^= (byte) (1 << random.nextInt(8));
                    Files.write(log, bytes);
                }
            }
            return "hurt memory at " + at;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
