package org.jackfield.itests.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jackfield.session.AudioTrack;
import org.jackfield.session.PcmFrame;
import org.jackfield.session.PcmListener;
import org.jackfield.session.Registration;
import org.jackfield.session.Session;

/** Hears what a session receives. */
public final class Ear implements PcmListener {

    private final List<short[]> frames = new ArrayList<>();
    private int sampleRate;

    private Ear() {}

    /** Listens for so many frames of 10 ms, from now on, and measures them. */
    public static Tone hear(Session session, int frames) {
        Await.until("a remote track of " + session.callId(), Services.BOUND, () -> !session.remoteStream()
                .audioTracks()
                .isEmpty());
        AudioTrack track = session.remoteStream().audioTracks().get(0);
        Ear ear = new Ear();
        Registration registration = track.listen(ear);
        try {
            Await.until(
                    frames + " frames of " + session.callId(),
                    Services.BOUND.plusMillis(10L * frames),
                    () -> ear.count() >= frames);
        } finally {
            registration.close();
        }
        return ear.measure();
    }

    @Override
    public synchronized void onFrame(PcmFrame frame) {
        if (frame.sampleRate() != sampleRate) {
            frames.clear();
            sampleRate = frame.sampleRate();
        }
        frames.add(firstChannel(frame));
    }

    private synchronized int count() {
        return frames.size();
    }

    private synchronized Tone measure() {
        int length = frames.stream().mapToInt(frame -> frame.length).sum();
        short[] samples = new short[length];
        int position = 0;
        for (short[] frame : frames) {
            System.arraycopy(frame, 0, samples, position, frame.length);
            position += frame.length;
        }
        return Tone.of(samples, sampleRate);
    }

    private static short[] firstChannel(PcmFrame frame) {
        if (frame.channels() == 1) {
            return Arrays.copyOf(frame.samples(), frame.samples().length);
        }
        short[] mono = new short[frame.samples().length / frame.channels()];
        IntStream.range(0, mono.length).forEach(i -> mono[i] = frame.samples()[i * frame.channels()]);
        return mono;
    }
}
