package org.jackfield.spi.contract.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jackfield.session.AudioInput;
import org.jackfield.spi.media.MediaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a path can send. */
interface InputContract extends Paths {

    @Test
    default void silenceIsDigitalSilence() {
        Call call = connect(open(AudioInput.silence()), open(AudioInput.tone(1000)));

        call.caller().awaitTone(1000);
        call.callee().awaitSilence();
    }

    @Test
    default void aFileIsPlayedOnceAndThenThereIsSilence(@TempDir Path directory) throws IOException {
        Path file = WavFile.tone(directory.resolve("tone.wav"), 700, 16_000, 1, 1.5);
        Call call = connect(open(AudioInput.file(file)), open(AudioInput.silence()));

        call.callee().awaitTone(700);
        call.callee().awaitSilence();
    }

    @Test
    default void aFileMayBeStereo(@TempDir Path directory) throws IOException {
        Path file = WavFile.tone(directory.resolve("stereo.wav"), 700, 44_100, 2, 1.5);
        Call call = connect(open(AudioInput.file(file)), open(AudioInput.silence()));

        call.callee().awaitTone(700);
    }

    @Test
    default void aMissingFileFailsTheFirstDescription(@TempDir Path directory) {
        Path missing = directory.resolve("none.wav");
        RecordedPath path = open(AudioInput.file(missing));

        MediaException fault = path.awaitFault(path.path().offer());
        assertThat(fault.kind()).isEqualTo(MediaException.Kind.FILE);
        assertThat(fault).message().contains(missing.toString());
    }

    @Test
    default void whatIsNoWavFileFailsTheFirstDescription(@TempDir Path directory) throws IOException {
        Path text = Files.writeString(directory.resolve("text.wav"), "this is no sound");
        RecordedPath path = open(AudioInput.file(text));

        MediaException fault = path.awaitFault(path.path().offer());
        assertThat(fault.kind()).isEqualTo(MediaException.Kind.FILE);
        assertThat(fault).message().contains(text.toString());
    }

    @Test
    default void aDirectoryIsNoFile(@TempDir Path directory) {
        RecordedPath path = open(AudioInput.file(directory));

        assertThat(path.awaitFault(path.path().offer()).kind()).isEqualTo(MediaException.Kind.FILE);
    }

    @Test
    default void anEchoSendsBackWhatItHears() {
        Call call = connect(open(AudioInput.tone(440)), open(AudioInput.echo()));

        call.caller().awaitTone(440);
    }

    @Test
    default void theApplicationGivesFrames() {
        AtomicInteger position = new AtomicInteger();
        AudioInput input = AudioInput.source(samples -> {
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (short) (8000 * Math.sin(2 * Math.PI * 500 * position.getAndIncrement() / 48_000));
            }
        });
        Call call = connect(open(input), open(AudioInput.silence()));

        call.callee().awaitTone(500);
    }

    @Test
    default void anApplicationThatThrowsIsReplacedBySilenceAndTold() {
        AudioInput input = AudioInput.source(samples -> {
            throw new IllegalStateException("no more sound");
        });
        Call call = connect(open(input), open(AudioInput.tone(1000)));

        assertThat(call.caller().awaitWarning().kind()).isEqualTo(MediaException.Kind.APPLICATION);
        call.callee().awaitSilence();
        call.caller().awaitTone(1000);
    }
}
