package org.jackfield.core.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.jackfield.core.kit.Exchange;
import org.jackfield.core.kit.Party;
import org.jackfield.session.AudioInput;
import org.jackfield.session.AudioWriter;
import org.jackfield.session.Playback;
import org.jackfield.session.Session;
import org.jackfield.session.SessionEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an application says, as the other party hears it. */
class ApplicationSoundTest {

    @TempDir
    Path folder;

    private final Exchange exchange = new Exchange();
    private final Party alice = exchange.party("alice", "100", "audio", "silence");
    private final Party bob = exchange.party("bob", "200");
    private final List<Integer> loudest = new ArrayList<>();
    private Session session;

    @BeforeEach
    void call() {
        session = alice.call("200");
        bob.answer().remoteStream().audioTracks().get(0).listen(frame -> {
            int loud = 0;
            for (short sample : frame.samples()) {
                loud = Math.max(loud, Math.abs(sample));
            }
            loudest.add(loud);
        });
        alice.heard();
    }

    @Test
    void aWriterSpeaksIsInterruptedAndGivesTheSoundBack() {
        session.setAudio(AudioInput.tone(440));
        AudioWriter writer = session.openAudioWriter(16_000);
        assertThat(writer.write(level(16_000, 5000))).isEqualTo(16_000);
        writer.mark("said");
        assertThat(hear(50)).allSatisfy(loud -> assertThat(loud).isCloseTo(5000, within(700)));
        assertThat(writer.flush()).isEqualTo(500);
        exchange.loop.run();
        assertThat(hear(10).subList(1, 10)).containsOnly(0);
        writer.close();
        exchange.loop.run();
        assertThat(hear(10)).allSatisfy(loud -> assertThat(loud).isGreaterThan(7000));
        SessionEvent.Mark mark = event(SessionEvent.Mark.class);
        assertThat(mark.name()).isEqualTo("said");
        assertThat(mark.flushed()).isTrue();
    }

    @Test
    void oneWriterAtATime() {
        AudioWriter writer = session.openAudioWriter(8_000);
        AudioWriter other = session.openAudioWriter(8_000);
        assertThat(other.write(new short[80])).isZero();
        other.close();
        assertThat(writer.write(new short[80])).isEqualTo(80);
        assertThat(session.play(folder.resolve("x.wav")).stop()).isFalse();
        session.hangup();
        assertThat(writer.write(new short[80])).isZero();
        assertThat(session.openAudioWriter(8_000).write(new short[80])).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> session.openAudioWriter(11_025));
    }

    @Test
    void promptsAreHeardOneAfterTheOtherAndTheirEndsAreTold() throws IOException {
        Playback first = session.play(wav("first.wav", 3000));
        Playback second = session.play(wav("second.wav", 6000));
        exchange.loop.run();
        List<Integer> heard = hear(110);
        assertThat(heard.subList(3, 48)).allSatisfy(loud -> assertThat(loud).isCloseTo(3000, within(400)));
        assertThat(heard.subList(55, 98)).allSatisfy(loud -> assertThat(loud).isCloseTo(6000, within(800)));
        assertThat(first.ended().toCompletableFuture()).isCompletedWithValue(Playback.End.COMPLETED);
        assertThat(second.ended().toCompletableFuture()).isCompletedWithValue(Playback.End.COMPLETED);
        assertThat(first.id()).isEqualTo(1);
        assertThat(second.id()).isEqualTo(2);
        assertThat(alice.heard()).containsExactly("playbackEnded", "playbackEnded");
    }

    @Test
    void aPromptThatIsNotThereIsTold() {
        Playback playback = session.play(folder.resolve("none.wav"));
        exchange.loop.run();
        assertThat(playback.ended().toCompletableFuture()).isCompletedWithValue(Playback.End.FAILED);
        assertThat(alice.heard()).containsExactly("warningMessage", "playbackEnded");
        assertThat(event(SessionEvent.WarningMessage.class).detail()).startsWith("there is no file");
    }

    @Test
    void theEndOfTheCallEndsPromptsBeforeItIsTold() throws IOException {
        Playback playback = session.play(wav("first.wav", 3000));
        exchange.loop.run();
        session.hangup();
        exchange.loop.run();
        assertThat(playback.ended().toCompletableFuture()).isCompletedWithValue(Playback.End.CALL_ENDED);
        assertThat(alice.heard()).containsSubsequence("playbackEnded", "ended Terminated");
        assertThat(playback.stop()).isFalse();
        assertThat(session.play(wav("first.wav", 3000)).ended().toCompletableFuture())
                .isCompletedWithValue(Playback.End.CALL_ENDED);
    }

    @Test
    void aSoundThatCannotBeHadLeavesTheOneBefore() {
        assertThat(session.setAudio(AudioInput.tone(440))).isTrue();
        assertThat(session.setAudio(AudioInput.file(folder.resolve("none.wav"))))
                .isTrue();
        exchange.loop.run();
        assertThat(event(SessionEvent.WarningMessage.class).operation()).isEqualTo("setAudio");
        assertThat(hear(5)).allSatisfy(loud -> assertThat(loud).isGreaterThan(7000));
    }

    private <E extends SessionEvent> E event(Class<E> type) {
        List<E> events = alice.sessionEvents().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    /** Lets time pass; returns how loud each 10 ms was that bob has heard. */
    private List<Integer> hear(int frames) {
        exchange.loop.run();
        loudest.clear();
        for (int frame = 0; frame < frames; frame++) {
            exchange.webrtc.network().advance(1);
            exchange.loop.run();
        }
        return List.copyOf(loudest);
    }

    private static short[] level(int samples, int level) {
        short[] sound = new short[samples];
        java.util.Arrays.fill(sound, (short) level);
        return sound;
    }

    /** Half a second at 8 kHz that is as loud all the time. */
    private Path wav(String name, int level) throws IOException {
        byte[] bytes = new byte[8_000];
        for (int i = 0; i < bytes.length; i += 2) {
            bytes[i] = (byte) level;
            bytes[i + 1] = (byte) (level >> 8);
        }
        Path file = folder.resolve(name);
        AudioInputStream sound = new AudioInputStream(
                new ByteArrayInputStream(bytes), new AudioFormat(8_000, 16, 1, true, false), 4_000);
        AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file.toFile());
        return file;
    }
}
