package stet.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import stet.build.Build;

/** Serves an archive as it is being written: plans it, makes a page when a browser asks for it, writes nothing. */
public final class DevServer implements AutoCloseable {

    private final HttpServer server;
    private final Guard guard;
    private final Watcher watcher;
    private final Latest latest = new Latest();
    private final ExecutorService threads = Executors.newCachedThreadPool(DevServer::thread);
    private final CountDownLatch ended = new CountDownLatch(1);

    private DevServer(HttpServer server, Guard guard, Watcher watcher) {
        this.server = server;
        this.guard = guard;
        this.watcher = watcher;
    }

    /**
     * Begins to serve, and to read the archive. Throws {@link java.net.BindException} if the port is taken, or the
     * address is none of this machine; {@link java.net.UnknownHostException} if nobody knows the host.
     */
    public static DevServer start(Build build, Options options, Listener listener) throws IOException {
        var address = new InetSocketAddress(InetAddress.getByName(options.host()), options.port());
        var http = HttpServer.create(address, 0);
        var dev = over(http, options);
        try {
            dev.begin(build, options, listener);
            return dev;
        } catch (RuntimeException e) {
            dev.close();
            throw e;
        }
    }

    private static DevServer over(HttpServer http, Options options) {
        try {
            // Who is told to answer everywhere answers to addresses only, and is best reached from here.
            var host = http.getAddress().getAddress().isAnyLocalAddress() ? "127.0.0.1" : options.host();
            // It watches from before the first reading on, so that no change falls between the two.
            return new DevServer(
                    http, new Guard(host, http.getAddress().getPort()), Watcher.of(options.root(), Build.FOLDERS));
        } catch (RuntimeException e) {
            http.stop(0);
            throw e;
        }
    }

    private void begin(Build build, Options options, Listener listener) {
        var door = new Door(guard, new Answers(options, latest, listener), latest, listener);
        server.createContext("/", exchange -> answer(door, exchange));
        server.setExecutor(threads);
        server.start();
        threads.execute(new Planning(build, options, watcher, latest, listener));
    }

    private static void answer(Door door, HttpExchange exchange) throws IOException {
        try (exchange) {
            door.answer(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The whole address to open, such as {@code http://127.0.0.1:8000/}. */
    public String address() {
        return guard.address();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Whether only this machine can reach the server. */
    public boolean isLoopback() {
        return server.getAddress().getAddress().isLoopbackAddress();
    }

    /** Whether the archive has been read for the first time, or is within this time. */
    public boolean awaitFirst(Duration patience) throws InterruptedException {
        return latest.after(0, patience).reading() > 0;
    }

    /** Waits until the server is closed. */
    public void awaitEnd() throws InterruptedException {
        ended.await();
    }

    /** Closes the server when the process is asked to end, and then does {@code last}. */
    public void closeAtEnd(Runnable last) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (ended.getCount() > 0) {
                close();
                last.run();
            }
        }));
    }

    @Override
    public void close() {
        latest.close();
        watcher.close();
        server.stop(0);
        threads.shutdownNow();
        ended.countDown();
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "stet-serve");
        thread.setDaemon(true);
        return thread;
    }
}
