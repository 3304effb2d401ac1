package org.jackfield.itests.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A phone in a process of its own: the plain-Felix runnable of this build. */
public final class FarEnd implements AutoCloseable {

    /** The system property that names the runnable's folder. */
    public static final String HOME = "jackfield.felix.home";

    private static final Duration START = Duration.ofSeconds(60);

    private final Process process;
    private final Path folder;
    private final String uri;

    private FarEnd(Process process, Path folder, String uri) {
        this.process = process;
        this.folder = folder;
        this.uri = uri;
    }

    /** Starts a phone that answers at once, and waits until it listens. */
    public static FarEnd start(String name, Map<String, String> settings) throws IOException {
        int port = freePort();
        Path folder = Files.createTempDirectory("jackfield-far-end");
        writeAccount(folder, name, port, settings);
        ProcessBuilder builder = new ProcessBuilder(
                System.getProperty(HOME) + "/bin/jackfield",
                "--config",
                folder.toString(),
                "--run",
                folder.resolve("run").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.redirectInput(new File("/dev/null"));
        builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.log").toFile());
        FarEnd farEnd = new FarEnd(builder.start(), folder, "sip:" + name + "@127.0.0.1:" + port);
        farEnd.awaitListening(port);
        return farEnd;
    }

    private void awaitListening(int port) throws IOException {
        try {
            Await.until(uri + " listens", START, () -> isTaken(port));
        } catch (AssertionError e) {
            String output = Files.readString(folder.resolve("output.log"));
            close();
            throw new AssertionError(e.getMessage() + "; its output: " + output, e);
        }
    }

    private static void writeAccount(Path folder, String name, int port, Map<String, String> settings)
            throws IOException {
        Properties account = new Properties();
        account.putAll(Map.of("number", name, "bind", "127.0.0.1:" + port, "autoAnswer", "0"));
        account.putAll(settings);
        try (var out = Files.newOutputStream(folder.resolve("org.jackfield.phone-" + name + ".cfg"))) {
            account.store(out, null);
        }
    }

    private static int freePort() throws SocketException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isTaken(int port) {
        try (DatagramSocket socket = new DatagramSocket(port, InetAddress.getLoopbackAddress())) {
            return !socket.isBound();
        } catch (SocketException e) {
            return true;
        }
    }

    /** Returns the URI under which it is reached. */
    public String uri() {
        return uri;
    }

    /** Has it vanish: no goodbye on the wire, no media any more. */
    public void vanish() {
        process.destroyForcibly();
    }

    /** Ends the process, if it has not vanished, and removes its files. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().orTimeout(Services.BOUND.toSeconds(), TimeUnit.SECONDS).join();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
