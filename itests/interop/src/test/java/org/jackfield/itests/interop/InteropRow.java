package org.jackfield.itests.interop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.rules.TestRule;
import org.junit.runner.Description;
import org.junit.runners.model.Statement;

/**
 * Writes one row of the table for each test, by its {@link Interop}. It passes only when something was seen, and what that was
 * stands in the row.
 */
public final class InteropRow implements TestRule {

    /** System property: the folder of this module. */
    private static final String HOME = "jackfield.interop.home";

    private final List<String> seen = new ArrayList<>();

    /** Notes what was seen at the peer or on the wire. */
    public void seen(String what) {
        seen.add(what);
    }

    @Override
    public Statement apply(Statement base, Description description) {
        return new Statement() {
            @Override
            public void evaluate() throws Throwable {
                run(base, description);
            }
        };
    }

    private void run(Statement base, Description description) throws Throwable {
        Interop row = description.getAnnotation(Interop.class);
        if (row == null) {
            throw new AssertionError(description + " says not what it shows: @Interop is missing");
        }
        try {
            base.evaluate();
            if (seen.isEmpty()) {
                throw new AssertionError("nothing was seen at the peer or on the wire");
            }
            write(peer(row, description), row, "passed", String.join("; ", seen));
        } catch (Throwable failure) {
            write(peer(row, description), row, "FAILED", firstLine(failure));
            throw failure;
        }
    }

    private static String peer(Interop row, Description description) {
        return row.peer().isEmpty()
                ? description.getTestClass().getAnnotation(Peer.class).value()
                : row.peer();
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    private static void write(String peer, Interop row, String result, String text) {
        Path table = Path.of(System.getProperty(HOME), "target", "interop-table.txt");
        String line =
                "%-12s | %-9s | %-60s | %-6s | %s%n".formatted(peer, row.transport(), row.feature(), result, text);
        try {
            Files.writeString(table, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
