package org.jackfield.shell;

import java.util.Locale;
import java.util.OptionalDouble;
import org.jackfield.session.CallStatus;
import org.jackfield.session.CallTimer;
import org.jackfield.session.NameAddress;
import org.jackfield.session.Recording;
import org.jackfield.session.Report;
import org.jackfield.session.RtcSession;
import org.jackfield.session.Session;

/** All that is known of a call, a line each; what is unknown is shown as a dash. */
final class CallInfo {

    private static final String UNKNOWN = "-";

    private CallInfo() {}

    static String of(Session session) {
        Table table = new Table("Call-ID", session.callId());
        table.row("phone", session.phoneName());
        status(table, session.status(), session.timer());
        sip(table, session.rtcSession());
        Report report = session.callReport();
        table.row("referred from", session.rtcSession().referredFrom().orElse(UNKNOWN));
        table.row("recorded in", session.recording().map(CallInfo::recording).orElse(UNKNOWN));
        table.row("reached by", report.iceCandidateType().orElse(UNKNOWN));
        table.row("received", stream(report.audioReceived()));
        table.row("sent", stream(report.audioSent()));
        table.row("round trip", number(report.roundTripTimeMilliseconds(), "%.1f ms"));
        return table.toString();
    }

    private static void status(Table table, CallStatus status, CallTimer timer) {
        table.row("direction", status.communicationType().text());
        table.row(
                "state", status.isRing() ? "ringing here" : status.callStatus().text());
        table.row("number", status.number());
        table.row("name", status.name());
        services(table, status);
        table.row("answered", status.callStartTime().map(Object::toString).orElse(UNKNOWN));
        table.row("talking", Durations.text(timer.callDuration()));
        table.row("ringing", Durations.text(timer.ringDuration()));
        table.row("held for", Durations.text(timer.holdDuration()));
    }

    private static void services(Table table, CallStatus status) {
        table.row("muted", status.isMute() ? "yes" : "no");
        table.row("held", status.isHold() ? "yes" : "no");
        table.row("video", status.isVideo() ? "yes" : "no");
        table.row("recording", status.recordStatus().text());
        table.row(
                "transfer of",
                status.transferParent()
                        .map(parent -> parent.number() + ", Call-ID " + parent.callId())
                        .orElse(UNKNOWN));
    }

    private static String recording(Recording recording) {
        return recording.file() + ", " + Durations.text(recording.duration().toSeconds());
    }

    private static void sip(Table table, RtcSession sip) {
        table.row("local", address(sip.localIdentity()));
        table.row("remote", address(sip.remoteIdentity()));
        table.row("user agent", sip.remoteUserAgent().orElse(UNKNOWN));
        table.row("transport", sip.transport().orElse(UNKNOWN));
        table.row("codecs", sip.codecs().isEmpty() ? UNKNOWN : String.join(", ", sip.codecs()));
        table.row("signalling", sip.signallingProvider());
        table.row("media", sip.mediaProvider());
    }

    private static String address(NameAddress address) {
        return address.displayName().isEmpty()
                ? address.uri()
                : '"' + address.displayName() + "\" <" + address.uri() + '>';
    }

    private static String stream(Report.Stream stream) {
        if (stream.packets().isEmpty()) {
            return UNKNOWN;
        }
        return stream.codec().orElse(UNKNOWN) + ", " + stream.packets().getAsLong() + " packets, "
                + (stream.lost().isPresent() ? stream.lost().getAsLong() : UNKNOWN) + " lost, jitter "
                + number(stream.jitterMilliseconds(), "%.1f ms");
    }

    private static String number(OptionalDouble value, String format) {
        return value.isPresent() ? String.format(Locale.ROOT, format, value.getAsDouble()) : UNKNOWN;
    }
}
