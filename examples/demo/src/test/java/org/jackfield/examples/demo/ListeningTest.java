package org.jackfield.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jackfield.examples.demo.Step.MissedException;
import org.jackfield.session.AudioTrack;
import org.jackfield.session.MediaStream;
import org.jackfield.session.PcmFrame;
import org.jackfield.session.PcmListener;
import org.jackfield.session.Registration;
import org.jackfield.session.Session;
import org.jackfield.session.VideoTrack;
import org.junit.jupiter.api.Test;

class ListeningTest {

    private static final int RATE = 48000;

    private final AtomicInteger listeners = new AtomicInteger();
    /** For what comes: however slow the machine is. */
    private final Listening listening = new Listening(new Changes(), Duration.ofSeconds(60));

    /** For another sound than the one that is awaited. */
    private final Listening impatient = new Listening(new Changes(), Duration.ofSeconds(2));

    /** For what never comes. */
    private final Listening hasty = new Listening(new Changes(), Duration.ofMillis(100));

    @Test
    void theToneThatComesIsHeardAndItsFrequencyTold() throws MissedException, InterruptedException {
        assertThat(listening.tone(hearing(440, 1), 440))
                .startsWith("440.0 Hz (-15")
                .endsWith(", sent 440 Hz");
        assertThat(listening.tone(hearing(440, 2), 440)).startsWith("440.0 Hz");
        assertThat(listeners).hasValue(0);
    }

    @Test
    void anotherToneOrSilenceIsNotWhatWasSent() {
        assertThatThrownBy(() -> impatient.tone(hearing(1000, 1), 440))
                .hasMessageMatching("heard 1000.0 Hz \\(-15.\\d dBFS\\) for 2 s, 440 Hz were sent");
        assertThatThrownBy(() -> impatient.tone(hearing(0, 1), 440)).hasMessageStartingWith("heard silence");
        assertThatThrownBy(() -> impatient.silence(hearing(440, 1))).hasMessageEndingWith("silence was sent");
        assertThat(listeners).hasValue(0);
    }

    @Test
    void silenceIsHeardAsSuch() throws MissedException, InterruptedException {
        assertThat(listening.silence(hearing(0, 1))).isEqualTo("silence (-120 dBFS)");
    }

    @Test
    void noSoundAndNoTrackAreToldApart() {
        assertThatThrownBy(() -> hasty.tone(with(track(listener -> {})), 440))
                .hasMessage("no sound comes at all, 440 Hz were sent");
        assertThatThrownBy(() -> hasty.tone(with(), 440)).hasMessage("there is no remote audio");
    }

    /** A call in which a tone comes; 0 Hz: silence. */
    private Session hearing(int hertz, int channels) {
        return with(track(listener -> new Thread(() -> play(listener, hertz, channels)).start()));
    }

    private static void play(PcmListener listener, int hertz, int channels) {
        for (int frame = 0; frame < 40; frame++) {
            short[] samples = new short[RATE / 100 * channels];
            for (int i = 0; i < samples.length; i++) {
                int position = frame * RATE / 100 + i / channels;
                samples[i] = (short) (8230 * Math.sin(2 * Math.PI * hertz * position / RATE));
            }
            listener.onFrame(new PcmFrame(samples, RATE, channels));
        }
    }

    private interface Source {
        void begin(PcmListener listener);
    }

    private AudioTrack track(Source source) {
        return new AudioTrack() {
            @Override
            public Registration listen(PcmListener listener) {
                listeners.incrementAndGet();
                source.begin(listener);
                return listeners::decrementAndGet;
            }

            @Override
            public String id() {
                return "audio";
            }

            @Override
            public Kind kind() {
                return Kind.AUDIO;
            }
        };
    }

    private static Session with(AudioTrack... tracks) {
        MediaStream stream = new MediaStream() {
            @Override
            public List<AudioTrack> audioTracks() {
                return List.of(tracks);
            }

            @Override
            public List<VideoTrack> videoTracks() {
                return List.of();
            }
        };
        return (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(), new Class<?>[] {Session.class}, (self, method, args) -> stream);
    }
}
