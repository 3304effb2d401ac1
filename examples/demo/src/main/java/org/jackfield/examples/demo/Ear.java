package org.jackfield.examples.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jackfield.session.AudioTrack;
import org.jackfield.session.PcmFrame;
import org.jackfield.session.PcmListener;
import org.jackfield.session.Registration;

/** Listens to a track for a third of a second and says what it heard. */
final class Ear implements PcmListener {

    private final CompletableFuture<Sound> heard = new CompletableFuture<>();
    private short[] samples = new short[0];
    private int sampleRate;
    private int length;
    private boolean full;

    private Ear() {}

    /** Returns what the track sounds like now; empty when too little came within the limit. */
    static Optional<Sound> listen(AudioTrack track, Duration limit) throws InterruptedException {
        Ear ear = new Ear();
        Registration registration = track.listen(ear);
        try {
            return Optional.of(ear.heard.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            registration.close();
        }
    }

    // Called on a media thread, so it only copies; the analysis is done elsewhere.
    @Override
    public void onFrame(PcmFrame frame) {
        if (full) {
            return;
        }
        if (frame.sampleRate() != sampleRate) {
            begin(frame.sampleRate());
        }
        for (int i = 0; i < frame.samples().length && length < samples.length; i += frame.channels()) {
            samples[length++] = frame.samples()[i];
        }
        if (length == samples.length) {
            full = true;
            heard.completeAsync(() -> Spectrum.of(samples, sampleRate));
        }
    }

    private void begin(int rate) {
        sampleRate = rate;
        samples = new short[Integer.highestOneBit(rate * 35 / 100)];
        length = 0;
    }
}
