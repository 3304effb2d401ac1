package org.jackfield.eventjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jackfield.session.CallTimer;
import org.jackfield.session.Cause;
import org.jackfield.session.EndReason;
import org.jackfield.session.NameAddress;
import org.jackfield.session.PhoneEvent;
import org.jackfield.session.Playback;
import org.jackfield.session.Report;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.TransferRequest;
import org.junit.jupiter.api.Test;

class JsonEventPrinterTest {

    private static final SessionEvent.Context CONTEXT = Calls.context("abc@host", 7);
    private static final EndReason BUSY =
            new EndReason(Cause.BUSY, OptionalInt.of(486), "Busy Here", EndReason.Originator.REMOTE);

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final JsonEventPrinter printer = new JsonEventPrinter(new LineOutput(output), false, false);

    @Test
    void everyEventOfASessionSaysWhatWhenAndWhose() {
        printer.onEvent(new SessionEvent.Accepted(CONTEXT));

        assertThat(lines())
                .containsExactly("{\"event\":\"accepted\",\"source\":\"session\",\"time\":\"2023-11-14T22:13:20.123Z\","
                        + "\"phone\":\"alice\",\"callId\":\"abc@host\",\"sequence\":7}");
    }

    @Test
    void everyEventOfAPhoneSaysWhatWhenAndWhose() {
        printer.onEvent(new PhoneEvent.Connected(Calls.phoneContext(1), "127.0.0.1:5060"));

        assertThat(lines())
                .containsExactly("{\"event\":\"connected\",\"source\":\"phone\",\"time\":\"2023-11-14T22:13:20.123Z\","
                        + "\"phone\":\"alice\",\"sequence\":1,\"localAddress\":\"127.0.0.1:5060\"}");
    }

    @Test
    void theEndSaysWhy() {
        printer.onEvent(new SessionEvent.Failed(CONTEXT, BUSY));

        JsonObject json = line(0);
        assertThat(json.get("event").getAsString()).isEqualTo("failed");
        assertThat(json.get("cause").getAsString()).isEqualTo("Busy");
        assertThat(json.get("code").getAsInt()).isEqualTo(486);
        assertThat(json.get("detail").getAsString()).isEqualTo("Busy Here");
        assertThat(json.get("originator").getAsString()).isEqualTo("remote");
    }

    @Test
    void whateverANameContainsStaysOneLineThatParses() {
        printer.onEvent(new SessionEvent.StatusChange(CONTEXT, Calls.status("abc", true), Calls.status("abc", false)));

        assertThat(lines()).hasSize(1);
        JsonObject json = line(0);
        assertThat(json.getAsJsonObject("status").get("name").getAsString())
                .isEqualTo(Calls.status("abc", true).name());
        assertThat(json.getAsJsonObject("status").get("isMute").getAsBoolean()).isTrue();
        assertThat(json.getAsJsonObject("oldStatus").get("isMute").getAsBoolean())
                .isFalse();
    }

    @Test
    void aReportLeavesOutWhatIsUnknownOrNoNumber() {
        Report.Stream received = new Report.Stream(
                Optional.of("opus"),
                OptionalInt.of(48000),
                OptionalLong.of(150),
                OptionalLong.empty(),
                OptionalDouble.of(Double.NaN),
                OptionalDouble.of(0.5),
                OptionalDouble.empty(),
                OptionalDouble.empty());
        printer.onEvent(new SessionEvent.CallReport(CONTEXT, report(received)));

        JsonObject json = line(0).getAsJsonObject("report");
        assertThat(json.getAsJsonObject("audioReceived").toString())
                .isEqualTo("{\"codec\":\"opus\",\"clockRate\":48000,\"packets\":150,\"jitterMilliseconds\":0.5}");
        assertThat(json.has("mos")).isFalse();
    }

