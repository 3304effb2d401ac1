package org.jackfield.signalling.sip.stack.websocket;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.java_websocket.enums.Opcode;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.exceptions.InvalidFrameException;
import org.java_websocket.exceptions.LimitExceededException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;

/** Puts the frames of a message together, up to a bound (RFC 6455 section 5.4). */
final class FrameAssembly {

    private final int mostOctets;
    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();

    /** What the message began with; null: there is none. */
    private Opcode begun;

    FrameAssembly(int mostOctets) {
        this.mostOctets = mostOctets;
    }

    /**
     * Adds a text, binary or continuation frame; returns the message when it was its last one.
     *
     * @throws InvalidDataException when it does not fit, with the code to close with
     */
    Optional<byte[]> add(Framedata frame) throws InvalidDataException {
        if (frame.getOpcode() == Opcode.CONTINUOUS ? begun == null : begun != null) {
            throw new InvalidFrameException("a frame came that does not continue the message before");
        }
        begun = begun == null ? frame.getOpcode() : begun;
        append(frame.getPayloadData());
        if (!frame.isFin()) {
            return Optional.empty();
        }
        byte[] message = octets.toByteArray();
        requireText(message);
        octets.reset();
        begun = null;
        return Optional.of(message);
    }

    private void append(ByteBuffer payload) throws LimitExceededException {
        if (octets.size() + payload.remaining() > mostOctets) {
            throw new LimitExceededException(mostOctets);
        }
        octets.writeBytes(FrameSocket.octets(payload));
    }

    /** Looked at only here: a character can be spread over two frames. */
    private void requireText(byte[] message) throws InvalidDataException {
        if (begun == Opcode.TEXT && !isText(message)) {
            throw new InvalidDataException(CloseFrame.NO_UTF8, "a text that is not UTF-8 came");
        }
    }

    /** Returns whether it can go in a text frame. */
    static boolean isText(byte[] message) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(message));
            return true;
        } catch (CharacterCodingException notText) {
            return false;
        }
    }
}
