package org.jackfield.core.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;
import org.jackfield.core.kit.Exchange;
import org.jackfield.core.kit.Party;
import org.jackfield.core.kit.Peer;
import org.jackfield.session.AudioInput;
import org.jackfield.session.CallState;
import org.jackfield.session.Result;
import org.jackfield.session.Session;
import org.jackfield.spi.media.MediaConnectionState;
import org.jackfield.spi.media.MediaException;
import org.junit.jupiter.api.Test;

/** What a caller hears before its call is answered here. */
class AnsweringEarlyTest {

    private static final AudioInput ANNOUNCEMENT = AudioInput.tone(350);
    private static final AudioInput OWN = AudioInput.tone(440);

    private final Exchange exchange = new Exchange();
    private final Party alice = exchange.party("alice", "100");
    private final Party bob = exchange.party("bob", "200", "audio", "tone:440");

    @Test
    void theCallerHearsItAndIsHeardThenTheCallIsAnsweredWithTheSameDescription() {
        Session called = sendEarlyMedia();
        assertThat(exchange.webrtc.last().audio()).isEqualTo(ANNOUNCEMENT);
        assertThat(called.remoteStream().audioTracks()).hasSize(1);
        assertThat(alice.heard())
                .containsSubsequence("progress 180", "sdp REMOTE ANSWER", "progress 183")
                .contains("streamAdded")
                .doesNotContain("accepted");
        String answer = called.rtcSession().localSdp().orElseThrow();

        bob.answer();
        assertThat(exchange.webrtc.last().audio()).isEqualTo(OWN);
        assertThat(called.rtcSession().localSdp()).hasValue(answer);
        assertThat(called.status().callStatus()).isEqualTo(CallState.TALKING);
        assertThat(alice.phone().sessions().get(0).status().callStatus()).isEqualTo(CallState.TALKING);
    }

    @Test
    void anAnswerThatOvertakesItIsTheAnswer() {
        alice.call("200");
        Session called = bob.ringing();
        exchange.webrtc.hold();
        assertThat(called.sendEarlyMedia(ANNOUNCEMENT)).isTrue();
        CompletionStage<Result> answered = called.answer();
        exchange.webrtc.release();
        exchange.loop.run();
        assertThat(answered.toCompletableFuture()).isCompletedWithValue(Result.SUCCESS);
        assertThat(exchange.webrtc.last().audio()).isEqualTo(OWN);
        assertThat(alice.heard()).contains("accepted").doesNotContain("progress 183");
    }

    @Test
    void mediaThatFailsIsToldAndTheCallRingsOnAndCanBeAnswered() {
        alice.call("200");
        Session called = bob.ringing();
        exchange.webrtc.failWith(new MediaException(MediaException.Kind.INTERNAL, "broken"));
        assertThat(called.sendEarlyMedia(ANNOUNCEMENT)).isTrue();
        exchange.loop.run();
        assertThat(bob.heard()).contains("warningMessage");
        assertThat(called.endReason()).isEmpty();

        exchange.webrtc.work();
        bob.answer();
        assertThat(called.status().callStatus()).isEqualTo(CallState.TALKING);
    }

    @Test
    void aConnectionThatFailsDoesNotEndTheCall() {
        Session called = sendEarlyMedia();
        exchange.webrtc.last().report(MediaConnectionState.FAILED);
        exchange.loop.run();
        assertThat(called.endReason()).isEmpty();
    }

    @Test
    void aCallThatIsRefusedAfterItLetsGoOfMedia() {
        Session called = sendEarlyMedia();
        assertThat(called.reject()).isTrue();
        exchange.loop.run();
        assertThat(exchange.webrtc.last().closed()).isTrue();
        assertThat(alice.everySession().get(0).endReason().orElseThrow().code()).isEqualTo(OptionalInt.of(486));
    }

    @Test
    void itIsRefusedWhereThereIsNothingToAnswer() {
        Session called = sendEarlyMedia();
        assertThat(called.sendEarlyMedia(ANNOUNCEMENT)).as("a second time").isFalse();
        bob.answer();
        assertThat(called.sendEarlyMedia(ANNOUNCEMENT)).as("after the answer").isFalse();
        assertThat(alice.phone().sessions().get(0).sendEarlyMedia(ANNOUNCEMENT))
                .as("outgoing")
                .isFalse();
        Party carol = exchange.party("carol", "300");
        new Peer(exchange, "901", Optional.empty()).call("300", "");
        assertThat(carol.ringing().sendEarlyMedia(ANNOUNCEMENT))
                .as("an INVITE without offer")
                .isFalse();
    }

    private Session sendEarlyMedia() {
        alice.call("200");
        Session called = bob.ringing();
        assertThat(called.sendEarlyMedia(ANNOUNCEMENT)).isTrue();
        exchange.loop.run();
        return called;
    }
}
