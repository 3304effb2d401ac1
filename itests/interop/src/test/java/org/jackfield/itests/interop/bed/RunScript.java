package org.jackfield.itests.interop.bed;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jackfield.itests.support.Await;

/** The project's {@code run.sh --config DIR}, as a user starts it; commands are typed into it. */
public final class RunScript implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration END = Duration.ofSeconds(30);

    private final Path folder;
    private final Path config;
    private Server server;

    RunScript(Path folder) {
        this.folder = folder;
        config = folder.resolve("config");
    }

    /** Returns a page of the documentation. */
    public static Path page(String name) {
        return root().resolve("docs").resolve(name);
    }

    private static Path root() {
        return Template.home().resolve("../..").normalize();
    }

    /** Writes the file of an account. */
    public RunScript account(String name, String settings) {
        Server.write(config.resolve("org.jackfield.phone-" + name + ".cfg"), settings);
        return this;
    }

    /** Starts it and waits until it runs; where test.sh has not built, it builds first. */
    public RunScript start() {
        server = Server.startToBeTold(
                "run", folder, List.of(root().resolve("run.sh").toString(), "--config", config.toString()));
        Await.until("run.sh has started", START, () -> printed().count("^Started in ") > 0 || !server.isAlive());
        return this;
    }

    /** Types a line. */
    public void type(String line) {
        server.say(line);
    }

    /** Returns what it has printed. */
    public ServerLog printed() {
        return server.log();
    }

    /** Asks it to end, as a service manager does (SIGTERM), and returns its exit status. */
    public int terminate() {
        server.terminate();
        return server.awaitEnd(END);
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
