package org.jackfield.benchmarks.calls;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.media.audio.CustomAudioSource;
import dev.onvoid.webrtc.media.audio.HeadlessAudioDeviceModule;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A peer connection factory as webrtc-java gives it, and one source that sounds for ever: the baseline's ground. */
final class BareMedia implements AutoCloseable {

    private static final int RATE = 48_000;
    private static final int FRAMES = RATE / 100;

    private final HeadlessAudioDeviceModule devices = new HeadlessAudioDeviceModule();
    private final ScheduledExecutorService pacer = Executors.newSingleThreadScheduledExecutor();
    private final CustomAudioSource source;
    private final PeerConnectionFactory factory;
    private final byte[] tone = tone();
    private final ScheduledFuture<?> pushing;

    BareMedia() {
        // Before the factory: in any other order the module stays silent or aborts the JVM.
        devices.initPlayout();
        devices.startPlayout();
        devices.initRecording();
        devices.startRecording();
        factory = new PeerConnectionFactory(devices);
        source = new CustomAudioSource();
        pushing = pacer.scheduleAtFixedRate(
                () -> source.pushAudio(tone, 16, RATE, 1, FRAMES), 10, 10, TimeUnit.MILLISECONDS);
    }

    private static byte[] tone() {
        byte[] pcm = new byte[FRAMES * 2];
        for (int i = 0; i < FRAMES; i++) {
            // 500 Hz: five whole waves in 10 ms, so that the same 10 ms can be sent again and again.
            int sample = (int) (8000 * Math.sin(2 * Math.PI * 500 * i / RATE));
            pcm[2 * i] = (byte) sample;
            pcm[2 * i + 1] = (byte) (sample >> 8);
        }
        return pcm;
    }

    PeerConnectionFactory factory() {
        return factory;
    }

    CustomAudioSource source() {
        return source;
    }

    /** The module stops when the last sender goes: it must be started again after every change. */
    void keepPulling() {
        devices.initRecording();
        devices.startRecording();
    }

    @Override
    public void close() {
        pacer.shutdown();
        pushing.cancel(false);
        while (!pacer.isTerminated()) {
            Thread.onSpinWait(); // the last push takes microseconds, and must be over before its source goes
        }
        source.dispose();
        devices.stopRecording();
        devices.stopPlayout();
        factory.dispose();
        devices.dispose();
    }
}
