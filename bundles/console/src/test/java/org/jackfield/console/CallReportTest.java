package org.jackfield.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackfield.session.CallState;
import org.jackfield.session.CallStatus;
import org.jackfield.session.Cause;
import org.jackfield.session.CommunicationType;
import org.jackfield.session.EndReason;
import org.jackfield.session.PhoneEvent;
import org.jackfield.session.RecordStatus;
import org.jackfield.session.Session;
import org.jackfield.session.SessionEvent;
import org.junit.jupiter.api.Test;

class CallReportTest {

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final CallReport report = report(true);

    @Test
    void whoCallsAndHowToAnswer() {
        report.onIncoming(new PhoneEvent.Incoming(null, session("x7-9Qa.bcdefgh@host", "4002", "Bob")));
        assertThat(told()).isEqualTo("Phone alice: 4002 (Bob) calls; call:answer x7-9Qa.b");
    }

    @Test
    void anIdThatACommandLineWouldTakeApartIsNotProposed() {
        report.onIncoming(new PhoneEvent.Incoming(null, session("$(exit)", "4002", "4002")));
        assertThat(told()).isEqualTo("Phone alice: 4002 calls; call:answer ID");
    }

    @Test
    void aNameCannotSteerTheTerminal() {
        report.onIncoming(new PhoneEvent.Incoming(null, session("a", "4002", "\u001b[2JBob\u202e" + "x".repeat(200))));
        assertThat(told())
                .startsWith("Phone alice: 4002 (?[2JBob?xxx")
                .endsWith("...")
                .hasSizeLessThan(130);
    }

    @Test
    void whenSomebodyTalksAndWhyACallIsOver() {
        Session session = session("a", "4002", "4002");
        report.onConfirmed(new SessionEvent.Confirmed(new SessionEvent.Context(session, 1, Instant.EPOCH)));
        assertThat(told()).isEqualTo("Phone alice: talks with 4002");
        EndReason reason = new EndReason(Cause.BUSY, OptionalInt.of(486), "Busy Here", EndReason.Originator.REMOTE);
        report.onDeleteSession(new PhoneEvent.DeleteSession(null, session, reason));
        assertThat(told()).isEqualTo("Phone alice: the call with 4002 is over: Busy (486): Busy Here");
    }

    @Test
    void nothingIsToldUnlessConfigured() {
        report(false).onIncoming(new PhoneEvent.Incoming(null, session("a", "4002", "4002")));
        assertThat(told()).isEmpty();
    }

    private CallReport report(boolean tells) {
        return new CallReport(tells, new PrintStream(output, true, StandardCharsets.UTF_8));
    }

    private String told() {
        String told = output.toString(StandardCharsets.UTF_8).strip();
        output.reset();
        return told;
    }

    private static Session session(String callId, String number, String name) {
        CallStatus status = new CallStatus(
                callId,
                number,
                name,
                "",
                "",
                CommunicationType.INBOUND,
                CallState.RINGING,
                false,
                true,
                false,
                false,
                false,
                false,
                false,
                Optional.<Instant>empty(),
                RecordStatus.STOP,
                Optional.empty());
        return (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(),
                new Class<?>[] {Session.class},
                (self, method, args) -> switch (method.getName()) {
                    case "callId" -> callId;
                    case "phoneName" -> "alice";
                    case "status" -> status;
                    default -> throw new AssertionError("nobody should ask for " + method);
                });
    }
}
