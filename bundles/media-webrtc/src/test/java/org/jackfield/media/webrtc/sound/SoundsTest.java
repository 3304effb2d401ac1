package org.jackfield.media.webrtc.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.jackfield.session.AudioInput;
import org.jackfield.spi.media.MediaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent. */
class SoundsTest {

    private final List<MediaException> warnings = new ArrayList<>();
    private final Sounds sounds = new Sounds(task -> {
        task.run();
        return true;
    });

    @Test
    void onlyTenMillisecondsAreAFrame() {
        assertThat(new SoundFrame(new byte[882], 44_100, 1).samplesPerChannel()).isEqualTo(441);
        assertThatThrownBy(() -> new SoundFrame(new byte[958], 48_000, 1)).hasMessageContaining("958 bytes");
        assertThatThrownBy(() -> new SoundFrame(new byte[220], 11_025, 1)).hasMessageContaining("11025 Hz");
        assertThatThrownBy(() -> new SoundFrame(new byte[960], 48_000, 3)).hasMessageContaining("3 channels");
        assertThatThrownBy(() -> new SoundFrame(new byte[0], 0, 1)).hasMessageContaining("0 Hz");
    }

    @Test
    void aToneGoesOnWithoutAJump() throws IOException, MediaException {
        Sound tone = sounds.open(AudioInput.tone(441), warnings::add);
        short[] samples = read(tone, 250);

        double steepest = 8_231 * 2 * Math.PI * 441 / 48_000;
        for (int i = 1; i < samples.length; i++) {
            assertThat(Math.abs(samples[i] - samples[i - 1])).isLessThanOrEqualTo((int) steepest + 2);
        }
        assertThat(samples[48_000]).as("a second later").isEqualTo(samples[0]);
    }

    @Test
    void aFileIsPlayedOnce(@TempDir Path directory) throws IOException, MediaException {
        Path file = wav(directory, new AudioFormat(8_000, 16, 1, true, false), 120);
        Sound sound = sounds.open(AudioInput.file(file), warnings::add);

        assertThat(sound.next().orElseThrow().pcm()).hasSize(160).contains(1);
        assertThat(Arrays.copyOfRange(sound.next().orElseThrow().pcm(), 80, 160))
                .containsOnly(0);
        assertThat(sound.next()).hasValue(SoundFrame.SILENCE);
        sound.close();
        sound.close();
    }

    @Test
    void aFileThatWasCutOffIsNoticed(@TempDir Path directory) throws IOException, MediaException {
        Path file = wav(directory, new AudioFormat(8_000, 16, 1, true, false), 800);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        Sound sound = sounds.open(AudioInput.file(file), warnings::add);

        assertThatThrownBy(() -> read(sound, 10)).isInstanceOf(EOFException.class);
    }

    @Test
    void otherFormatsAreRefused(@TempDir Path directory) throws IOException {
        expectRefusal(wav(directory, new AudioFormat(8_000, 8, 1, true, false), 100), "8 bit");
        expectRefusal(wav(directory, new AudioFormat(22_050, 16, 1, true, false), 100), "22050");
    }

    @Test
    void anEchoWaitsForALateFrameAndThenFallsSilent() throws IOException, MediaException {
        Sound echo = sounds.open(AudioInput.echo(), warnings::add);
        SoundFrame frame = new SoundFrame(new byte[160], 8_000, 1);
        echo.heard(frame);

        assertThat(echo.next()).hasValue(frame);
        for (int turn = 0; turn < 5; turn++) {
            assertThat(echo.next()).isEmpty();
        }
        assertThat(echo.next()).hasValue(SoundFrame.SILENCE);
    }

    @Test
    void anEchoKeepsABoundedPast() throws IOException, MediaException {
        Sound echo = sounds.open(AudioInput.echo(), warnings::add);
        for (int turn = 0; turn < 1_000; turn++) {
            echo.heard(SoundFrame.SILENCE);
        }
        int kept = 0;
        while (echo.next().isPresent() && kept < 500) {
            kept++;
        }
        assertThat(kept).isEqualTo(20);
    }

    @Test
    void anApplicationThatGivesNothingIsCalledSlowOnce() throws IOException, MediaException {
        Sounds busy = new Sounds(task -> false);
        Sound sound = busy.open(AudioInput.source(samples -> samples[0] = 1), warnings::add);
        for (int turn = 0; turn < 200; turn++) {
            assertThat(sound.next()).hasValue(SoundFrame.SILENCE);
        }

        assertThat(warnings).singleElement().satisfies(warning -> {
            assertThat(warning.kind()).isEqualTo(MediaException.Kind.APPLICATION);
            assertThat(warning).hasMessageContaining("too slow");
        });
    }

    private void expectRefusal(Path file, String format) {
        assertThatThrownBy(() -> sounds.open(AudioInput.file(file), warnings::add))
                .isInstanceOf(MediaException.class)
                .hasMessageContaining(format)
                .hasMessageContaining("must have 16 bit PCM");
    }

    private static short[] read(Sound sound, int frames) throws IOException {
        ByteBuffer all = ByteBuffer.allocate(frames * SoundFrame.SAMPLES * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int frame = 0; frame < frames; frame++) {
            all.put(sound.next().orElseThrow().pcm());
        }
        short[] samples = new short[frames * SoundFrame.SAMPLES];
        all.flip().order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples, 0, all.limit() / 2);
        return samples;
    }

    private static Path wav(Path directory, AudioFormat format, int length) throws IOException {
        Path file = directory.resolve("sound.wav");
        byte[] pcm = new byte[length * format.getFrameSize()];
        Arrays.fill(pcm, (byte) 1);
        try (AudioInputStream sound = new AudioInputStream(new ByteArrayInputStream(pcm), format, length)) {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file.toFile());
        }
        return file;
    }
}
