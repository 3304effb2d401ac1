package org.jackfield.benchmarks.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackfield.core.call.Alarm;
import org.jackfield.core.call.Call;
import org.jackfield.core.call.Identity;
import org.jackfield.core.call.Input;
import org.jackfield.core.call.Policy;
import org.jackfield.session.AudioInput;
import org.jackfield.session.CommunicationType;
import org.jackfield.session.NameAddress;
import org.jackfield.session.TerminateType;
import org.jackfield.spi.media.MediaConnectionState;
import org.jackfield.spi.media.MediaStatistics;
import org.jackfield.spi.signalling.AcceptedResponse;
import org.jackfield.spi.signalling.Dialog;
import org.jackfield.spi.signalling.LegEnd;
import org.jackfield.spi.signalling.ProvisionalResponse;

/** What happens to an outgoing call that talks for ten seconds: the inputs that the benchmarks feed. */
final class CallScript {

    /** How many inputs the script has. */
    static final int LENGTH = 22;

    private static final Dialog DIALOG = new Dialog(
            "call-1",
            "local",
            Optional.of("remote"),
            "sip:100@pbx.example",
            "sip:200@pbx.example",
            Optional.of("sip:200@192.0.2.1:5060"),
            List.of(),
            1,
            0,
            false);

    private CallScript() {}

    static Call begin(Instant now) {
        Identity identity = new Identity(
                "call-1",
                CommunicationType.OUTBOUND,
                "alice",
                new NameAddress("Alice", "sip:100@pbx.example"),
                new NameAddress("", "sip:200@pbx.example"),
                "sip:200@pbx.example",
                Map.of(),
                Optional.empty(),
                "sip",
                "webrtc");
        Policy policy = new Policy(486, Duration.ofMinutes(5), Duration.ofSeconds(20), Optional.empty());
        return Call.outgoing(identity, policy, AudioInput.silence(), now);
    }

    static List<Input> inputs() {
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input.Dial());
        inputs.add(new Input.OfferMade("v=0\r\n"));
        inputs.add(new Input.Provisional(new ProvisionalResponse(180, "Ringing", Optional.empty(), DIALOG)));
        inputs.add(new Input.Accepted(
                new AcceptedResponse(200, Optional.of("v=0\r\n"), Optional.of("Peer/1.0"), "udp", DIALOG)));
        inputs.add(new Input.AnswerApplied());
        inputs.add(new Input.MediaConnection(MediaConnectionState.CONNECTED));
        inputs.add(new Input.AudioTrackAdded("audio-0"));
        for (int second = 0; second < 10; second++) {
            inputs.add(new Input.AlarmRang(Alarm.TICK));
        }
        inputs.add(new Input.Measured(MediaStatistics.UNKNOWN));
        inputs.add(new Input.Mute(true));
        inputs.add(new Input.Mute(false));
        inputs.add(new Input.Hangup(TerminateType.HANGUP));
        inputs.add(new Input.LegEnded(LegEnd.of(LegEnd.Kind.BYE_SENT, "")));
        return List.copyOf(inputs);
    }
}
