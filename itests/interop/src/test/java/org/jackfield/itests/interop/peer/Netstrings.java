package org.jackfield.itests.interop.peer;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Texts with their length before and a comma after them, both ways on a stream. */
final class Netstrings {

    private static final int LONGEST = 1_000_000;

    private final DataInputStream in;
    private final OutputStream out;

    Netstrings(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = out;
    }

    /** Returns the next text; blocks until it is there. */
    String read() throws IOException {
        int length = 0;
        for (int octet = octet(); octet != ':'; octet = octet()) {
            if (octet < '0' || octet > '9' || length > LONGEST) {
                throw new IOException("no netstring: " + octet);
            }
            length = 10 * length + octet - '0';
        }
        byte[] text = new byte[length];
        in.readFully(text);
        if (octet() != ',') {
            throw new IOException("a netstring without its comma");
        }
        return new String(text, StandardCharsets.UTF_8);
    }

    private int octet() throws IOException {
        int octet = in.read();
        if (octet < 0) {
            throw new EOFException();
        }
        return octet;
    }

    /** Writes a text. */
    void write(String text) throws IOException {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        out.write((octets.length + ":").getBytes(StandardCharsets.US_ASCII));
        out.write(octets);
        out.write(',');
        out.flush();
    }
}
