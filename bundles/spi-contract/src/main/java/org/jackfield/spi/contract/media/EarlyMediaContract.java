package org.jackfield.spi.contract.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.jackfield.session.AudioInput;
import org.jackfield.spi.media.MediaException;
import org.junit.jupiter.api.Test;

/** Provisional answers: sound before the call is taken, also of several forks (RFC 3261 section 13.2.2.4). */
interface EarlyMediaContract extends Paths {

    @Test
    default void aProvisionalAnswerSoundsAndTheFinalOneGoesOn() {
        RecordedPath caller = open(AudioInput.tone(440));
        RecordedPath callee = open(AudioInput.tone(1000));
        String answer =
                callee.await(callee.path().answer(caller.await(caller.path().offer())));
        caller.await(caller.path().applyProvisional(answer));
        caller.awaitTone(1000);
        callee.awaitTone(440);

        caller.await(caller.path().applyProvisional(answer));
        caller.await(caller.path().apply(answer));
        caller.await(caller.path().apply(answer));
        caller.heard().clear();
        caller.awaitTone(1000);
        assertThat(caller.tracks()).hasSize(1);
    }

    @Test
    default void aBadProvisionalAnswerIsFollowedByAGoodOne() {
        RecordedPath caller = open(AudioInput.tone(440));
        RecordedPath callee = open(AudioInput.tone(1000));
        String answer =
                callee.await(callee.path().answer(caller.await(caller.path().offer())));
        for (String bad : RefusalContract.BAD) {
            MediaException fault = caller.awaitFault(caller.path().applyProvisional(bad));
            assertThat(fault.kind()).as(bad).isEqualTo(MediaException.Kind.BAD_DESCRIPTION);
        }
        caller.await(caller.path().applyProvisional(answer));

        caller.awaitTone(1000);
    }

    @Test
    default void aProvisionalAnswerWithoutAnOfferIsRefused() {
        Call call = call();
        RecordedPath stranger = open(AudioInput.silence());
        String offer = call.caller().await(call.caller().path().offer());
        String answer = stranger.await(stranger.path().answer(offer));

        assertThat(call.callee()
                        .awaitFault(call.callee().path().applyProvisional(answer))
                        .kind())
                .isEqualTo(MediaException.Kind.BAD_DESCRIPTION);
    }

    /** Another fork takes the call than the one that was heard first; that one ends, as a proxy makes it. */
    @Test
    default void anotherForkTakesTheCall() {
        RecordedPath caller = open(AudioInput.tone(440));
        RecordedPath early = open(AudioInput.tone(1000));
        RecordedPath late = open(AudioInput.tone(2000));
        String offer = caller.await(caller.path().offer());
        caller.await(caller.path().applyProvisional(early.await(early.path().answer(offer))));
        caller.awaitTone(1000);
        String answer = late.await(late.path().answer(offer));
        caller.await(caller.path().apply(answer));
        early.await(early.path().close());

        caller.awaitTone(2000);
        late.awaitTone(440);
    }

    /** The one that was heard first takes the call; the other one ends. */
    @Test
    default void theForkThatWasHeardFirstTakesTheCall() {
        RecordedPath caller = open(AudioInput.tone(440));
        RecordedPath early = open(AudioInput.tone(1000));
        RecordedPath late = open(AudioInput.tone(2000));
        String offer = caller.await(caller.path().offer());
        String answer = early.await(early.path().answer(offer));
        caller.await(caller.path().applyProvisional(answer));
        caller.awaitTone(1000);
        late.await(late.path().answer(offer));
        caller.await(caller.path().apply(answer));
        late.await(late.path().close());
        caller.heard().clear();

        caller.awaitTone(1000);
        early.awaitTone(440);
    }
}
