package stet.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import stet.archive.Publication;
import stet.build.Build;
import stet.build.Workers;
import stet.serve.DevServer;
import stet.serve.Options;

/** {@code stet serve}: shows the archive in a browser while it is written. */
@Command(
        name = "serve",
        description = {
            "Shows content/ in a browser as it is now, and shows pages anew as files are saved.",
            "Writes nothing, and answers to nobody but this machine unless told otherwise."
        },
        footer = {"", "Example:  stet -C my-archive serve --port 8080"})
final class ServeCommand implements Callable<Integer> {

    private static final int USUAL_PORT = 8000;

    /** How many ports are tried when none was asked for. */
    private static final int PORTS = 10;

    private static final int LAST_PORT = 65_535;

    @Mixin
    Settings settings = new Settings();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port to answer at; 0 takes any that is free (default: 8000, or the next that is free).")
    @Nullable
    Integer port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "The address or name to answer at (default: 127.0.0.1). Any other lets others read drafts.")
    String host = "127.0.0.1";

    @Option(
            names = "--drafts",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Show drafts (default), or leave them out as build does.")
    boolean drafts = true;

    private final Machine machine;

    ServeCommand(Machine machine) {
        this.machine = machine;
    }

    @Override
    public Integer call() throws IOException, Archives.Usage, InterruptedException {
        var screen = machine.screen(settings);
        var root = Archives.root(settings);
        if (port != null && (port < 0 || port > LAST_PORT)) {
            throw new Archives.Usage("--port must be a number from 0 to " + LAST_PORT + ", not " + port);
        }
        if (host.isBlank()) {
            throw new Archives.Usage("--host must be an address or a name of this machine");
        }
        var told = new Told(screen, root);
        try (var workers = new Workers(machine.jobs(0));
                var log = Archives.log(root);
                var server = start(new Build(workers, log), new Options(root, publication(), host, 0), told)) {
            server.closeAtEnd(machine::end);
            screen.say("Serving " + settings.root.resolve("content") + "/ at " + server.address() + " (Ctrl-C ends)");
            if (!server.isLoopback()) {
                screen.complain(
                        "Whoever can reach this machine can read the archive" + (drafts ? ", drafts included" : ""));
            }
            if (!server.awaitFirst(Duration.ofSeconds(1))) {
                screen.say("Reading the archive; its pages can be seen as soon as all of it is read");
            }
            server.awaitEnd();
            return Main.DONE;
        }
    }

    /** What to show, at every time it is asked. */
    private Supplier<Publication> publication() throws Archives.Usage {
        var environment = machine.environment();
        var first = Archives.publication(Optional.empty(), drafts, environment, machine.now());
        return environment.containsKey("SOURCE_DATE_EPOCH")
                ? () -> first
                : () -> new Publication(machine.now(), drafts);
    }

    /** At the port that was asked for; else at the usual one, or the next that is free. */
    private DevServer start(Build build, Options options, Told told) throws IOException, Archives.Usage {
        var first = port == null ? USUAL_PORT : port;
        var last = port == null ? USUAL_PORT + PORTS - 1 : first;
        for (var at = first; ; at++) {
            try {
                return DevServer.start(build, options.at(at), told);
            } catch (UnknownHostException e) {
                throw new Archives.Usage("--host: nobody knows where " + host + " is");
            } catch (BindException e) {
                if (at == last) {
                    throw new Archives.Usage(refusal(at));
                }
            }
        }
    }

    private String refusal(int at) {
        return port == null
                ? "the ports " + USUAL_PORT + " to " + at + " are taken, or " + host
                        + " is no address of this machine; --port 0 takes any that is free"
                : "port " + at + " is taken, or may not be used, or " + host
                        + " is no address of this machine; --port 0 takes any that is free";
    }
}
