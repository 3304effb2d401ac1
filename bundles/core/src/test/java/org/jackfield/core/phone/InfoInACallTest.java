package org.jackfield.core.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jackfield.core.kit.Exchange;
import org.jackfield.core.kit.Party;
import org.jackfield.session.Result;
import org.jackfield.session.ResultCode;
import org.jackfield.session.Session;
import org.jackfield.session.SessionEvent;
import org.junit.jupiter.api.Test;

/** Information from one party to the other within a call. */
class InfoInACallTest {

    private final Exchange exchange = new Exchange();
    private final Party alice = exchange.party("alice", "100");
    private final Party bob = exchange.party("bob", "200");

    private Session call() {
        Session session = alice.call("200");
        bob.answer();
        return session;
    }

    private Result outcome(CompletionStage<Result> stage) {
        exchange.loop.run();
        return stage.toCompletableFuture().join();
    }

    @Test
    void whatOneSendsTheOtherIsTold() {
        Session session = call();
        assertThat(outcome(session.sendInfo("application/json", "{\"a\":\"ü\"}")))
                .isEqualTo(Result.SUCCESS);
        List<SessionEvent.NewInfo> told = bob.sessionEvents().stream()
                .filter(SessionEvent.NewInfo.class::isInstance)
                .map(SessionEvent.NewInfo.class::cast)
                .toList();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).contentType()).isEqualTo("application/json");
        assertThat(told.get(0).body()).isEqualTo("{\"a\":\"ü\"}");
        assertThat(told.get(0).toString()).contains("application/json").doesNotContain("ü");
    }

    @Test
    void aPhoneDoesItByCallId() {
        Session session = call();
        assertThat(outcome(alice.phone().sendInfo(session.callId(), "text/plain", "hello")))
                .isEqualTo(Result.SUCCESS);
        assertThat(outcome(alice.phone().sendInfo("unknown", "text/plain", "hello"))
                        .resultCode())
                .isEqualTo(ResultCode.NOT_FOUND_CALL_ID);
        assertThatNullPointerException()
                .isThrownBy(() -> alice.phone().sendInfo(null, "text/plain", "hello"))
                .withMessage("callId");
    }

    @Test
    void withoutATalkNothingIsSent() {
        Session session = alice.call("200");
        assertThat(outcome(session.sendInfo("text/plain", "hello")).resultCode())
                .isEqualTo(ResultCode.NOT_FOUND_CALL_ID);
        bob.answer();
        session.hangup();
        assertThat(outcome(session.sendInfo("text/plain", "hello")).detail()).isEqualTo("the call is not established");
    }

    @Test
    void whatDoesNotFitIsRefusedAndNotRepeated() {
        Session session = call();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> session.sendInfo("text", "hello"))
                .withMessage("contentType is 'text', must be a media type without parameters, such as text/plain");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> session.sendInfo("text/plain\r\nX: y", "hello"))
                .withMessageContaining("text/plain??X: y");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> session.sendInfo("text/plain", "ü".repeat(4097)))
                .withMessage("body has 8194 octets, must be at most 8192");
    }
}
