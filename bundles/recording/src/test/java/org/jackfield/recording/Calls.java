package org.jackfield.recording;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackfield.session.Cause;
import org.jackfield.session.CommunicationType;
import org.jackfield.session.EndReason;
import org.jackfield.session.NameAddress;
import org.jackfield.spi.recording.RecordingRequest;

/** Calls to record. */
final class Calls {

    static final Instant ANSWERED = Instant.parse("2026-11-22T09:59:58Z");
    static final EndReason HUNG_UP =
            new EndReason(Cause.TERMINATED, OptionalInt.empty(), "", EndReason.Originator.REMOTE);

    private Calls() {}

    static RecordingRequest withCallId(String callId) {
        return new RecordingRequest(
                "alice",
                callId,
                CommunicationType.OUTBOUND,
                new NameAddress("Alice", "sip:100@pbx.example"),
                new NameAddress("Bob \"B\"", "sip:200@pbx.example"),
                Optional.of(ANSWERED));
    }
}
