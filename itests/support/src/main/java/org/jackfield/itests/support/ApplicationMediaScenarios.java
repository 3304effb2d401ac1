package org.jackfield.itests.support;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.jackfield.session.AudioInput;
import org.jackfield.session.AudioWriter;
import org.jackfield.session.Playback;
import org.jackfield.session.SessionEvent;
import org.junit.Test;

/** What an application does with the sound of a call: other sound, prompts, a voice of its own. */
public abstract class ApplicationMediaScenarios extends ThreePhonesScenarios {

    private static final int RATE = 8000;

    @Test
    public void anotherSoundIsSent() throws Exception {
        ThreePhones.Pair call = phones().talk(phones().alice(), phones().bob());
        ThreePhones.assertHears(ThreePhones.ALICE, call.far());
        assertTrue(call.near().setAudio(AudioInput.tone(600)));
        ThreePhones.assertHears(600, call.far());
    }

    @Test
    public void promptsPlayOneAfterTheOtherAndThenTheCallsOwnSound() throws Exception {
        ThreePhones.Pair call = phones().talk(phones().alice(), phones().bob());
        Path first = wav(600, 3);
        Path second = wav(1500, 30);
        try {
            Playback playing = call.near().play(first);
            Playback waiting = call.near().play(second);
            ThreePhones.assertHears(600, call.far());
            assertEquals(Playback.End.COMPLETED, ThreePhones.get(playing.ended()));
            ThreePhones.assertHears(1500, call.far());
            assertTrue(waiting.pause());
            ThreePhones.awaitSilence(call.far());
            assertTrue(waiting.resume());
            ThreePhones.assertHears(1500, call.far());
            assertTrue(waiting.stop());
            assertEquals(Playback.End.STOPPED, ThreePhones.get(waiting.ended()));
            ThreePhones.assertHears(ThreePhones.ALICE, call.far());
            await(
                    "both ends are told",
                    () -> call.nearEvents().all().stream()
                                    .filter(SessionEvent.PlaybackEnded.class::isInstance)
                                    .count()
                            == 2);
        } finally {
            Files.delete(first);
            Files.delete(second);
        }
    }

    @Test
    public void aVoiceIsWrittenMarkedAndFlushed() throws Exception {
        ThreePhones.Pair call = phones().talk(phones().alice(), phones().bob());
        try (AudioWriter writer = call.near().openAudioWriter(RATE)) {
            assertEquals(2 * RATE, writer.write(tone(600, 2)));
            assertTrue(writer.mark("said"));
            ThreePhones.assertHears(600, call.far());
            SessionEvent.Mark mark = call.nearEvents().await(SessionEvent.Mark.class);
            assertEquals("said", mark.name());
            assertFalse(mark.flushed());

            writer.write(tone(1500, 30));
            ThreePhones.assertHears(1500, call.far());
            assertTrue(writer.flush() > 20_000);
            ThreePhones.awaitSilence(call.far());
        }
        ThreePhones.assertHears(ThreePhones.ALICE, call.far());
    }

    private static Path wav(int hertz, int seconds) throws IOException {
        Path file = Files.createTempFile("prompt", ".wav");
        short[] samples = tone(hertz, seconds);
        byte[] bytes = new byte[samples.length * 2];
        for (int i = 0; i < samples.length; i++) {
            bytes[2 * i] = (byte) samples[i];
            bytes[2 * i + 1] = (byte) (samples[i] >> 8);
        }
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(bytes), format, samples.length),
                AudioFileFormat.Type.WAVE,
                file.toFile());
        return file;
    }

    private static short[] tone(int hertz, int seconds) {
        short[] samples = new short[seconds * RATE];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (8000 * Math.sin(2 * Math.PI * hertz * i / RATE));
        }
        return samples;
    }
}
