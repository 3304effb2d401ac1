package org.jackfield.itests.interop.bed;

import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jackfield.itests.support.Await;

/** One process of the bed. It is ended by its own handle, and nothing else is. */
public final class Server implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(20);
    private static final long END_SECONDS = 5;

    private final String name;
    private final Process process;
    private final ServerLog log;

    private Server(String name, Process process, ServerLog log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a process; what it writes goes to a log in its folder.
     *
     * @param name what it is called here
     * @param folder its working folder, which is made if it is not there
     * @param command the program and its arguments
     */
    public static Server start(String name, Path folder, List<String> command) {
        return start(name, folder, command, ProcessBuilder.Redirect.from(new File("/dev/null")));
    }

    /** As above; the process takes commands, see {@link #say(String)}. */
    static Server startToBeTold(String name, Path folder, List<String> command) {
        return start(name, folder, command, ProcessBuilder.Redirect.PIPE);
    }

    private static Server start(String name, Path folder, List<String> command, ProcessBuilder.Redirect input) {
        try {
            Files.createDirectories(folder);
            Path log = folder.resolve(name + ".log");
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
            builder.redirectInput(input);
            builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            return new Server(name, builder.start(), new ServerLog(log));
        } catch (IOException e) {
            throw new AssertionError(
                    "cannot start " + command.get(0) + "; build/interop.sh installs what these tests need", e);
        }
    }

    /** Waits until it serves. */
    public void await(BooleanSupplier serves) {
        try {
            Await.until(name + " serves", START, () -> serves.getAsBoolean() || !process.isAlive());
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; its log ends with:\n" + log.tail(), e);
        }
        if (!process.isAlive()) {
            throw new AssertionError(name + " has ended by itself; its log ends with:\n" + log.tail());
        }
    }

    /** Waits until it has ended by itself and returns its exit status. */
    public int awaitEnd(Duration bound) {
        Await.until(name + " has ended", bound, () -> !process.isAlive());
        return process.exitValue();
    }

    /** Tells it a line. */
    void say(String line) {
        try {
            BufferedWriter commands = process.outputWriter();
            commands.write(line);
            commands.newLine();
            commands.flush();
        } catch (IOException e) {
            throw new AssertionError(name + " takes no commands; its log ends with:\n" + log.tail(), e);
        }
    }

    /** Returns whether it runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Returns what it has written. */
    public ServerLog log() {
        return log;
    }

    /** Asks it to end (SIGTERM). */
    void terminate() {
        process.destroy();
    }

    /** Ends it, and what it has started. */
    @Override
    public void close() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
        children.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
    }

    /** Writes a file of a server. */
    public static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
