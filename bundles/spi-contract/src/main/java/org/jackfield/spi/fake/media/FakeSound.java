package org.jackfield.spi.fake.media;

import java.io.IOException;
import org.jackfield.session.PcmFrame;

/** What a fake path sends. */
interface FakeSound extends AutoCloseable {

    /** Samples of 10 ms at 48000 Hz. */
    int FRAME = 480;

    /** The rate of what is made here, in Hz. */
    int RATE = 48_000;

    /** Returns the next 10 ms. */
    PcmFrame next() throws IOException;

    /** Takes what the path hears. */
    default void heard(PcmFrame frame) {}

    @Override
    default void close() throws IOException {}

    /** Returns 10 ms of silence. */
    static PcmFrame silence() {
        return new PcmFrame(new short[FRAME], RATE, 1);
    }
}
