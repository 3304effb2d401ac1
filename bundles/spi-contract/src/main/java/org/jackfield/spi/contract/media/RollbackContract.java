package org.jackfield.spi.contract.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jackfield.spi.contract.media.HoldContract.audio;
import static org.jackfield.spi.contract.media.HoldContract.renegotiate;

import java.util.List;
import org.jackfield.session.AudioInput;
import org.jackfield.spi.media.MediaDirection;
import org.jackfield.spi.media.MediaDirections;
import org.jackfield.spi.media.MediaException;
import org.junit.jupiter.api.Test;

/** Offers that are taken back or refused: what was agreed before goes on. */
interface RollbackContract extends Paths {

    @Test
    default void withoutAnOfferThereIsNothingToTakeBack() {
        RecordedPath path = open(AudioInput.silence());
        path.await(path.path().rollback());
        Call call = call();
        call.caller().await(call.caller().path().rollback());

        call.caller().awaitTone(1000);
    }

    @Test
    default void theFirstOfferIsTakenBackAndAnotherOneConnects() {
        RecordedPath caller = open(AudioInput.tone(440));
        caller.await(caller.path().offer());
        caller.await(caller.path().rollback());
        Call call = connect(caller, open(AudioInput.tone(1000)));

        call.caller().awaitTone(1000);
        call.callee().awaitTone(440);
    }

    @Test
    default void aHoldThatIsTakenBackLeavesTheCallAsItWas() {
        Call call = call();
        for (MediaDirection direction : MediaDirection.values()) {
            call.caller().await(call.caller().path().offer(audio(direction)));
            call.caller().await(call.caller().path().rollback());
            assertSounding(call);
        }
    }

    @Test
    default void anUnholdThatIsTakenBackLeavesTheCallHeld() {
        Call call = call();
        renegotiate(call.caller(), audio(MediaDirection.SENDONLY), call.callee(), MediaDirections.AUDIO);
        call.caller().await(call.caller().path().offer(MediaDirections.AUDIO));
        call.caller().await(call.caller().path().rollback());
        call.callee().awaitNoSound();
        call.caller().awaitNoSound();

        renegotiate(call.caller(), MediaDirections.AUDIO, call.callee(), MediaDirections.AUDIO);
        assertSounding(call);
    }

    /** Glare: each side has offered (RFC 3261 section 14.1 refuses both with 491; one of them offers again). */
    @Test
    default void twoOffersThatCrossAreTakenBackAndOneIsMadeAgain() {
        Call call = call();
        String mine = call.caller().await(call.caller().path().offer(audio(MediaDirection.SENDONLY)));
        String theirs = call.callee().await(call.callee().path().offer(audio(MediaDirection.SENDONLY)));
        assertRefused(call.callee(), mine);
        assertRefused(call.caller(), theirs);
        call.caller().await(call.caller().path().rollback());
        call.callee().await(call.callee().path().rollback());
        assertSounding(call);

        renegotiate(call.callee(), audio(MediaDirection.SENDONLY), call.caller(), MediaDirections.AUDIO);
        call.caller().awaitNoSound();
    }

    @Test
    default void aBadOfferInACallLeavesItAsItWas() {
        Call call = call();
        for (String offer : RefusalContract.BAD) {
            assertRefused(call.callee(), offer);
        }
        assertSounding(call);
        renegotiate(call.caller(), audio(MediaDirection.SENDONLY), call.callee(), MediaDirections.AUDIO);
        call.callee().awaitNoSound();
    }

    @Test
    default void aBadAnswerInACallCanBeFollowedByRollback() {
        Call call = call();
        for (RecordedPath path : List.of(call.caller(), call.callee())) {
            path.await(path.path().offer(audio(MediaDirection.INACTIVE)));
            applyBadAnswers(path);
            path.await(path.path().rollback());
            assertSounding(call);
        }
    }

    @Test
    default void aBadAnswerInACallCanBeFollowedByAGoodOne() {
        Call call = call();
        RecordedPath path = call.callee();
        String offer = path.await(path.path().offer(audio(MediaDirection.SENDONLY)));
        String answer = call.caller().await(call.caller().path().answer(offer));
        applyBadAnswers(path);
        path.await(path.path().apply(answer));
        call.caller().awaitNoSound();

        renegotiate(path, MediaDirections.AUDIO, call.caller(), MediaDirections.AUDIO);
        assertSounding(call);
    }

    private static void applyBadAnswers(RecordedPath path) {
        for (String answer : RefusalContract.BAD) {
            MediaException fault = path.awaitFault(path.path().apply(answer));
            assertThat(fault.kind()).as(answer).isEqualTo(MediaException.Kind.BAD_DESCRIPTION);
        }
    }

    private static void assertRefused(RecordedPath path, String offer) {
        MediaException fault = path.awaitFault(path.path().answer(offer));
        assertThat(fault.kind()).as(offer).isEqualTo(MediaException.Kind.BAD_DESCRIPTION);
    }

    private static void assertSounding(Call call) {
        call.caller().heard().clear();
        call.callee().heard().clear();
        call.caller().awaitTone(1000);
        call.callee().awaitTone(440);
    }
}
