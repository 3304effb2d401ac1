package org.jackfield.spi.contract.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jackfield.spi.signalling.IncomingRequest;
import org.jackfield.spi.signalling.SignallingException;
import org.jackfield.spi.signalling.StandaloneRequest;
import org.jackfield.spi.signalling.StandaloneResponse;
import org.junit.jupiter.api.Test;

/** Requests that belong to no call: MESSAGE (RFC 3428) and OPTIONS (RFC 3261 section 11). */
interface StandaloneContract extends Parties {

    String TEXT = "Grüße\r\nfrom here";

    @Test
    default void aMessageComesUnchangedAndIsAnswered() throws Exception {
        StandaloneResponse response = await(alice().line().send(message(bob().uri())));

        assertThat(response.statusCode()).isEqualTo(200);
        IncomingRequest came = bob().nextRequest();
        assertThat(came.method()).isEqualTo("MESSAGE");
        assertThat(came.from()).isEqualTo(alice().configuration().address());
        assertThat(came.contentType()).isEqualTo("text/plain");
        assertThat(came.body()).isEqualTo(TEXT);
        assertThat(came.event()).isEmpty();
    }

    @Test
    default void anOptionsIsAnsweredAndTold() throws Exception {
        StandaloneRequest options = new StandaloneRequest("OPTIONS", alice().uri(), "", "", Map.of());

        assertThat(await(bob().line().send(options)).statusCode()).isEqualTo(200);
        IncomingRequest came = alice().nextRequest();
        assertThat(came.method()).isEqualTo("OPTIONS");
        assertThat(came.body()).isEmpty();
    }

    @Test
    default void aMessageForSomebodyElseIsRefusedAndNotTold() throws Exception {
        String nobody = bob().uri().replace("sip:bob@", "sip:nobody@");

        assertThat(await(alice().line().send(message(nobody))).statusCode()).isEqualTo(404);
        await(alice().line().send(message(bob().uri())));
        assertThat(bob().nextRequest().body()).isEqualTo(TEXT);
        assertThat(bob().hasRequest()).isFalse();
    }

    @Test
    default void otherMethodsAreNotSent() {
        StandaloneRequest register = new StandaloneRequest("REGISTER", bob().uri(), "", "", Map.of());

        assertThatThrownBy(() -> await(alice().line().send(register)))
                .cause()
                .isInstanceOf(SignallingException.class)
                .hasMessageContaining("REGISTER");
    }

    @Test
    default void aClosedLineSendsNothing() throws Exception {
        await(alice().line().close());

        assertThatThrownBy(() -> await(alice().line().send(message(bob().uri()))))
                .cause()
                .isInstanceOf(SignallingException.class);
        assertThat(bob().hasRequest()).isFalse();
    }

    private static StandaloneRequest message(String target) {
        return new StandaloneRequest("MESSAGE", target, "text/plain", TEXT, Map.of());
    }
}
