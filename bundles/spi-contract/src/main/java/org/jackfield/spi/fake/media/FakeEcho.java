package org.jackfield.spi.fake.media;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jackfield.session.PcmFrame;

/** Sends back what was heard, at most half a second late. */
final class FakeEcho implements FakeSound {

    private static final int LONGEST = 50;

    private final Queue<PcmFrame> frames = new ArrayDeque<>();

    @Override
    public PcmFrame next() {
        PcmFrame frame = frames.poll();
        return frame == null ? FakeSound.silence() : frame;
    }

    @Override
    public void heard(PcmFrame frame) {
        if (frames.size() < LONGEST) {
            frames.add(new PcmFrame(frame.samples().clone(), frame.sampleRate(), frame.channels()));
        }
    }
}
