package org.jackfield.spi.contract.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jackfield.spi.media.MediaDirection;
import org.jackfield.spi.media.MediaDirections;
import org.junit.jupiter.api.Test;

/** Directions that change while a call goes on: hold, from either side (RFC 3264 section 8.4). */
interface HoldContract extends Paths {

    @Test
    default void anOfferSaysTheDirections() {
        Call call = call();
        for (MediaDirection direction : MediaDirection.values()) {
            String offer = call.caller().await(call.caller().path().offer(audio(direction)));
            assertThat(MediaDirections.of(offer)).isEqualTo(audio(direction));
        }
    }

    @Test
    default void anAnswerHasWhatBothWant() {
        for (MediaDirection offered : MediaDirection.values()) {
            for (MediaDirection wanted : MediaDirection.values()) {
                Call call = call();
                String answer = renegotiate(call.caller(), audio(offered), call.callee(), audio(wanted));
                assertThat(MediaDirections.of(answer).audio())
                        .as("offered %s, wanted %s", offered, wanted)
                        .isEqualTo(offered.reversed().and(wanted));
                call.caller().await(call.caller().path().close());
                call.callee().await(call.callee().path().close());
            }
        }
    }

    @Test
    default void whoIsHeldHearsSilenceAndSoundAgainAfterwards() {
        Call call = call();
        call.caller().awaitTone(1000);
        call.callee().awaitTone(440);

        renegotiate(call.caller(), audio(MediaDirection.SENDONLY), call.callee(), MediaDirections.AUDIO);
        call.callee().awaitNoSound();
        call.caller().awaitNoSound();

        renegotiate(call.caller(), MediaDirections.AUDIO, call.callee(), MediaDirections.AUDIO);
        call.callee().awaitTone(440);
        call.caller().awaitTone(1000);
        assertOneTrack(call);
    }

    @Test
    default void theCalleeHoldsToo() {
        Call call = call();
        renegotiate(call.callee(), audio(MediaDirection.SENDONLY), call.caller(), MediaDirections.AUDIO);
        call.caller().awaitNoSound();
        call.callee().awaitNoSound();

        renegotiate(call.callee(), MediaDirections.AUDIO, call.caller(), MediaDirections.AUDIO);
        call.caller().awaitTone(1000);
        call.callee().awaitTone(440);
        assertOneTrack(call);
    }

    @Test
    default void inactiveIsSilentBothWaysAndSoundComesAgain() {
        Call call = call();
        for (int round = 0; round < 3; round++) {
            renegotiate(call.caller(), audio(MediaDirection.INACTIVE), call.callee(), MediaDirections.AUDIO);
            call.caller().awaitNoSound();
            call.callee().awaitNoSound();
            renegotiate(call.caller(), MediaDirections.AUDIO, call.callee(), MediaDirections.AUDIO);
            call.caller().awaitTone(1000);
            call.callee().awaitTone(440);
        }
        assertOneTrack(call);
    }

    @Test
    default void bothHoldAndEachTakesItsOwnHoldBack() {
        Call call = call();
        MediaDirections hold = audio(MediaDirection.SENDONLY);
        renegotiate(call.caller(), hold, call.callee(), MediaDirections.AUDIO);
        String answer = renegotiate(call.callee(), audio(MediaDirection.INACTIVE), call.caller(), hold);
        assertThat(MediaDirections.of(answer)).isEqualTo(audio(MediaDirection.INACTIVE));

        renegotiate(call.caller(), audio(MediaDirection.SENDRECV), call.callee(), hold);
        call.callee().awaitNoSound();
        call.caller().awaitNoSound();
        renegotiate(call.callee(), MediaDirections.AUDIO, call.caller(), MediaDirections.AUDIO);
        call.caller().awaitTone(1000);
        call.callee().awaitTone(440);
    }

    /** The far end has not answered yet: a hold is heard at once. */
    @Test
    default void theSoundStopsWithTheOfferAndNotOnlyWithItsAnswer() {
        Call call = call();
        call.callee().awaitTone(440);
        call.caller().await(call.caller().path().offer(audio(MediaDirection.SENDONLY)));

        call.callee().awaitNoSound();
    }

    @Test
    default void aMutedPathStaysMutedThroughAHold() {
        Call call = call();
        call.caller().await(call.caller().path().setMuted(true));
        renegotiate(call.caller(), audio(MediaDirection.SENDONLY), call.callee(), MediaDirections.AUDIO);
        renegotiate(call.caller(), MediaDirections.AUDIO, call.callee(), MediaDirections.AUDIO);
        call.caller().heard().clear();
        call.caller().awaitTone(1000);
        call.callee().awaitSilence();

        call.caller().await(call.caller().path().setMuted(false));
        call.callee().awaitTone(440);
    }

    /** Carries out an offer and its answer; returns the answer. */
    static String renegotiate(RecordedPath from, MediaDirections offered, RecordedPath to, MediaDirections wanted) {
        String offer = from.await(from.path().offer(offered));
        String answer = to.await(to.path().answer(offer, wanted));
        from.await(from.path().apply(answer));
        return answer;
    }

    static MediaDirections audio(MediaDirection direction) {
        return new MediaDirections(direction, Optional.empty());
    }

    private static void assertOneTrack(Call call) {
        assertThat(call.caller().tracks()).hasSize(1);
        assertThat(call.callee().tracks()).hasSize(1);
    }
}
