package org.jackfield.core.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackfield.core.call.ServicePolicy.DtmfMethod;
import org.jackfield.core.call.ServicePolicy.RecordingMode;
import org.jackfield.session.AudioInput;
import org.jackfield.session.CallStatusUpdate;
import org.jackfield.session.Cause;
import org.jackfield.session.CommunicationType;
import org.jackfield.session.Contact;
import org.jackfield.session.NameAddress;
import org.jackfield.session.Playback;
import org.jackfield.session.RecordPermissions;
import org.jackfield.session.RecordStatus;
import org.jackfield.session.StaticCallStatus;
import org.jackfield.session.TerminateType;
import org.jackfield.session.VideoInput;
import org.jackfield.spi.media.MediaConnectionState;
import org.jackfield.spi.media.MediaException;
import org.jackfield.spi.media.MediaStatistics;
import org.jackfield.spi.signalling.AcceptedResponse;
import org.jackfield.spi.signalling.Dialog;
import org.jackfield.spi.signalling.IncomingInvitation;
import org.jackfield.spi.signalling.IncomingReferral;
import org.jackfield.spi.signalling.LegEnd;
import org.jackfield.spi.signalling.ProvisionalResponse;
import org.jackfield.spi.signalling.RemoteIdentity;
import org.jackfield.spi.signalling.Reoffer;
import org.jackfield.spi.signalling.Replaces;
import org.jackfield.spi.signalling.SessionTimer;

/** Calls in every phase, and inputs of every kind. */
final class Calls {

    static final Instant BEGAN = Instant.parse("2026-11-22T12:00:00Z");
    static final String SDP = "v=0\r\n";
    static final String HELD = "v=0\r\nm=audio 9 RTP/AVP 0\r\na=sendonly\r\n";
    static final String VIDEO = "v=0\r\nm=audio 9 RTP/AVP 0\r\nm=video 9 RTP/AVP 96\r\n";
    static final NameAddress ALICE = new NameAddress("Alice", "sip:100@pbx.example");
    static final NameAddress BOB = new NameAddress("", "sip:200@pbx.example");
    static final Dialog DIALOG = new Dialog(
            "call-1",
            "local",
            Optional.of("remote"),
            ALICE.uri(),
            BOB.uri(),
            Optional.of("sip:200@192.0.2.1:5060"),
            List.of(),
            1,
            0,
            false);

    private Calls() {}

    static Policy policy(Optional<Duration> autoAnswer) {
        return new Policy(486, Duration.ofMinutes(5), Duration.ofSeconds(30), autoAnswer);
    }

    /** Returns a policy with another way to send keys. */
    static Policy policy(DtmfMethod method) {
        ServicePolicy other = ServicePolicy.DEFAULT;
        return policy(services(method, other.recording(), other.recordFeatureCode(), other.recordPermissions()));
    }

    /** Returns a policy with other settings of recording. */
    static Policy policy(RecordingMode mode, String featureCode, RecordPermissions permissions) {
        return policy(services(ServicePolicy.DEFAULT.dtmf(), mode, featureCode, permissions));
    }

    private static ServicePolicy services(
            DtmfMethod method, RecordingMode mode, String featureCode, RecordPermissions permissions) {
        ServicePolicy other = ServicePolicy.DEFAULT;
        return new ServicePolicy(
                other.autoHold(),
                method,
                mode,
                featureCode,
                permissions,
                other.acceptTransfer(),
                other.maxRedirects(),
                other.longestRetryAfter());
    }

    static Policy policy(ServicePolicy services) {
        return new Policy(
                486, Duration.ofMinutes(5), Duration.ofSeconds(30), Duration.ofSeconds(30), Optional.empty(), services);
    }

    /** Returns an outgoing call that talks. */
    static Call talking(Policy policy) {
        Call call = Call.outgoing(identity(CommunicationType.OUTBOUND), policy, AudioInput.silence(), BEGAN);
        List<Input> inputs = List.of(
                new Input.Dial(), new Input.OfferMade(SDP), accepted(Optional.of(SDP)), new Input.AnswerApplied());
        for (Input input : inputs) {
            call = after(call, input);
        }
        return call;
    }

    static Identity identity(CommunicationType direction) {
        return new Identity(
                "call-1",
                direction,
                "alice",
                ALICE,
                BOB,
                direction == CommunicationType.OUTBOUND ? BOB.uri() : "",
                Map.of(),
                Optional.empty(),
                "sip",
                "webrtc");
    }

    static Call outgoing() {
        return Call.outgoing(
                identity(CommunicationType.OUTBOUND), policy(Optional.empty()), AudioInput.silence(), BEGAN);
    }

    static Call incoming(Optional<Duration> autoAnswer) {
        return incoming(autoAnswer, Optional.of(SDP));
    }

