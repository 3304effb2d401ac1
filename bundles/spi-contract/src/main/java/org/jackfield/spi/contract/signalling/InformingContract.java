package org.jackfield.spi.contract.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import org.jackfield.spi.contract.signalling.Signal.Info;
import org.jackfield.spi.contract.signalling.Signal.InfoResponse;
import org.junit.jupiter.api.Test;

/** INFO (RFC 6086). */
interface InformingContract extends Parties {

    String KEY = "Signal=5\r\nDuration=100\r\n";

    @Test
    default void anInfoComesUnchangedAndIsAnswered() {
        Talk talk = talk();
        talk.caller().leg().info("application/dtmf-relay", KEY);

        Info info = talk.callee().expect(Info.class);
        assertThat(info.contentType()).isEqualTo("application/dtmf-relay");
        assertThat(info.body()).isEqualTo(KEY);
        assertThat(talk.caller().expect(InfoResponse.class).statusCode()).isEqualTo(200);
    }

    @Test
    default void infosComeInTheirOrder() {
        Talk talk = talk();
        for (int number = 0; number < 10; number++) {
            talk.callee().leg().info("text/plain", "number " + number);
        }
        for (int number = 0; number < 10; number++) {
            assertThat(talk.caller().expect(Info.class).body()).isEqualTo("number " + number);
            assertThat(talk.callee().expect(InfoResponse.class).statusCode()).isEqualTo(200);
        }
    }
}
