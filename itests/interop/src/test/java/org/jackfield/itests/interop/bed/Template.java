package org.jackfield.itests.interop.bed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A file of the folder {@code bed}, in which names between {@code @} signs are filled in. */
final class Template {

    /** System property: the folder of this module. */
    private static final String HOME = "jackfield.interop.home";

    private Template() {}

    /** Returns the folder of this module. */
    static Path home() {
        String home = System.getProperty(HOME);
        if (home == null) {
            throw new AssertionError("the system property " + HOME + " is missing: run ./test.sh interop");
        }
        return Path.of(home);
    }

    /** Writes the file with the values filled in. */
    static void fill(String name, Path target, Map<String, ?> values) {
        try {
            String text = Files.readString(home().resolve("bed").resolve(name));
            for (Map.Entry<String, ?> value : values.entrySet()) {
                text = text.replace('@' + value.getKey() + '@', String.valueOf(value.getValue()));
            }
            Server.write(target, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
