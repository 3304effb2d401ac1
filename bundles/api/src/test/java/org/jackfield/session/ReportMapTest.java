package org.jackfield.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportMapTest {

    private static Report report(Optional<String> candidate, Report.Stream received, Report.Stream sent) {
        return new Report(
                "call-1",
                Optional.of(Instant.ofEpochMilli(1_700_000_000_123L)),
                "100",
                "200",
                candidate,
                Optional.of("ethernet"),
                OptionalDouble.of(3.2),
                received,
                sent,
                OptionalDouble.of(12.5),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    @Test
    void givesTheKeysAndFormsOfTheReference() {
        Report.Stream received = new Report.Stream(
                Optional.of("opus"),
                OptionalInt.of(48_000),
                OptionalLong.of(190),
                OptionalLong.of(10),
                OptionalDouble.of(0.05),
                OptionalDouble.of(4),
                OptionalDouble.of(3.4),
                OptionalDouble.of(6.6));

        assertThat(report(Optional.of("host"), received, Report.Stream.UNKNOWN).asMap())
                .containsEntry("lksTimestamp", "1700000000123")
                .containsEntry("callId", "call-1")
                .containsEntry("extension", "100")
                .containsEntry("iceResult", "local")
                .containsEntry("lksNetworkType", "ethernet")
                .containsEntry("lksDuration", "4")
                .containsEntry("lksAudioCodec", "opus")
                .containsEntry("lksAudioRx", "190")
                .containsEntry("lksAudioRxLost", "0.050000")
                .containsEntry("lksAudioRxAvgjitter", "3")
                .containsEntry("lksAudioRxMaxjitter", "7");
    }

    @Test
    void leavesOutWhatIsUnknown() {
        assertThat(Report.unknown("call-1", "100", "200").asMap())
                .containsOnlyKeys("callId", "extension", "lksDeviceType");
    }

    @ParameterizedTest
    @CsvSource({"host,local", "srflx,public", "prflx,public", "relay,turn"})
    void namesTheCandidateAsTheReferenceDoes(String candidate, String iceResult) {
        assertThat(report(Optional.of(candidate), Report.Stream.UNKNOWN, Report.Stream.UNKNOWN)
                        .asMap())
                .containsEntry("iceResult", iceResult);
    }
}