    static Call incoming(Optional<Duration> autoAnswer, Optional<String> offer) {
        IncomingInvitation invitation = new IncomingInvitation(
                "call-1",
                BOB,
                ALICE,
                offer,
                Optional.of(Duration.ofSeconds(60)),
                Optional.of("Peer/1.0"),
                Optional.of("Example Ltd"),
                "udp",
                DIALOG);
        return Call.incoming(
                identity(CommunicationType.INBOUND), policy(autoAnswer), AudioInput.silence(), invitation, BEGAN);
    }

    /** Returns a call in each phase, as the inputs bring it there. */
    static Map<String, Call> inEveryPhase() {
        Map<String, Call> calls = new LinkedHashMap<>();
        Call offering = after(outgoing(), new Input.Dial());
        calls.put("OFFERING", offering);
        Call calling = after(offering, new Input.OfferMade(SDP));
        calls.put("CALLING", calling);
        Call ringing = after(calling, provisional(180));
        calls.put("RINGING", ringing);
        Call establishing = after(ringing, accepted(Optional.of(SDP)));
        calls.put("ESTABLISHING", establishing);
        Call talking = after(establishing, new Input.AnswerApplied());
        calls.put("TALKING (out)", talking);
        calls.putAll(agreeingAnew(talking));
        calls.putAll(recovering(talking));
        Call incoming = after(incoming(Optional.empty()), new Input.Ring());
        calls.put("INCOMING", incoming);
        Call answeringEarly = after(incoming, new Input.AnswerEarly(AudioInput.silence()));
        calls.put("INCOMING, answering early", answeringEarly);
        calls.put("INCOMING, answered early", after(answeringEarly, new Input.AnswerMade(SDP)));
        Call answering = after(incoming, new Input.Answer(Optional.empty()));
        calls.put("ANSWERING", answering);
        Call answered = after(answering, new Input.AnswerMade(SDP));
        calls.put("ANSWERED", answered);
        calls.put("TALKING (in)", after(answered, new Input.Acknowledged(Optional.empty())));
        calls.put("ANSWERED without offer", answeredWithoutOffer());
        calls.put("OVER (cancelling)", after(ringing, new Input.Hangup(TerminateType.HANGUP)));
        calls.put("OVER (closing)", after(establishing, new Input.Hangup(TerminateType.HANGUP)));
        calls.put("OVER (nothing sent)", after(offering, new Input.Hangup(TerminateType.HANGUP)));
        calls.put("OVER (leg over)", after(ringing, ended(LegEnd.Kind.TIMEOUT)));
        return calls;
    }

    /** Returns an established call in every state of an exchange of offer and answer. */
    private static Map<String, Call> agreeingAnew(Call talking) {
        Map<String, Call> calls = new LinkedHashMap<>();
        Call offering = after(talking, new Input.Hold(true));
        calls.put("TALKING, OFFERING", offering);
        Call offered = after(offering, new Input.OfferMade(SDP));
        calls.put("TALKING, LOCAL_OFFER", offered);
        calls.put("TALKING, pausing", after(offered, refused(491)));
        Call applying = after(offered, answered(Optional.of(SDP)));
        calls.put("TALKING, APPLYING", applying);
        calls.put("TALKING, held", after(applying, new Input.AnswerApplied()));
        Call answering = after(talking, reoffered(Reoffer.Method.INVITE, Optional.of(HELD)));
        calls.put("TALKING, ANSWERING", answering);
        calls.put("TALKING, answered", after(answering, new Input.AnswerMade(SDP)));
        Call asked = after(talking, reoffered(Reoffer.Method.INVITE, Optional.empty()));
        calls.put("TALKING, OFFERING as asked", asked);
        Call asking = after(talking, reoffered(Reoffer.Method.INVITE, Optional.of(VIDEO)));
        calls.put("TALKING, REMOTE_OFFER of video", asking);
        calls.put("TALKING, LOCAL_OFFER as asked", after(asked, new Input.OfferMade(SDP)));
        return calls;
    }

    /** Returns an established call with media whose connections broke, at every step of its restoration. */
    static Map<String, Call> recovering(Call talking) {
        Map<String, Call> calls = new LinkedHashMap<>();
        Call withMedia = after(talking, new Input.MediaConnection(MediaConnectionState.CONNECTED));
        Call cutOff = after(withMedia, new Input.FlowFailed("connection reset"));
        calls.put("TALKING, cut off", cutOff);
        Call offering = after(cutOff, new Input.FlowRecovered(false));
        calls.put("TALKING, flow back, OFFERING", offering);
        calls.put("TALKING, flow back, LOCAL_OFFER", after(offering, new Input.OfferMade(SDP)));
        Call withoutMedia = after(withMedia, new Input.MediaConnection(MediaConnectionState.FAILED));
        calls.put("TALKING, no media, OFFERING", withoutMedia);
        Call restarting = after(withoutMedia, new Input.OfferMade(SDP));
        calls.put("TALKING, no media, LOCAL_OFFER", restarting);
        calls.put("TALKING, no media", after(after(restarting, answered(Optional.of(SDP))), new Input.AnswerApplied()));
        return calls;
    }

