package org.jackfield.spi.contract.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jackfield.spi.contract.media.HoldContract.audio;
import static org.jackfield.spi.contract.media.HoldContract.renegotiate;

import java.io.IOException;
import java.nio.file.Path;
import org.jackfield.session.AudioInput;
import org.jackfield.spi.media.MediaDirection;
import org.jackfield.spi.media.MediaDirections;
import org.jackfield.spi.media.MediaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another sound is sent while a call goes on, and what is sent is heard here, too. */
interface SwitchContract extends Paths {

    @Test
    default void anotherSoundIsSentAndTheOneBeforeAgain() {
        Call call = call();
        for (int hertz : new int[] {700, 2000, 440}) {
            call.caller().await(call.caller().path().setAudio(AudioInput.tone(hertz)));
            call.callee().awaitTone(hertz);
        }
        call.caller().await(call.caller().path().setAudio(AudioInput.silence()));
        call.callee().awaitSilence();
    }

    @Test
    default void aSoundThatCannotBeHadLeavesTheOneBefore(@TempDir Path directory) {
        Call call = call();
        call.callee().awaitTone(440);
        Path missing = directory.resolve("none.wav");
        MediaException fault = call.caller().awaitFault(call.caller().path().setAudio(AudioInput.file(missing)));
        assertThat(fault.kind()).isEqualTo(MediaException.Kind.FILE);
        call.callee().heard().clear();

        call.callee().awaitTone(440);
    }

    @Test
    default void aSoundThatIsSetBeforeTheFirstOfferIsSent(@TempDir Path directory) throws IOException {
        RecordedPath caller = open(AudioInput.silence());
        Path file = WavFile.tone(directory.resolve("tone.wav"), 700, 16_000, 1, 5);
        caller.await(caller.path().setAudio(AudioInput.file(file)));

        connect(caller, open(AudioInput.tone(1000))).callee().awaitTone(700);
    }

    @Test
    default void mutedStaysMutedWithAnotherSound() {
        Call call = call();
        call.caller().await(call.caller().path().setMuted(true));
        call.caller().await(call.caller().path().setAudio(AudioInput.tone(700)));
        call.callee().awaitSilence();
        call.caller().await(call.caller().path().setMuted(false));

        call.callee().awaitTone(700);
    }

    @Test
    default void whatIsSentIsHeardHereAfterMuting() {
        Call call = call();
        HeardSound sent = new HeardSound();
        call.caller().path().listenLocal(sent);
        awaitSent(call.caller(), sent, 440);

        call.caller().await(call.caller().path().setMuted(true));
        call.caller()
                .waiting()
                .until(() -> sent.tone().filter(tone -> tone.level() == 0).isPresent(), () -> "sent is " + sent.tone());
        call.caller().await(call.caller().path().setMuted(false));
        awaitSent(call.caller(), sent, 440);
    }

    @Test
    default void whileNothingIsSentNothingIsHeardOfIt() {
        RecordedPath caller = open(AudioInput.tone(440));
        HeardSound sent = new HeardSound();
        caller.path().listenLocal(sent);
        caller.await(caller.path().offer());
        caller.await(caller.path().rollback());
        assertThat(sent.frames()).isZero();
        Call call = connect(caller, open(AudioInput.tone(1000)));
        awaitSent(caller, sent, 440);

        renegotiate(caller, audio(MediaDirection.INACTIVE), call.callee(), MediaDirections.AUDIO);
        Waiting.Stillness still = caller.waiting().stillness();
        caller.waiting().until(() -> still.lasts(sent.frames()), () -> "frames go on");
        renegotiate(caller, MediaDirections.AUDIO, call.callee(), MediaDirections.AUDIO);
        awaitSent(caller, sent, 440);
    }

    @Test
    default void aListenerOfWhatIsSentIsRemoved() {
        Call call = call();
        HeardSound sent = new HeardSound();
        var registration = call.caller().path().listenLocal(sent);
        awaitSent(call.caller(), sent, 440);
        registration.close();
        Waiting.Stillness still = call.caller().waiting().stillness();

        call.caller().waiting().until(() -> still.lasts(sent.frames()), () -> "frames go on");
    }

    private static void awaitSent(RecordedPath path, HeardSound sent, int hertz) {
        sent.clear();
        path.waiting()
                .until(() -> sent.tone().filter(tone -> tone.is(hertz)).isPresent(), () -> "sent is not %d Hz but %s"
                        .formatted(hertz, sent.tone()));
    }
}
