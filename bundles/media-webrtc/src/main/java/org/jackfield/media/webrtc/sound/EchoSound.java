package org.jackfield.media.webrtc.sound;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Sends back what is heard. libwebrtc's audio thread gives a little less than 100 frames a second, so now and then there is
 * none: the sender then waits instead of cutting silence into the sound.
 */
final class EchoSound implements Sound {

    /** Heard frames are kept this long at most: 200 ms. */
    private static final int LONGEST = 20;

    /** After as many empty turns nothing is heard at all, and silence keeps the packets flowing. */
    private static final int PATIENCE = 5;

    private final BlockingQueue<SoundFrame> frames = new ArrayBlockingQueue<>(LONGEST);
    private int emptyTurns;

    @Override
    public Optional<SoundFrame> next() {
        SoundFrame frame = frames.poll();
        if (frame != null) {
            emptyTurns = 0;
            return Optional.of(frame);
        }
        emptyTurns++;
        return emptyTurns > PATIENCE ? Optional.of(SoundFrame.SILENCE) : Optional.empty();
    }

    @Override
    public void heard(SoundFrame frame) {
        while (!frames.offer(frame)) {
            frames.poll();
        }
    }
}
