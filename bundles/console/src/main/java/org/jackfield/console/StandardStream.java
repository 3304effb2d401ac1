package org.jackfield.console;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/** The process's own streams, whatever a shell has put in the place of {@link System#out} and {@link System#err}. */
final class StandardStream {

    private StandardStream() {}

    static PrintStream of(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor)), true, Charset.defaultCharset());
    }
}
