package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jackfield.spi.signalling.SignallingException;
import org.jackfield.spi.signalling.StandaloneRequest;
import org.jackfield.spi.signalling.StandaloneResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** MESSAGE, OPTIONS and NOTIFY outside a call in both directions, on the wire. */
class OutsideRulesTest extends WithPeer {

    private static final String SUMMARY = "Content-Type: application/simple-message-summary";

    private void send(String method, String callId, String... more) throws Exception {
        peer.send(peer.request(method, "sip:bob@" + peer.lineHostPort(), callId, 1, "", more));
    }

    @Test
    void aMessageIsAnsweredAndTold() throws Exception {
        send("MESSAGE", "m1", "Content-Type: text/plain;charset=utf-8", RawPeer.body("Gr\u00fc\u00dfe\n"));

        String answer = peer.receive("SIP/2.0 200");
        assertThat(RawPeer.tag(answer, "To")).isNotEmpty();
        assertThat(ears.request()).isEqualTo("MESSAGE - text/plain Gr\u00fc\u00dfe\n");
    }

    @Test
    void aMessageWithinACallIsToldToo() throws Exception {
        String accepted = talk("m2");
        peer.send(request("MESSAGE", "m2", 2, accepted, "Content-Type: text/plain", RawPeer.body("hello")));

        peer.receive("SIP/2.0 200", " MESSAGE\r\n");
        assertThat(ears.request()).isEqualTo("MESSAGE - text/plain hello");
        hangUp("m2", 3, accepted);
    }

    @Test
    void aMessageThatCannotBeTakenIsRefused() throws Exception {
        send("MESSAGE", "r1", "Content-Type: image/png", RawPeer.body("x"));
        assertThat(RawPeer.header(peer.receive("SIP/2.0 415"), "Accept")).isEqualTo("text/plain");
        send("MESSAGE", "r2", RawPeer.body("x"));
        peer.receive("SIP/2.0 400");
        send("MESSAGE", "r3", "Content-Type: text/plain", RawPeer.body("a\u0007b"));
        peer.receive("SIP/2.0 415");
        send("MESSAGE", "r4", "Content-Type: text/plain", "Require: unheard-of", RawPeer.body("x"));
        peer.receive("SIP/2.0 420");
        peer.send(peer.request(
                "MESSAGE",
                "sip:carol@" + peer.lineHostPort(),
                "r5",
                1,
                "",
                "Content-Type: text/plain",
                RawPeer.body("x")));
        peer.receive("SIP/2.0 404");
        assertThat(ears.hasRequests()).isFalse();
    }

    @Test
    void optionsAreAnsweredWithWhatIsUnderstoodAndTold() throws Exception {
        send("OPTIONS", "o1");

        assertThat(peer.receive("SIP/2.0 200"))
                .contains("Allow: INVITE")
                .contains("MESSAGE")
                .contains("Accept: application/sdp");
        assertThat(ears.request()).isEqualTo("OPTIONS -  ");
    }

    @Test
    void whatWaitsInTheMailboxIsTold() throws Exception {
        String body = "Messages-Waiting: yes\r\nVoice-Message: 2/8 (0/2)\r\n";
        send("NOTIFY", "n1", "Event: message-summary", "Subscription-State: active", SUMMARY, RawPeer.body(body));

        peer.receive("SIP/2.0 200");
        assertThat(ears.request()).isEqualTo("NOTIFY message-summary application/simple-message-summary " + body);
    }

    @Test
    void whatWaitsInTheMailboxIsToldAlsoWithoutTheStateOfASubscriptionThatThereIsNot() throws Exception {
        String body = "Messages-Waiting: no\r\n";
        send("NOTIFY", "n5", "Event: message-summary", SUMMARY, RawPeer.body(body));

        peer.receive("SIP/2.0 200");
        assertThat(ears.request()).isEqualTo("NOTIFY message-summary application/simple-message-summary " + body);
    }

