package org.jackfield.itests.support.contract;

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
 * One row of the contract: passes only when something was seen at the far end or on the wire, and writes what it was into the
 * table that the system property {@value #TABLE} names.
 */
public final class Row implements TestRule {

    /** System property: the file that gets one line for each row. */
    static final String TABLE = "jackfield.contract.table";

    private final String part;
    private final List<String> seen = new ArrayList<>();

    /**
     * Makes the rule for the rows of one part.
     *
     * @param part for example {@code attribute}
     */
    Row(String part) {
        this.part = part;
    }

    /** Notes what was seen at the far end. */
    void farEnd(String what) {
        seen.add("far end: " + what);
    }

    /** Notes what was seen on the wire. */
    void wire(String what) {
        seen.add("wire: " + what);
    }

    @Override
    public Statement apply(Statement base, Description description) {
        return new Statement() {
            @Override
            public void evaluate() throws Throwable {
                run(base, description.getMethodName());
            }
        };
    }

    private void run(Statement base, String name) throws Throwable {
        try {
            base.evaluate();
            if (seen.isEmpty()) {
                throw new AssertionError("nothing was seen at the far end or on the wire");
            }
            write("passed", name, String.join("; ", seen));
        } catch (Throwable failure) {
            write(
                    "FAILED",
                    name,
                    String.valueOf(failure.getMessage()).lines().findFirst().orElse(""));
            throw failure;
        }
    }

    private void write(String outcome, String name, String text) {
        String table = System.getProperty(TABLE);
        if (table == null) {
            return;
        }
        String line = "%-9s | %-18s | %s | %s%n".formatted(part, name, outcome, text);
        try {
            Files.writeString(Path.of(table), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
