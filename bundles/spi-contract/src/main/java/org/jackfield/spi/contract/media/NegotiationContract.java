package org.jackfield.spi.contract.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.jackfield.session.AudioInput;
import org.jackfield.spi.media.MediaConnectionState;
import org.junit.jupiter.api.Test;

/** Offer and answer. */
interface NegotiationContract extends Paths {

    @Test
    default void anOfferIsASessionDescription() {
        RecordedPath path = open(AudioInput.silence());

        assertThat(path.await(path.path().offer())).startsWith("v=0").contains("m=audio");
    }

    @Test
    default void offerAndAnswerConnectBothSides() {
        Call call = call();

        assertThat(call.caller().states()).endsWith(MediaConnectionState.CONNECTED);
        assertThat(call.callee().states()).endsWith(MediaConnectionState.CONNECTED);
    }

    @Test
    default void theTrackOfTheFarEndIsToldOnce() {
        Call call = call();

        assertThat(call.caller().tracks()).hasSize(1);
        assertThat(call.callee().tracks()).hasSize(1);
    }

    @Test
    default void theSameAnswerAgainChangesNothing() {
        RecordedPath caller = open(AudioInput.tone(440));
        RecordedPath callee = open(AudioInput.tone(1000));
        String answer =
                callee.await(callee.path().answer(caller.await(caller.path().offer())));
        caller.await(caller.path().apply(answer));
        caller.await(caller.path().apply(answer));

        caller.awaitConnected();
        caller.awaitTone(1000);
    }

    @Test
    default void operationsAreCarriedOutInTheirOrder() {
        RecordedPath caller = open(AudioInput.tone(440));
        RecordedPath callee = open(AudioInput.tone(1000));
        var offer = caller.path().offer();
        var muted = caller.path().setMuted(true);
        var unmuted = caller.path().setMuted(false);
        caller.await(unmuted);

        assertThat(offer.toCompletableFuture()).isCompleted();
        assertThat(muted.toCompletableFuture()).isCompleted();
        caller.await(caller.path().apply(callee.await(callee.path().answer(caller.await(offer)))));
        callee.awaitTone(440);
    }

    /** As a re-INVITE by the caller that changes nothing (a session timer, RFC 4028). */
    @Test
    default void theCallerMayOfferAnew() {
        Call call = call();
        renegotiate(call.caller(), call.callee());
    }

    /** As a re-INVITE by the callee. */
    @Test
    default void theCalleeMayOfferAnew() {
        Call call = call();
        renegotiate(call.callee(), call.caller());
    }

    private static void renegotiate(RecordedPath from, RecordedPath to) {
        String offer = from.await(from.path().offer());
        from.await(from.path().apply(to.await(to.path().answer(offer))));
        from.heard().clear();
        to.heard().clear();

        from.waiting().until(() -> from.heard().tone().isPresent(), () -> "nothing is heard any more");
        to.waiting().until(() -> to.heard().tone().isPresent(), () -> "nothing is heard any more");
        assertThat(from.tracks()).hasSize(1);
        assertThat(to.tracks()).hasSize(1);
    }
}