    /** Returns a call whose INVITE had no offer, so that our 200 has one. */
    static Call answeredWithoutOffer() {
        Call incoming = incoming(Optional.empty(), Optional.empty());
        return after(
                after(after(incoming, new Input.Ring()), new Input.Answer(Optional.empty())), new Input.OfferMade(SDP));
    }

    /** Returns one input of every kind. */
    static List<Input> ofEveryKind() {
        List<Input> inputs = new ArrayList<>(List.of(
                new Input.Answer(Optional.empty()),
                new Input.AnswerEarly(AudioInput.silence()),
                new Input.Reject(),
                new Input.Hangup(TerminateType.HANGUP),
                new Input.Mute(true),
                new Input.Hold(true),
                new Input.Hold(false),
                new Input.Describe(CallStatusUpdate.NONE.withName("Somebody")),
                new Input.DescribeStatic(StaticCallStatus.NONE.withName("Somebody"), true),
                new Input.StopTimer(),
                provisional(180),
                provisional(199),
                early("fork", SDP),
                accepted(Optional.of(SDP)),
                accepted(Optional.empty()),
                new Input.Acknowledged(Optional.empty()),
                new Input.Acknowledged(Optional.of(HELD)),
                reoffered(Reoffer.Method.INVITE, Optional.of(SDP)),
                reoffered(Reoffer.Method.INVITE, Optional.of(HELD)),
                reoffered(Reoffer.Method.INVITE, Optional.empty()),
                reoffered(Reoffer.Method.UPDATE, Optional.of(HELD)),
                new Input.ReofferWithdrawn(),
                new Input.ReofferAcknowledged(Optional.empty()),
                new Input.ReofferAcknowledged(Optional.of(SDP)),
                answered(Optional.of(SDP)),
                answered(Optional.empty()),
                refused(491),
                refused(488),
                refused(480),
                new Input.FlowFailed("connection reset"),
                new Input.FlowRecovered(false),
                new Input.FlowRecovered(true),
                reoffered(Reoffer.Method.INVITE, Optional.of(VIDEO)),
                new Input.Renegotiate(),
                new Input.AddVideo(VideoInput.none()),
                new Input.RemoveVideo(),
                new Input.VideoDecided(videoOffer(), Optional.of(VideoInput.none())),
                new Input.VideoDecided(videoOffer(), Optional.empty()),
                new Input.SessionRefreshed(
                        Optional.of(new SessionTimer(Duration.ofSeconds(90), SessionTimer.Refresher.LOCAL))),
                new Input.LegEnded(LegEnd.refused(486, "Busy Here")),
                refused(302, List.of("sip:300@pbx.example"), Optional.empty()),
                refused(503, List.of(), Optional.of(Duration.ofSeconds(5)))));
        for (LegEnd.Kind kind : LegEnd.Kind.values()) {
            if (kind != LegEnd.Kind.REFUSED) {
                inputs.add(ended(kind));
            }
        }
        inputs.addAll(media());
        inputs.addAll(keys());
        inputs.addAll(audio());
        inputs.addAll(recording());
        for (Alarm alarm : Alarm.values()) {
            inputs.add(new Input.AlarmRang(alarm));
        }
        inputs.addAll(transfer());
        inputs.add(new Input.ProviderLeaving("webrtc"));
        inputs.add(new Input.Fault("broken"));
        return inputs;
    }

    private static List<Input> transfer() {
        Replaces parent = new Replaces("call-0", "far", "near", false);
        return List.of(
                new Input.BlindTransfer("sip:300@pbx.example"),
                new Input.AttendedTransfer("sip:300@pbx.example", parent),
                new Input.ReferResponse(202, "Accepted"),
                new Input.ReferResponse(405, "Method Not Allowed"),
                new Input.ReferNotified(180, "Ringing", false),
                new Input.ReferNotified(200, "OK", true),
                new Input.ReferNotified(486, "Busy Here", true),
                new Input.ReferNotified(0, "", true),
                new Input.ReferCame(referral("sip:300@pbx.example", true), false),
                new Input.ReferCame(referral("sip:300@pbx.example", false), false),
                new Input.ReferCame(referral("sip:300@pbx.example", false), true),
                new Input.ReferCame(referral("mailto:300@pbx.example", true), false),
                new Input.ReferDecided(true),
                new Input.ReferDecided(false),
                new Input.ReferredProgress(180, "Ringing"),
                new Input.ReferredProgress(200, "OK"),
                new Input.ReferredProgress(486, "Busy Here"),
                new Input.ContactFound(
                        "200", new Contact(Optional.of("Bob"), Optional.empty(), Optional.of("Example"))),
                new Input.Replaced("call-2"));
    }

