package org.jackfield.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs commands that come line by line, one after another. */
final class CommandInput {

    /** Why the commands are over. */
    enum End {
        /** The input asked for the end. */
        EXIT,
        /** There is no more input. */
        END_OF_INPUT
    }

    private static final Set<String> EXIT_COMMANDS = Set.of("exit", "shutdown");

    private static final Pattern SLEEP = Pattern.compile("sleep (\\d{1,5})");

    private final Shell shell;
    private final PrintStream output;
    private final PrintStream errors;
    private boolean failed;

    CommandInput(Shell shell, PrintStream output, PrintStream errors) {
        this.shell = shell;
        this.output = output;
        this.errors = errors;
    }

    /**
     * Runs the commands up to the end of the input, or to {@code exit} or {@code shutdown}; {@code sleep SECONDS} waits.
     * These three are its own, as not every shell has them.
     */
    End run(BufferedReader input) throws IOException, InterruptedException {
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            String command = line.strip();
            if (EXIT_COMMANDS.contains(command)) {
                return End.EXIT;
            }
            Matcher sleep = SLEEP.matcher(command);
            if (sleep.matches()) {
                waitFor(Long.parseLong(sleep.group(1)));
            } else if (!command.isEmpty()) {
                run(command);
            }
        }
        return End.END_OF_INPUT;
    }

    // Ends early when the console is stopped: its thread is interrupted then.
    private static void waitFor(long seconds) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < deadline) {
            LockSupport.parkNanos(deadline - System.nanoTime());
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    /** Returns whether a command has failed. */
    boolean failed() {
        return failed;
    }

    // Whatever a command does, the next one has its turn.
    private void run(String command) {
        try {
            String result = shell.execute(command);
            if (result != null) {
                print(output, result);
            }
        } catch (Exception e) {
            failed = true;
            print(errors, command + ": " + (e.getMessage() == null ? e.toString() : e.getMessage()));
        }
    }

    // At once: a line of an event that is printed at the same time must not come in between.
    private static void print(PrintStream stream, String text) {
        byte[] line = (text + System.lineSeparator()).getBytes(Charset.defaultCharset());
        stream.write(line, 0, line.length);
        stream.flush();
    }
}
