package stet.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import stet.plain.Crew;

/** A process of its own that publishes two releases in turn until it is killed, or only holds the lock. */
final class PublishForever {

    static final Release A = Release.marked("A", 60);
    static final Release B = Release.marked("B", 60);

    private PublishForever() {}

    static Process start(Path out, String way) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PublishForever.class.getName(),
                        out.toString(),
                        way)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    public static void main(String[] args) throws Exception {
        var out = Path.of(args[0]);
        var means = means(args[1]);
        if (args[1].equals("hold")) {
            try (var publisher = Publisher.open(out, Release.GENERATOR)) {
                Objects.requireNonNull(publisher);
                System.out.println("holding");
                Thread.sleep(Long.MAX_VALUE);
            } catch (SiteBusy e) {
                System.out.println("busy " + e.pid());
            }
            return;
        }
        System.out.println("ready");
        while (true) {
            A.publish(out, means);
            B.publish(out, means);
        }
    }

    static Means means(String way) {
        return way.equals("renames") ? new Means((one, other) -> false, step -> {}) : Means.ofThisMachine(Crew.ALONE);
    }
}