    private static Report report(Report.Stream received) {
        return new Report(
                "abc",
                Optional.empty(),
                "100",
                "4711",
                Optional.of("host"),
                Optional.empty(),
                OptionalDouble.empty(),
                received,
                Report.Stream.UNKNOWN,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    @Test
    void theDescriptionIsPrintedOnlyWhenConfigured() {
        SessionEvent offer =
                new SessionEvent.Sdp(CONTEXT, EndReason.Originator.LOCAL, SessionEvent.Sdp.Kind.OFFER, "v=0\r\n");
        printer.onEvent(offer);
        new JsonEventPrinter(new LineOutput(output), true, false).onEvent(offer);

        assertThat(line(0).has("sdp")).isFalse();
        assertThat(line(0).get("kind").getAsString()).isEqualTo("offer");
        assertThat(line(1).get("sdp").getAsString()).isEqualTo("v=0\r\n");
    }

    @Test
    void theOtherEventsCarryWhatTheyAreAbout() {
        printer.onEvent(new SessionEvent.Progress(CONTEXT, 180, "Ringing"));
        printer.onEvent(new SessionEvent.UpdateTimer(CONTEXT, new CallTimer(1, 2, 3, 4)));
        printer.onEvent(new SessionEvent.WarningMessage(CONTEXT, "mute", Cause.WEBRTC_ERROR, OptionalInt.of(500), "x"));
        printer.onEvent(new PhoneEvent.DeleteSession(Calls.phoneContext(2), Calls.session("abc"), BUSY));

        assertThat(line(0).get("code").getAsInt()).isEqualTo(180);
        assertThat(line(1).getAsJsonObject("timer").get("callDuration").getAsInt())
                .isEqualTo(3);
        assertThat(line(2).get("operation").getAsString()).isEqualTo("mute");
        assertThat(line(3).get("callId").getAsString()).isEqualTo("abc");
        assertThat(line(3).get("cause").getAsString()).isEqualTo("Busy");
    }

    @Test
    void aKeyIsPrintedOnlyWhenConfigured() {
        SessionEvent key = new SessionEvent.Dtmf(CONTEXT, '5');
        printer.onEvent(key);
        new JsonEventPrinter(new LineOutput(output), false, true).onEvent(key);

        assertThat(lines().get(0)).contains("\"event\":\"dtmf\"").doesNotContain("tone");
        assertThat(line(1).get("tone").getAsString()).isEqualTo("5");
    }

    @Test
    void theEventsOfServicesCarryWhatTheyAreAbout() {
        TransferRequest request =
                new TransferRequest(Calls.session("abc"), "sip:300@host", Optional.of("sip:200@host"), true, false);
        printer.onEvent(new SessionEvent.Refer(CONTEXT, request, false));
        printer.onEvent(new SessionEvent.TransferProgress(CONTEXT, 180, "Ringing"));
        printer.onEvent(new SessionEvent.PlaybackEnded(CONTEXT, 3, Playback.End.CALL_ENDED));
        printer.onEvent(new SessionEvent.Mark(CONTEXT, "sentence 1", true));
        printer.onEvent(
                new SessionEvent.Reinvite(CONTEXT, true, false, Optional.of(new NameAddress("Carol", "sip:300@host"))));
        printer.onEvent(new SessionEvent.Failed(
                CONTEXT,
                new EndReason(
                        Cause.UNAVAILABLE,
                        OptionalInt.of(480),
                        "",
                        EndReason.Originator.REMOTE,
                        Optional.of(Duration.ofSeconds(30)))));

        assertThat(lines().get(0))
                .endsWith("\"accepted\":false,\"attended\":true,\"trusted\":false,"
                        + "\"target\":\"sip:300@host\",\"referredBy\":\"sip:200@host\"}");
        assertThat(lines().get(1)).endsWith("\"code\":180,\"detail\":\"Ringing\"}");
        assertThat(lines().get(2)).endsWith("\"playbackId\":3,\"end\":\"call_ended\"}");
        assertThat(lines().get(3)).endsWith("\"mark\":\"sentence 1\",\"flushed\":true}");
        assertThat(lines().get(4))
                .endsWith("\"accepted\":true,\"isInviteVideo\":false,"
                        + "\"identityName\":\"Carol\",\"identityUri\":\"sip:300@host\"}");
        assertThat(line(5).get("retryAfter").getAsInt()).isEqualTo(30);
    }

    @Test
    void eachLineIsWrittenAtOnce() {
        List<String> writes = new ArrayList<>();
        new JsonEventPrinter(new LineOutput(each(writes)), false, false).onEvent(new SessionEvent.Accepted(CONTEXT));

        assertThat(writes).singleElement().asString().endsWith("}\n");
    }

    private static OutputStream each(List<String> writes) {
        return new OutputStream() {
            @Override
            public void write(int oneByte) {
                throw new AssertionError("written in pieces");
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                writes.add(new String(bytes, offset, length, StandardCharsets.UTF_8));
            }
        };
    }

    @Test
    void aReaderThatHasGoneIsTriedOnce() {
        List<Integer> tries = new ArrayList<>();
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int oneByte) throws IOException {
                tries.add(oneByte);
                throw new IOException("Broken pipe");
            }
        };
        JsonEventPrinter printerToNobody = new JsonEventPrinter(new LineOutput(closed), false, false);

        printerToNobody.onEvent(new SessionEvent.Accepted(CONTEXT));
        printerToNobody.onEvent(new SessionEvent.Accepted(CONTEXT));

        assertThat(tries).hasSize(1);
    }

    @Test
    void anOutputThatIsNoneIsRefused() {
        assertThatThrownBy(() -> JsonEventPrinter.open("file\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("output is 'file?', must be stdout or stderr");
    }

    private List<String> lines() {
        return output.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private JsonObject line(int index) {
        return JsonParser.parseString(lines().get(index)).getAsJsonObject();
    }
}
