package org.jackfield.spi.contract.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jackfield.session.AudioInput;
import org.jackfield.spi.media.MediaException;
import org.jackfield.spi.media.SessionDescriptions;
import org.junit.jupiter.api.Test;

/** Descriptions that cannot be used. */
interface RefusalContract extends Paths {

    /** What no provider can use. */
    List<String> BAD = List.of(
            "",
            "hello",
            "v=0",
            "v=0\r\nrubbish\r\n",
            "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n",
            "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=audio 9 RTP/AVP 0\r\n",
            "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=audio 99999999999999 UDP/TLS/RTP/SAVPF 111\r\n",
            "v=0\r\n\u0000\u0001\u0002",
            "v=0\r\n" + "a=candidate:1 1 udp 1 127.0.0.1 9 typ host\r\n".repeat(1_000),
            "v=0\r\n" + "m=audio 9 UDP/TLS/RTP/SAVPF 111\r\n".repeat(1_000),
            "v=0\r\n" + "a".repeat(SessionDescriptions.MAX_LENGTH));

    @Test
    default void aBadOfferIsRefused() {
        RecordedPath path = open(AudioInput.silence());
        for (String offer : BAD) {
            MediaException fault = path.awaitFault(path.path().answer(offer));
            assertThat(fault.kind()).as(offer).isEqualTo(MediaException.Kind.BAD_DESCRIPTION);
            assertThat(fault).message().isNotBlank().hasSizeLessThan(500);
        }
    }

    @Test
    default void aBadAnswerIsRefused() {
        RecordedPath path = open(AudioInput.silence());
        path.await(path.path().offer());
        for (String answer : BAD) {
            MediaException fault = path.awaitFault(path.path().apply(answer));
            assertThat(fault.kind()).as(answer).isEqualTo(MediaException.Kind.BAD_DESCRIPTION);
        }
    }

    @Test
    default void aPathWorksAfterABadOffer() {
        RecordedPath callee = open(AudioInput.tone(1000));
        callee.awaitFault(callee.path().answer(BAD.get(3)));
        Call call = connect(open(AudioInput.tone(440)), callee);

        call.caller().awaitTone(1000);
    }

    @Test
    default void aPathWorksAfterABadAnswer() {
        RecordedPath caller = open(AudioInput.tone(440));
        RecordedPath callee = open(AudioInput.tone(1000));
        String offer = caller.await(caller.path().offer());
        caller.awaitFault(caller.path().apply(BAD.get(3)));
        caller.await(caller.path().apply(callee.await(callee.path().answer(offer))));

        callee.awaitTone(440);
    }

    @Test
    default void anAnswerWithoutAnOfferIsRefused() {
        RecordedPath caller = open(AudioInput.silence());
        RecordedPath callee = open(AudioInput.silence());
        String answer =
                callee.await(callee.path().answer(caller.await(caller.path().offer())));
        RecordedPath stranger = open(AudioInput.silence());

        MediaException fault = stranger.awaitFault(stranger.path().apply(answer));
        assertThat(fault.kind()).isEqualTo(MediaException.Kind.BAD_DESCRIPTION);
    }
}
