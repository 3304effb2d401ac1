package org.jackfield.media.webrtc.sound;

import java.io.IOException;
import java.util.Optional;

/** A source of sound. It is asked by one thread, 100 times a second, and never makes that thread wait. */
public interface Sound extends AutoCloseable {

    /**
     * Returns the next 10 ms; empty when there is nothing yet and a gap would harm more than a little delay.
     *
     * @throws IOException when the source broke off; it is then replaced by silence
     */
    Optional<SoundFrame> next() throws IOException;

    /** Takes 10 ms of what the call hears, on libwebrtc's audio thread. */
    default void heard(SoundFrame frame) {}

    /** Lets go of file or device. Closing again does nothing. */
    @Override
    default void close() {}
}