    @Test
    void otherNotificationsAreRefused() throws Exception {
        send("NOTIFY", "n2", "Event: presence", "Subscription-State: active");
        assertThat(peer.receive("SIP/2.0 489")).contains("Allow-Events: refer,message-summary");
        send("NOTIFY", "n3", "Subscription-State: active");
        peer.receive("SIP/2.0 489");
        send(
                "NOTIFY",
                "n4",
                "Event: message-summary",
                "Subscription-State: active",
                "Content-Type: text/plain",
                RawPeer.body("x"));
        peer.receive("SIP/2.0 415");
        assertThat(ears.hasRequests()).isFalse();
    }

    private CompletableFuture<StandaloneResponse> message(
            String contentType, String body, Map<String, String> headers) {
        return line.send(new StandaloneRequest("MESSAGE", peer.uri(), contentType, body, headers))
                .toCompletableFuture();
    }

    @Test
    void aMessageIsSentAndItsResponseTold() throws Exception {
        var sent = message("text/plain", "hello", Map.of("Subject", "greeting"));
        String message = peer.receive("MESSAGE " + peer.uri() + " SIP/2.0");
        assertThat(RawPeer.header(message, "Content-Type")).isEqualTo("text/plain");
        assertThat(RawPeer.header(message, "Subject")).isEqualTo("greeting");
        assertThat(message).doesNotContain("Contact:").endsWith("\r\n\r\nhello");
        peer.send(RawPeer.response(message, "100 Trying", ""));
        peer.send(RawPeer.response(message, "202 Accepted", "p"));

        assertThat(sent.get(10, TimeUnit.SECONDS)).isEqualTo(new StandaloneResponse(202, "Accepted"));
    }

    @Test
    void optionsAreSentAndARefusalTold() throws Exception {
        var sent = line.send(new StandaloneRequest("OPTIONS", peer.uri(), "", "", Map.of()))
                .toCompletableFuture();
        String options = peer.receive("OPTIONS " + peer.uri() + " SIP/2.0");
        peer.send(RawPeer.response(options, "486 Busy Here", "p"));

        assertThat(sent.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(486);
    }

    @Test
    void aLineThatIsClosedMeanwhileIsTold() throws Exception {
        var sent = message("text/plain", "hello", Map.of());
        peer.receive("MESSAGE");
        line.close().toCompletableFuture().get(10, TimeUnit.SECONDS);

        // Its time-out is later: 64*T1, and then there would be nobody to tell it.
        assertThat(sent)
                .failsWithin(60, TimeUnit.SECONDS)
                .withThrowableThat()
                .withCauseInstanceOf(SignallingException.class)
                .withMessageContaining("the line is closed");
    }

    @Test
    void messagesAreToldInTheirOrder() throws Exception {
        for (int number = 0; number < 20; number++) {
            send("MESSAGE", "order" + number, "Content-Type: text/plain", RawPeer.body(String.valueOf(number)));
            peer.receive("SIP/2.0 200");
        }

        for (int number = 0; number < 20; number++) {
            assertThat(ears.request()).isEqualTo("MESSAGE - text/plain " + number);
        }
    }

    @Test
    void noResponseIsTold() {
        assertThat(message("text/plain", "hello", Map.of()))
                .failsWithin(60, TimeUnit.SECONDS)
                .withThrowableThat()
                .withCauseInstanceOf(SignallingException.class)
                .withMessageContaining("no final response came");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain\r\nX: 1", "text", "", "text/pl ain"})
    void aBodyOfNoKnownTypeIsNotSent(String contentType) {
        assertThat(message(contentType, "hello", Map.of()))
                .failsWithin(10, TimeUnit.SECONDS)
                .withThrowableThat()
                .withMessageContaining("MESSAGE");
    }

    @ParameterizedTest
    @CsvSource({"MESSAGE,mailto:bob@jackfield.test", "INVITE,sip:bob@jackfield.test", "OPTIONS,sip:x"})
    void whatCannotBeSentIsTold(String method, String target) {
        assertThat(line.send(new StandaloneRequest(method, target, "", "", Map.of())))
                .failsWithin(60, TimeUnit.SECONDS)
                .withThrowableThat()
                .withCauseInstanceOf(SignallingException.class);
    }
}
