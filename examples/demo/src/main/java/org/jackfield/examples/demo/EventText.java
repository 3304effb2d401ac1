package org.jackfield.examples.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jackfield.session.CallStatus;
import org.jackfield.session.EndReason;
import org.jackfield.session.PhoneEvent;
import org.jackfield.session.Report;
import org.jackfield.session.SessionEvent;

/** Says in a few words what an event means; nothing for those that say no more than another one. */
final class EventText {

    private EventText() {}

    static Optional<String> of(PhoneEvent event) {
        if (event instanceof PhoneEvent.Connected connected) {
            return Optional.of("connected: listens at " + connected.localAddress());
        }
        if (event instanceof PhoneEvent.Disconnected disconnected) {
            return Optional.of("disconnected: " + disconnected.detail());
        }
        if (event instanceof PhoneEvent.Incoming incoming) {
            CallStatus status = incoming.session().status();
            return Optional.of("rings: " + status.name() + " (" + status.number() + ") calls");
        }
        return Optional.empty();
    }

    static Optional<String> of(SessionEvent event) {
        if (event instanceof SessionEvent.Progress progress) {
            return Optional.of("hears from the other side: " + progress.statusCode() + ' ' + progress.reasonPhrase());
        }
        if (event instanceof SessionEvent.Accepted) {
            return Optional.of("call accepted");
        }
        if (event instanceof SessionEvent.Confirmed) {
            return Optional.of("call established");
        }
        if (event instanceof SessionEvent.StatusChange change) {
            return difference(change.oldStatus(), change.newStatus());
        }
        return event.endReason()
                .<String>map(reason -> "call over: " + over(reason))
                .or(() -> media(event));
    }

    private static Optional<String> media(SessionEvent event) {
        if (event instanceof SessionEvent.Sdp sdp) {
            String verb = sdp.originator() == EndReason.Originator.LOCAL ? "sends" : "receives";
            return Optional.of(verb + " session description: " + lowerCase(sdp.kind()));
        }
        if (event instanceof SessionEvent.StreamAdded) {
            return Optional.of("remote audio is there");
        }
        if (event instanceof SessionEvent.CallReport measured) {
            return measured.callReport().audioReceived().packets().isPresent()
                    ? Optional.of("measured: " + report(measured.callReport()))
                    : Optional.empty();
        }
        if (event instanceof SessionEvent.WarningMessage warning) {
            return Optional.of("warning: " + warning.operation() + ": " + warning.cause() + ": " + warning.detail());
        }
        return Optional.empty();
    }

    private static String over(EndReason reason) {
        return reason + ", by the " + (reason.originator() == EndReason.Originator.LOCAL ? "near" : "far") + " end";
    }

    private static Optional<String> difference(CallStatus oldStatus, CallStatus newStatus) {
        List<String> differences = new ArrayList<>();
        if (oldStatus.callStatus() != newStatus.callStatus()) {
            differences.add("is " + newStatus.callStatus());
        }
        if (oldStatus.isMute() != newStatus.isMute()) {
            differences.add(newStatus.isMute() ? "is muted" : "is no longer muted");
        }
        return differences.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", differences));
    }

    /** Says how good a call is. */
    static String report(Report report) {
        Report.Stream received = report.audioReceived();
        StringBuilder text = new StringBuilder(received.codec().orElse("codec unknown"));
        received.clockRate().ifPresent(rate -> text.append(' ').append(rate).append(" Hz"));
        received.packets()
                .ifPresent(packets -> text.append(", ").append(packets).append(" packets received"));
        received.lost().ifPresent(lost -> text.append(", ").append(lost).append(" lost"));
        received.jitterMilliseconds()
                .ifPresent(jitter -> text.append(String.format(Locale.ROOT, ", jitter %.1f ms", jitter)));
        report.roundTripTimeMilliseconds()
                .ifPresent(time -> text.append(String.format(Locale.ROOT, ", round trip %.1f ms", time)));
        report.iceCandidateType().ifPresent(type -> text.append(", reached by ").append(type));
        return text.toString();
    }

    private static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
