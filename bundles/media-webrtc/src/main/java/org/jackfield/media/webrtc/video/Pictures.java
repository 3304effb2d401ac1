package org.jackfield.media.webrtc.video;

import java.util.Optional;
import org.jackfield.session.VideoInput;

/** A source of pictures. It is asked by one thread, at its frame rate. */
@FunctionalInterface
interface Pictures {

    /** Brightness of black, and colour of grey, in limited range (ITU-R BT.601). */
    byte BLACK = 16;

    /** See {@link #BLACK}. */
    byte GREY = (byte) 128;

    /**
     * Fills the next picture.
     *
     * @param i420 the planes one after the other, as they were left by the picture before; black at first
     */
    void next(byte[] i420);

    /** Opens what an input names; empty when it names nothing. */
    static Optional<Pictures> of(VideoInput input) {
        return switch (input.kind()) {
            case NONE -> Optional.empty();
            case PATTERN -> Optional.of(new Pattern(input.width(), input.height(), input.framesPerSecond()));
            case SOURCE -> Optional.of(input.source().orElseThrow()::read);
        };
    }
}
