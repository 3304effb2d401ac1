package org.jackfield.itests.interop;

import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An account file as docs/accounts.md shows it, with what must be different here. */
final class DocumentedAccount {

    private static final Pattern FILE = Pattern.compile("```properties\n(.*?)```", Pattern.DOTALL);

    private String text;

    private DocumentedAccount(String text) {
        this.text = text;
    }

    /**
     * Reads it.
     *
     * @param page docs/accounts.md
     * @param heading of the section that it stands in
     * @param number 1 for the section's first
     */
    static DocumentedAccount of(Path page, String heading, int number) {
        try {
            String text = Files.readString(page);
            int section = text.indexOf("\n### " + heading + "\n");
            assertTrue(page + " has no section " + heading, section >= 0);
            Matcher file = FILE.matcher(text);
            int from = section;
            for (int i = 0; i < number; i++) {
                assertTrue(heading + " has no example " + number, file.find(from));
                from = file.end();
            }
            return new DocumentedAccount(file.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts something else in a place of the example. */
    DocumentedAccount with(String documented, String here) {
        assertTrue("'" + documented + "' is not in the example:\n" + text, text.contains(documented));
        text = text.replace(documented, here);
        return this;
    }

    /** Adds a line. */
    DocumentedAccount and(String line) {
        text += line + '\n';
        return this;
    }

    /** Returns the file's text. */
    String text() {
        return text;
    }
}
