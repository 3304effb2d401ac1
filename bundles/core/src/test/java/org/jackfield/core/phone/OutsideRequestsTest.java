package org.jackfield.core.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jackfield.core.kit.Exchange;
import org.jackfield.core.kit.Party;
import org.jackfield.session.MessageSummary;
import org.jackfield.session.NameAddress;
import org.jackfield.session.PhoneEvent;
import org.jackfield.session.Result;
import org.jackfield.session.ResultCode;
import org.jackfield.spi.signalling.IncomingRequest;
import org.jackfield.spi.signalling.SignallingException;
import org.junit.jupiter.api.Test;

/** What a phone sends and hears outside calls. */
class OutsideRequestsTest {

    private final Exchange exchange = new Exchange();
    private final Party alice = exchange.party("alice", "100", "server", "sip:pbx.example");
    private final Party bob = exchange.party("bob", "200");

    private Result outcome(CompletionStage<Result> stage) {
        exchange.loop.run();
        return stage.toCompletableFuture().join();
    }

    private static <E extends PhoneEvent> List<E> events(Party party, Class<E> kind) {
        return party.phoneEvents().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    @Test
    void aMessageIsToldToWhomItWasSent() {
        assertThat(outcome(alice.phone().sendMessage("200", "text/plain", "hello")))
                .isEqualTo(Result.SUCCESS);
        PhoneEvent.NewMessage message = events(bob, PhoneEvent.NewMessage.class).get(0);
        assertThat(message.from().user()).isEqualTo("100");
        assertThat(message.contentType()).isEqualTo("text/plain");
        assertThat(message.body()).isEqualTo("hello");
        assertThat(message.toString()).contains("text/plain").doesNotContain("hello");
        assertThat(bob.heard()).contains("phone newMessage");
    }

    @Test
    void optionsAreTold() {
        assertThat(outcome(alice.phone().sendOptions("200"))).isEqualTo(Result.SUCCESS);
        assertThat(events(bob, PhoneEvent.NewOptions.class)).hasSize(1);
    }

    @Test
    void aRefusalIsTheOutcome() {
        Result result = outcome(alice.phone().sendMessage("999", "text/plain", "hello"));
        assertThat(result.code()).isEqualTo(ResultCode.UNKNOWN_ERROR.code());
        assertThat(result.detail()).isEqualTo("404 Not Found");
    }

    @Test
    void whatCannotBeSentIsRefused() {
        assertThat(outcome(alice.phone().sendOptions("")).code()).isEqualTo(ResultCode.INVALID_NUMBER.code());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> alice.phone().sendMessage("200", "text", "hello"))
                .withMessageContaining("contentType");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> alice.phone().sendMessage("200", "text/plain", "x".repeat(1301)))
                .withMessageContaining("1301 octets");
    }

    @Test
    void nothingIsSentWithoutAConnection() {
        exchange.line(alice).breakFlow(new SignallingException("connection reset"), Duration.ofSeconds(1));
        exchange.loop.run();
        Result result = outcome(alice.phone().sendMessage("200", "text/plain", "hello"));
        assertThat(result.detail()).startsWith("Connection Error: no connection to sip:pbx.example");
    }

    private void comes(Party party, IncomingRequest request) {
        exchange.line(party).comes(request);
        exchange.loop.run();
    }

    private static IncomingRequest notification(String event, String body) {
        return new IncomingRequest(
                "NOTIFY",
                new NameAddress("", "sip:pbx.example"),
                Optional.of(event),
                "application/simple-message-summary",
                body);
    }

    @Test
    void whatWaitsInTheMailboxIsToldAndStaysKnown() {
        assertThat(alice.phone().messageSummary()).isEmpty();
        comes(alice, notification("message-summary", "Messages-Waiting: yes\r\nVoice-Message: 2/0\r\n"));
        PhoneEvent.MessageWaiting waiting =
                events(alice, PhoneEvent.MessageWaiting.class).get(0);
        assertThat(waiting.summary().messagesWaiting()).isTrue();
        assertThat(waiting.summary().voiceMessages().unheard()).isEqualTo(2);
        assertThat(alice.phone().messageSummary()).contains(waiting.summary());
        comes(alice, notification("message-summary", "Messages-Waiting: no"));
        assertThat(alice.phone().messageSummary().orElseThrow().voiceMessages()).isEqualTo(MessageSummary.Counts.NONE);
    }

    @Test
    void whatIsNoSummaryIsNotTold() {
        alice.heard();
        comes(alice, notification("message-summary", "garbage"));
        comes(alice, notification("presence", "Messages-Waiting: yes"));
        comes(alice, new IncomingRequest("PUBLISH", new NameAddress("", "sip:x@y"), Optional.empty(), "", ""));
        assertThat(alice.heard()).isEmpty();
    }
}
