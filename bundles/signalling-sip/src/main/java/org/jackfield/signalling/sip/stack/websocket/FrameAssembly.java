package org.jackfield.signalling.sip.stack.websocket;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Puts the parts of a message together, up to a bound. */
final class FrameAssembly {

    private final int mostOctets;
    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();

    /** A message is larger than the bound. */
    static final class TooLargeException extends Exception {

        private static final long serialVersionUID = 1L;

        TooLargeException(int mostOctets) {
            super("a message of more than " + mostOctets + " octets came");
        }
    }

    FrameAssembly(int mostOctets) {
        this.mostOctets = mostOctets;
    }

    /** Adds text; returns the message when it was its last part. */
    Optional<byte[]> add(CharSequence text, boolean last) throws TooLargeException {
        if (text.length() > mostOctets) {
            throw new TooLargeException(mostOctets);
        }
        return add(StandardCharsets.UTF_8.encode(text.toString()), last);
    }

    /** Adds octets; returns the message when they were its last part. */
    Optional<byte[]> add(ByteBuffer part, boolean last) throws TooLargeException {
        if (octets.size() + part.remaining() > mostOctets) {
            throw new TooLargeException(mostOctets);
        }
        byte[] copy = new byte[part.remaining()];
        part.get(copy);
        octets.writeBytes(copy);
        if (!last) {
            return Optional.empty();
        }
        byte[] message = octets.toByteArray();
        octets.reset();
        return Optional.of(message);
    }
}
