package org.jackfield.eventadmin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jackfield.session.CallTimer;
import org.jackfield.session.Cause;
import org.jackfield.session.EndReason;
import org.jackfield.session.NameAddress;
import org.jackfield.session.Playback;
import org.jackfield.session.Report;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionTopics;
import org.jackfield.session.TransferRequest;
import org.junit.jupiter.api.Test;

class SessionEventPropertiesTest {

    private static final SessionEvent.Context CONTEXT = Calls.context("abc@host", 7);
    private static final EndReason BUSY =
            new EndReason(Cause.BUSY, OptionalInt.of(486), "Busy Here", EndReason.Originator.REMOTE);
    private static final EndReason RETRY = new EndReason(
            Cause.UNAVAILABLE,
            OptionalInt.of(480),
            "",
            EndReason.Originator.REMOTE,
            Optional.of(Duration.ofSeconds(30)));

    @Test
    void everyEventSaysWhichPhoneWhichCallWhichPlaceAndWhen() {
        Map<String, Object> properties = new SessionEventProperties(false).of(new SessionEvent.Accepted(CONTEXT));

        assertThat(properties)
                .containsOnly(
                        Map.entry(SessionTopics.PHONE_NAME, "alice"),
                        Map.entry(SessionTopics.CALL_ID, "abc@host"),
                        Map.entry(SessionTopics.SEQUENCE, 7L),
                        Map.entry(SessionTopics.TIMESTAMP, 1_700_000_000_123L),
                        Map.entry(SessionTopics.COMMUNICATION_TYPE, "outbound"),
                        Map.entry(SessionTopics.CALL_STATUS, "talking"));
    }

    @Test
    void theEndSaysWhy() {
        assertThat(new SessionEventProperties(false).of(new SessionEvent.Failed(CONTEXT, BUSY)))
                .containsEntry(SessionTopics.CAUSE, "Busy")
                .containsEntry(SessionTopics.CODE, 486)
                .containsEntry(SessionTopics.DETAIL, "Busy Here")
                .containsEntry("originator", "remote");
    }

    @Test
    void aChangeOfTheStatusCarriesTheNewOne() {
        SessionEvent muted =
                new SessionEvent.StatusChange(CONTEXT, Calls.status("abc", true), Calls.status("abc", false));

        assertThat(new SessionEventProperties(false).of(muted))
                .containsEntry("isMute", true)
                .containsEntry("isHold", false)
                .containsEntry("recordStatus", "stop")
                .containsEntry("callStartTime", 1_700_000_000_123L);
    }

