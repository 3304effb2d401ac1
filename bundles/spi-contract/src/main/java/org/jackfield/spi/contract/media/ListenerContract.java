package org.jackfield.spi.contract.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.jackfield.session.AudioInput;
import org.jackfield.session.Registration;
import org.jackfield.spi.media.MediaException;
import org.junit.jupiter.api.Test;

/** Applications that hear a path. */
interface ListenerContract extends Paths {

    @Test
    default void aFrameIsTenMilliseconds() {
        Call call = call();
        AtomicInteger odd = new AtomicInteger();
        AtomicInteger frames = new AtomicInteger();
        call.caller().path().listen(frame -> {
            boolean right = frame.samples().length == frame.sampleRate() / 100 * frame.channels();
            odd.addAndGet(right ? 0 : 1);
            frames.incrementAndGet();
        });

        call.caller().waiting().until(() -> frames.get() >= 20, () -> "only " + frames + " frames came");
        assertThat(odd).hasValue(0);
    }

    @Test
    default void aRemovedListenerHearsNothing() {
        Call call = call();
        HeardSound removed = new HeardSound();
        Registration registration = call.caller().path().listen(removed);
        call.caller().waiting().until(() -> removed.frames() > 0, () -> "nothing was heard");
        registration.close();
        registration.close();
        awaitMoreFrames(call.caller());
        removed.clear();
        awaitMoreFrames(call.caller());

        assertThat(removed.frames()).isZero();
    }

    @Test
    default void aListenerThatThrowsIsRemovedAndTold() {
        Call call = call();
        AtomicInteger thrown = new AtomicInteger();
        call.caller().path().listen(frame -> {
            thrown.incrementAndGet();
            throw new IllegalStateException("this listener is broken");
        });

        assertThat(call.caller().awaitWarning().kind()).isEqualTo(MediaException.Kind.APPLICATION);
        awaitMoreFrames(call.caller());
        assertThat(thrown).hasValue(1);
        call.caller().awaitTone(1000);
    }

    @Test
    default void aListenerThatThrowsAnErrorHarmsNobody() {
        Call call = call();
        call.caller().path().listen(frame -> {
            throw new AssertionError("this listener is broken");
        });

        call.caller().awaitWarning();
        call.caller().awaitTone(1000);
        call.callee().awaitTone(440);
    }

    @Test
    default void aListenerThatWasAddedBeforeThereIsSoundHearsIt() {
        Call call = connect(open(AudioInput.tone(440)), open(AudioInput.silence()));

        call.callee().awaitTone(440);
    }

    private static void awaitMoreFrames(RecordedPath path) {
        long enough = path.heard().frames() + 20;
        path.waiting().until(() -> path.heard().frames() >= enough, () -> "the sound stopped");
    }
}
