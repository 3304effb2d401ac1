package org.jackfield.eventjson;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes whole lines, each at once, so that text which others write never comes between the two ends of a line. */
final class LineOutput {

    private static final Logger LOG = LoggerFactory.getLogger(LineOutput.class);

    private final OutputStream output;
    private volatile boolean broken;

    LineOutput(OutputStream output) {
        this.output = output;
    }

    /** Writes a line; does nothing once the reader has gone. */
    void print(String line) {
        if (broken) {
            return;
        }
        byte[] bytes = (line + '\n').getBytes(StandardCharsets.UTF_8);
        try {
            write(bytes);
        } catch (IOException e) {
            broken = true;
            LOG.warn("Nobody takes the events any more, no further ones are printed: {}", e.toString());
        }
    }

    private synchronized void write(byte[] bytes) throws IOException {
        output.write(bytes);
        output.flush();
    }
}
