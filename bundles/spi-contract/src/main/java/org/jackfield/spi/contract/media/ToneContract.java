package org.jackfield.spi.contract.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jackfield.spi.contract.media.HoldContract.audio;
import static org.jackfield.spi.contract.media.HoldContract.renegotiate;

import java.time.Duration;
import java.util.List;
import org.jackfield.session.AudioInput;
import org.jackfield.spi.media.MediaDirection;
import org.jackfield.spi.media.MediaDirections;
import org.jackfield.spi.media.MediaException;
import org.junit.jupiter.api.Test;

/** Keys as telephone-events (RFC 4733). */
interface ToneContract extends Paths {

    /** How long a key sounds. */
    Duration LONG = Duration.ofMillis(100);

    /** How long none sounds after it. */
    Duration GAP = Duration.ofMillis(100);

    @Test
    default void everyKeyComesOnce() {
        Call call = call();
        call.callee().awaitTone(440);
        press(call.caller(), call.callee(), "1234567890*#ABCD");

        assertThat(call.caller().tones()).isEmpty();
        call.callee().awaitTone(440);
    }

    @Test
    default void theSameKeyAgainIsAnotherPress() {
        Call call = call();
        press(call.callee(), call.caller(), "5559");
    }

    @Test
    default void keysComeThroughSilenceAndMute() {
        Call call = connect(open(AudioInput.silence()), open(Intents.muted(AudioInput.tone(1000))));
        press(call.caller(), call.callee(), "42");
        press(call.callee(), call.caller(), "17");
    }

    @Test
    default void keysComeAgainAfterAHold() {
        Call call = call();
        press(call.caller(), call.callee(), "1");
        renegotiate(call.caller(), audio(MediaDirection.INACTIVE), call.callee(), MediaDirections.AUDIO);
        assertThat(call.caller()
                        .awaitFault(call.caller().path().sendTone('2', LONG))
                        .kind())
                .isEqualTo(MediaException.Kind.NOT_NEGOTIATED);
        renegotiate(call.caller(), MediaDirections.AUDIO, call.callee(), MediaDirections.AUDIO);
        press(call.caller(), call.callee(), "3");
    }

    @Test
    default void whatIsNotAgreedYetTakesNoKey() {
        RecordedPath path = open(AudioInput.silence());
        assertThat(path.awaitFault(path.path().sendTone('1', LONG)).kind())
                .isEqualTo(MediaException.Kind.NOT_NEGOTIATED);
        path.await(path.path().offer());
        assertThat(path.awaitFault(path.path().sendTone('1', LONG)).kind())
                .isEqualTo(MediaException.Kind.NOT_NEGOTIATED);
    }

    @Test
    default void whatIsNoKeyIsRefused() {
        RecordedPath path = open(AudioInput.silence());
        for (char tone : List.of('E', 'a', ' ', ',', '\r')) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> path.path().sendTone(tone, LONG))
                    .withMessageContaining("0-9 A-D * #");
        }
        for (long milliseconds : List.of(-1L, 39L, 6_001L)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> path.path().sendTone('1', Duration.ofMillis(milliseconds)))
                    .withMessageContaining("must be 40 to 6000 ms");
        }
    }

    /** Each is heard once and in this order, see {@link KeyPress}. */
    private static void press(RecordedPath from, RecordedPath to, String keys) {
        KeyPress press = new KeyPress(from.path(), to.path(), to::tones, to.waiting()::pass);
        for (int i = 0; i < keys.length(); i++) {
            press.press(keys.charAt(i), LONG, GAP);
        }
    }
}
