package org.jackfield.core.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jackfield.core.kit.Loop;
import org.jackfield.session.Playback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prompts are played one after the other, from real files. */
class PromptQueueTest {

    @TempDir
    Path folder;

    private final Loop files = new Loop();
    private final List<String> told = new ArrayList<>();
    private final PromptQueue queue = new PromptQueue(files, this::stopped);

    /** As a call does it. */
    private void stopped(long id, Playback.End end, Optional<String> fault) {
        told.add(id + " " + end + fault.map(why -> ": " + why).orElse(""));
        queue.remove(id);
    }

    @ParameterizedTest
    @CsvSource({"8000, 1", "16000, 1", "32000, 2", "44100, 1", "48000, 2"})
    void aFileOfAnyRateIsHeardAsItIs(int rate, int channels) throws IOException {
        add(1, tone(600, rate, rate / 2, channels));
        short[] heard = read(80);
        assertThat(Sounds.level(Sounds.part(heard, 4_800, 19_200), 600, 48_000)).isCloseTo(8000, within(160.0));
        assertThat(Sounds.loudest(heard, 24_480, heard.length)).isZero();
        assertThat(told).containsExactly("1 COMPLETED");
    }

    @Test
    void thereIsHardlyAGapBetweenPrompts() throws IOException {
        add(1, tone(500, 16_000, 16_000, 1));
        add(2, tone(1500, 16_000, 16_000, 1));
        short[] heard = read(210);
        assertThat(Sounds.level(Sounds.part(heard, 4_800, 43_200), 500, 48_000)).isCloseTo(8000, within(160.0));
        assertThat(Sounds.level(Sounds.part(heard, 52_800, 91_200), 1500, 48_000))
                .isCloseTo(8000, within(160.0));
        assertThat(longestSilence(Sounds.part(heard, 4_800, 91_200))).isLessThan(720);
        assertThat(told).containsExactly("1 COMPLETED", "2 COMPLETED");
    }

    @Test
    void whatIsPausedIsSilentAndGoesOnWhereItWas() throws IOException {
        Prompt prompt = add(1, tone(500, 8_000, 8_000, 1));
        read(50);
        assertThat(prompt.resume()).isFalse();
        assertThat(prompt.pause()).isTrue();
        assertThat(prompt.pause()).isFalse();
        short[] paused = read(100);
        assertThat(Sounds.loudest(paused, 0, paused.length)).isZero();
        assertThat(prompt.resume()).isTrue();
        read(50);
        assertThat(told).isEmpty();
        read(2);
        assertThat(told).containsExactly("1 COMPLETED");
        assertThat(prompt.pause()).isFalse();
        assertThat(prompt.stop()).isFalse();
    }

    @Test
    void whoIsStoppedMakesRoomForTheNext() throws IOException {
        Prompt first = add(1, tone(500, 8_000, 80_000, 1));
        add(2, tone(1500, 8_000, 8_000, 1));
        read(10);
        assertThat(first.stop()).isTrue();
        assertThat(first.stop()).isFalse();
        assertThat(told).containsExactly("1 STOPPED");
        short[] heard = read(50);
        assertThat(Sounds.level(Sounds.part(heard, 4_800, 19_200), 1500, 48_000))
                .isCloseTo(8000, within(160.0));
    }

    @Test
    void filesThatCannotBeReadFail() throws IOException {
        add(1, folder.resolve("none.wav"));
        Path text = Files.writeString(folder.resolve("text.wav"), "this is no sound");
        add(2, text);
        add(3, folder);
        Path odd = tone(500, 11_025, 1_000, 1);
        add(4, odd);
        read(2);
        assertThat(told)
                .hasSize(4)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("1 FAILED: there is no file")
                        .endsWith("none.wav"))
                .anySatisfy(line -> assertThat(line).startsWith("2 FAILED").endsWith("text.wav is no WAV file"))
                .anySatisfy(line -> assertThat(line).startsWith("3 FAILED: there is no file"))
                .anySatisfy(line -> assertThat(line).startsWith("4 FAILED").contains("must have 16 bit PCM"));
    }

    @Test
    void aFileThatBreaksOffFails() throws IOException {
        Path whole = tone(500, 8_000, 80_000, 1);
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.wav"), Arrays.copyOf(bytes, 40_000));
        add(1, cut);
        read(400);
        assertThat(told).hasSize(1);
        assertThat(told.get(0)).startsWith("1 FAILED").contains("announced are 80000");
    }

    @Test
    void onlyWhatIsNeededSoonIsReadAndFilesAreClosed() throws IOException {
        Path file = tone(500, 8_000, 80_000, 1);
        for (int id = 1; id <= 50; id++) {
            add(id, file);
        }
        read(20);
        assertThat(openFiles(file)).isBetween(1L, 2L);
        for (int id = 1; id <= 50; id++) {
            queue.remove(id);
        }
        files.run();
        assertThat(openFiles(file)).isZero();
        assertThat(told).isEmpty();
    }

    private static long openFiles(Path file) throws IOException {
        try (var open = Files.list(Path.of("/proc/self/fd"))) {
            return open.filter(one -> isLinkTo(one, file)).count();
        }
    }

    private static boolean isLinkTo(Path link, Path file) {
        try {
            return Files.readSymbolicLink(link).equals(file.toRealPath());
        } catch (IOException e) {
            // Was closed meanwhile.
            return false;
        }
    }

    /** Returns how many samples are silent one after the other. */
    private static int longestSilence(short[] samples) {
        int longest = 0;
        int silent = 0;
        for (short sample : samples) {
            silent = sample == 0 ? silent + 1 : 0;
            longest = Math.max(longest, silent);
        }
        return longest;
    }

    private Prompt add(long id, Path file) {
        Prompt prompt = queue.add(id, file);
        queue.prepare();
        return prompt;
    }

    private short[] read(int frames) {
        short[] all = new short[frames * Upsampler.OUTPUT];
        for (int frame = 0; frame < frames; frame++) {
            files.run();
            System.arraycopy(Sounds.read(queue, 1), 0, all, frame * Upsampler.OUTPUT, Upsampler.OUTPUT);
        }
        return all;
    }

    private Path tone(double frequency, int rate, int samples, int channels) throws IOException {
        Path file = folder.resolve(frequency + "-" + rate + "-" + samples + ".wav");
        return Sounds.wav(file, Sounds.tone(frequency, rate, samples, 8000), rate, channels);
    }
}