    static IncomingReferral referral(String target, boolean trusted) {
        return new IncomingReferral(target, Optional.empty(), Optional.of(BOB.uri()), trusted);
    }

    private static List<Input> media() {
        List<Input> inputs = new ArrayList<>(List.of(
                new Input.OfferMade(SDP),
                new Input.AnswerMade(SDP),
                new Input.AnswerApplied(),
                new Input.Muted(true),
                new Input.AudioTrackAdded("audio-0"),
                new Input.VideoTrackAdded("video-0"),
                new Input.MediaWarning("a listener threw"),
                new Input.Measured(MediaStatistics.UNKNOWN)));
        for (MediaOperation operation : MediaOperation.values()) {
            inputs.add(new Input.MediaFailed(operation, MediaException.Kind.INTERNAL, "broken"));
        }
        inputs.add(new Input.MediaFailed(MediaOperation.ANSWER, MediaException.Kind.BAD_DESCRIPTION, "bad"));
        inputs.add(new Input.MediaFailed(MediaOperation.APPLY, MediaException.Kind.BAD_DESCRIPTION, "bad"));
        for (MediaConnectionState state : MediaConnectionState.values()) {
            inputs.add(new Input.MediaConnection(state));
        }
        return inputs;
    }

    private static List<Input> audio() {
        AudioInput source = AudioInput.source(samples -> {});
        return List.of(
                new Input.SetAudio(AudioInput.tone(440)),
                new Input.AudioChanged(AudioInput.tone(440)),
                new Input.Play(source),
                new Input.PromptStopped(1, Playback.End.COMPLETED, Optional.empty()),
                new Input.OpenWriter(source),
                new Input.CloseWriter(),
                new Input.MarkReached("here", false));
    }

    private static List<Input> recording() {
        return List.of(
                new Input.StartRecord(true),
                new Input.StartRecord(false),
                new Input.PauseRecord(),
                new Input.RecordingChanged(1, RecordStatus.RECORDING),
                new Input.RecordingChanged(1, RecordStatus.PAUSE),
                new Input.RecordingBroken(1, Cause.INTERNAL_ERROR, "the disk is full"));
    }

    private static List<Input> keys() {
        return List.of(
                new Input.SendKeys("1"),
                new Input.KeySent(),
                new Input.SendInfo(1, "text/plain", "hello"),
                new Input.InfoAnswered(200),
                new Input.InfoAnswered(415),
                new Input.ToneHeard('5'),
                new Input.InfoReceived("application/dtmf-relay", "Signal=6"),
                new Input.InfoReceived("text/plain", "hello"));
    }

    static Call after(Call call, Input input) {
        return Step.step(call, input, BEGAN.plusSeconds(1)).next();
    }

    static Input provisional(int statusCode) {
        return new Input.Provisional(new ProvisionalResponse(statusCode, "Ringing", Optional.empty(), DIALOG));
    }

    static Input early(String tag, String sdp) {
        Dialog dialog = new Dialog(
                "call-1", "local", Optional.of(tag), ALICE.uri(), BOB.uri(), Optional.empty(), List.of(), 1, 0, false);
        return new Input.Provisional(new ProvisionalResponse(183, "Session Progress", Optional.of(sdp), dialog));
    }

    static Reoffer videoOffer() {
        return new Reoffer(Reoffer.Method.INVITE, Optional.of(VIDEO), RemoteIdentity.UNKNOWN);
    }

    static Input accepted(Optional<String> sdp) {
        return new Input.Accepted(new AcceptedResponse(200, sdp, Optional.of("Peer/1.0"), "udp", DIALOG));
    }

    static Input reoffered(Reoffer.Method method, Optional<String> offer) {
        return new Input.Reoffered(new Reoffer(method, offer, RemoteIdentity.UNKNOWN));
    }

    static Input answered(Optional<String> answer) {
        return new Input.ReofferAnswered(answer, RemoteIdentity.UNKNOWN);
    }

    static Input refused(int statusCode) {
        return new Input.ReofferRefused(statusCode, "No", Optional.empty());
    }

    static Input refused(int statusCode, List<String> contacts, Optional<Duration> retryAfter) {
        return new Input.LegEnded(
                new LegEnd(LegEnd.Kind.REFUSED, OptionalInt.of(statusCode), "why", contacts, retryAfter));
    }

    static Input ended(LegEnd.Kind kind) {
        return new Input.LegEnded(LegEnd.of(kind, "why"));
    }
}
