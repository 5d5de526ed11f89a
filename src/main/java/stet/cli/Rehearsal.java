package stet.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.jar.JarFile;
import stet.archive.Publication;
import stet.build.Build;
import stet.build.Workers;
import stet.serve.DevServer;
import stet.serve.Options;
import stet.source.OwnCode;

/**
 * What the launcher has run once, so that Java can keep an archive of the classes that were loaded: builds an archive,
 * serves its first page, and loads all classes of Stet itself that were not wanted for either. A class that is not in
 * the archive takes twenty times as long to load, and the text on which Stet will be used is not this one.
 */
final class Rehearsal {

    private final Machine machine;
    private final Path root;

    private Rehearsal(Machine machine, Path root) {
        this.machine = machine;
        this.root = root;
    }

    /** The folder of an archive, and the folder to build it into. */
    public static void main(String[] arguments) throws Exception {
        var machine = new Machine(Clock.systemUTC(), Map.of(), System.out, System.err, false);
        run(machine, Path.of(arguments[0]), Path.of(arguments[1]));
    }

    /** Returns what the server said. */
    static String run(Machine machine, Path root, Path site) throws IOException, InterruptedException {
        var rehearsal = new Rehearsal(machine, root);
        Main.run(machine, "-C", root.toString(), "build", "--out", site.toString());
        var said = rehearsal.serve();
        rehearsal.loadAll();
        return said;
    }

    private String serve() throws IOException, InterruptedException {
        var options = new Options(root, () -> new Publication(machine.now(), true), "127.0.0.1", 0);
        var screen = machine.screen(new Settings());
        try (var workers = new Workers(machine.jobs(0));
                var log = Archives.log(root);
                var server = DevServer.start(new Build(workers, log), options, new Told(screen, root))) {
            server.awaitFirst(Duration.ofMinutes(1));
            return ask(server.port());
        }
    }

    private static String ask(int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                var out = new PrintStream(socket.getOutputStream(), true, StandardCharsets.UTF_8)) {
            out.print("GET / HTTP/1.0\r\nHost: 127.0.0.1:" + port + "\r\n\r\n");
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void loadAll() throws IOException {
        var jar = OwnCode.place();
        if (!Files.isRegularFile(jar)) {
            return;
        }
        try (var file = new JarFile(jar.toFile())) {
            for (var entries = file.entries(); entries.hasMoreElements(); ) {
                var name = entries.nextElement().getName();
                if (name.endsWith(".class") && (name.startsWith("stet/") || name.startsWith("org/commonmark/"))) {
                    load(name.substring(0, name.length() - ".class".length()).replace('/', '.'));
                }
            }
        }
    }

    private void load(String name) {
        try {
            Class.forName(name, false, Rehearsal.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            machine.err().println("stet: " + name + " is left out of the archive of classes: " + e);
        }
    }
}
