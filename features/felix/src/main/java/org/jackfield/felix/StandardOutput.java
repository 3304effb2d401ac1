package org.jackfield.felix;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/** The process's standard output, which belongs to commands and events. */
final class StandardOutput {

    private StandardOutput() {}

    /**
     * Ends it, once the framework has stopped: at the exit the WebRTC library's own clean-up writes to it that it cannot
     * attach a thread any more, which means nothing. (The JDK puts /dev/null in its place.)
     */
    static void close() {
        System.out.flush();
        try {
            new FileOutputStream(FileDescriptor.out).close();
        } catch (IOException e) {
            System.err.println("Standard output could not be closed: " + e);
        }
    }
}