    @Test
    void aReportIsFlatAndLeavesOutWhatIsUnknown() {
        Report.Stream received = new Report.Stream(
                Optional.of("opus"),
                OptionalInt.of(48000),
                OptionalLong.of(150),
                OptionalLong.of(0),
                OptionalDouble.of(0),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
        Report report = new Report(
                "abc",
                Optional.empty(),
                "100",
                "4711",
                Optional.of("host"),
                Optional.empty(),
                OptionalDouble.of(3),
                received,
                Report.Stream.UNKNOWN,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());

        assertThat(new SessionEventProperties(false).of(new SessionEvent.CallReport(CONTEXT, report)))
                .containsEntry("report.audioReceived.codec", "opus")
                .containsEntry("report.audioReceived.packets", 150L)
                .containsEntry("report.iceCandidateType", "host")
                .doesNotContainKeys("report.audioSent.packets", "report.mos");
    }

    @Test
    void personalDataIsPostedOnlyWhenConfigured() {
        for (SessionEvent event : withPersonalData()) {
            assertThat(new SessionEventProperties(false).of(event))
                    .as(event.type().eventName())
                    .doesNotContainValue("4711")
                    .doesNotContainValue("Erika Mustermann")
                    .doesNotContainValue("ACME")
                    .doesNotContainValue("secret");
            assertThat(new SessionEventProperties(true).of(event))
                    .containsEntry(SessionTopics.NUMBER, "4711")
                    .containsEntry(SessionTopics.REMOTE_NAME, "Erika Mustermann");
        }
        assertThat(new SessionEventProperties(true).of(withPersonalData().get(0)))
                .containsEntry("sdp", "secret");
    }

    private static List<SessionEvent> withPersonalData() {
        return List.of(
                new SessionEvent.Sdp(CONTEXT, EndReason.Originator.LOCAL, SessionEvent.Sdp.Kind.OFFER, "secret"),
                new SessionEvent.NewInfo(CONTEXT, "text/plain", "secret"),
                new SessionEvent.StatusChange(CONTEXT, Calls.status("abc", true), Calls.status("abc", false)),
                new SessionEvent.StaticStatusChange(CONTEXT, Calls.status("abc", true), Calls.status("abc", false)));
    }

    @Test
    void aDigitIsPersonal() {
        SessionEvent digit = new SessionEvent.Dtmf(CONTEXT, '5');

        assertThat(new SessionEventProperties(false).of(digit)).doesNotContainKey("tone");
        assertThat(new SessionEventProperties(true).of(digit)).containsEntry("tone", "5");
    }

    @Test
    void theOtherEventsCarryWhatTheyAreAbout() {
        SessionEventProperties properties = new SessionEventProperties(false);

        assertThat(properties.of(new SessionEvent.Progress(CONTEXT, 180, "Ringing")))
                .containsEntry(SessionTopics.CODE, 180)
                .containsEntry(SessionTopics.DETAIL, "Ringing");
        assertThat(properties.of(new SessionEvent.UpdateTimer(CONTEXT, new CallTimer(1, 2, 3, 4))))
                .containsEntry("callDuration", 3L)
                .containsEntry("holdDuration", 4L);
        assertThat(properties.of(new SessionEvent.Reinvite(CONTEXT, false, false, Optional.empty())))
                .containsEntry("accepted", false);
        assertThat(properties.of(new SessionEvent.WarningMessage(
                        CONTEXT, "mute", Cause.WEBRTC_ERROR, OptionalInt.empty(), "no track")))
                .containsEntry("operation", "mute")
                .containsEntry(SessionTopics.CAUSE, "WebRTC Error")
                .doesNotContainKey(SessionTopics.CODE);
    }

    @Test
    void theEventsOfServicesCarryWhatTheyAreAbout() {
        SessionEventProperties properties = new SessionEventProperties(false);

        assertThat(properties.of(new SessionEvent.TransferProgress(CONTEXT, 180, "Ringing")))
                .containsEntry(SessionTopics.CODE, 180)
                .containsEntry(SessionTopics.DETAIL, "Ringing");
        assertThat(properties.of(new SessionEvent.PlaybackEnded(CONTEXT, 3, Playback.End.CALL_ENDED)))
                .containsEntry("playbackId", 3L)
                .containsEntry("end", "call_ended");
        assertThat(properties.of(new SessionEvent.Mark(CONTEXT, "sentence 1", true)))
                .containsEntry("mark", "sentence 1")
                .containsEntry("flushed", true);
        assertThat(properties.of(new SessionEvent.Failed(CONTEXT, RETRY))).containsEntry("retryAfter", 30L);
    }

    @Test
    void whoIsToBeCalledAndWhoIsThereNowIsPersonal() {
        SessionEvent refer = new SessionEvent.Refer(
                CONTEXT,
                new TransferRequest(Calls.session("abc"), "sip:300@host", Optional.of("sip:200@host"), true, false),
                true);
        SessionEvent reinvite =
                new SessionEvent.Reinvite(CONTEXT, true, true, Optional.of(new NameAddress("Carol", "sip:300@host")));

        assertThat(new SessionEventProperties(false).of(refer))
                .containsEntry("accepted", true)
                .containsEntry("attended", true)
                .containsEntry("trusted", false)
                .doesNotContainKeys("target", "referredBy");
        assertThat(new SessionEventProperties(true).of(refer))
                .containsEntry("target", "sip:300@host")
                .containsEntry("referredBy", "sip:200@host");
        assertThat(new SessionEventProperties(false).of(reinvite))
                .containsEntry("isInviteVideo", true)
                .doesNotContainKeys("identityName", "identityUri");
        assertThat(new SessionEventProperties(true).of(reinvite))
                .containsEntry("identityName", "Carol")
                .containsEntry("identityUri", "sip:300@host");
    }

    @Test
    void everyValueIsOfAFlatJdkType() {
        List<SessionEvent> events = new ArrayList<>(withPersonalData());
        events.add(new SessionEvent.Ended(CONTEXT, RETRY));
        events.add(new SessionEvent.Dtmf(CONTEXT, '5'));
        events.add(new SessionEvent.PlaybackEnded(CONTEXT, 3, Playback.End.COMPLETED));
        events.add(new SessionEvent.Mark(CONTEXT, "x", false));
        events.add(new SessionEvent.CallReport(CONTEXT, Report.unknown("abc", "100", "4711")));

        for (SessionEvent event : events) {
            assertThat(new SessionEventProperties(true).of(event).values())
                    .hasOnlyElementsOfTypes(String.class, Long.class, Integer.class, Boolean.class, Double.class);
        }
    }
}
