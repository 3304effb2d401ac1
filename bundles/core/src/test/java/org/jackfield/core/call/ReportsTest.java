package org.jackfield.core.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jackfield.session.Report;
import org.jackfield.spi.media.MediaStatistics;
import org.junit.jupiter.api.Test;

/** Reports have every field that is known, and no other. */
class ReportsTest {

    private final Walk walk = new Walk(Calls.inEveryPhase().get("TALKING (out)"));

    @Test
    void everyFieldThatIsKnownIsFilled() {
        measure(statistics("opus", 0.004, OptionalDouble.of(0.040)));
        measure(statistics("opus", 0.008, OptionalDouble.of(0.060)));
        Report report = walk.call().quality().report();

        assertThat(report.extension()).isEqualTo("100");
        assertThat(report.number()).isEqualTo("200");
        assertThat(report.time()).isEqualTo(walk.call().times().answered());
        assertThat(report.iceCandidateType()).hasValue("host");
        assertThat(report.networkType()).hasValue("ethernet");
        assertThat(report.durationSeconds()).hasValue(4);
        assertThat(report.roundTripTimeMilliseconds()).hasValue(60);
        for (Report.Stream stream : new Report.Stream[] {
            report.audioReceived(), report.audioSent(), report.videoReceived(), report.videoSent()
        }) {
            assertThat(stream.packets()).hasValue(190);
            assertThat(stream.lost()).hasValue(10);
            assertThat(stream.jitterMilliseconds()).hasValue(8);
            assertThat(stream.averageJitterMilliseconds()).hasValue(6);
            assertThat(stream.maximumJitterMilliseconds()).hasValue(8);
        }
        assertThat(report.audioReceived().lossRatio()).hasValue(0.05);
        assertThat(report.audioSent().lossRatio().orElseThrow()).isCloseTo(10 / 190.0, within(1e-9));
        assertThat(report.asMap())
                .containsEntry("lksAudioRxLost", "0.050000")
                .containsEntry("lksAudioTxMaxjitter", "8")
                .containsEntry("lksVideoRxAvgjitter", "6")
                .containsEntry("lksVideoTxLost", "0.052632");
    }

    @Test
    void theRatingTakesCodecLossAndDelay() {
        measure(statistics("opus", 0.004, OptionalDouble.of(0.040)));
        Report report = walk.call().quality().report();
        assertThat(report.rFactor().orElseThrow()).isCloseTo(129 - 30.84, within(0.01));
        assertThat(report.mos().orElseThrow()).isBetween(3.7, 4.0);

        measure(statistics("opus", 0.004, OptionalDouble.of(0.700)));
        assertThat(walk.call().quality().report().rFactor().orElseThrow())
                .isLessThan(report.rFactor().orElseThrow() - 15);
        measure(statistics("pcmu", 0.004, OptionalDouble.of(0.040)));
        assertThat(walk.call().quality().report().rFactor().orElseThrow()).isBetween(70.0, 80.0);
    }

    @Test
    void whatIsNotKnownIsEmpty() {
        measure(statistics("x-unknown", 0.004, OptionalDouble.of(0.040)));
        assertThat(walk.call().quality().report().mos()).isEmpty();
        measure(statistics("opus", 0.004, OptionalDouble.empty()));
        assertThat(walk.call().quality().report().mos()).isEmpty();
        measure(MediaStatistics.UNKNOWN);
        Report report = walk.call().quality().report();
        assertThat(report.rFactor()).isEmpty();
        assertThat(report.videoReceived().lossRatio()).isEmpty();
    }

    private void measure(MediaStatistics statistics) {
        walk.takes(new Input.Measured(statistics));
        assertThat(walk.told()).containsExactly("callReport");
    }

    private static MediaStatistics statistics(String codec, double jitter, OptionalDouble roundTrip) {
        MediaStatistics.Stream stream = new MediaStatistics.Stream(
                Optional.of(codec),
                OptionalInt.of(48_000),
                OptionalLong.of(190),
                OptionalLong.of(10),
                OptionalDouble.of(jitter));
        return new MediaStatistics(
                stream,
                stream,
                roundTrip,
                OptionalDouble.of(4),
                Optional.of("host"),
                Optional.of("ethernet"),
                stream,
                stream,
                Optional.of("relay"),
                Optional.of("tls"));
    }

    @Test
    void howTheMediaAreCarriedIsReported() {
        measure(statistics("opus", 0.004, OptionalDouble.of(0.040)));
        Report report = walk.call().quality().report();

        assertThat(report.iceCandidateType()).hasValue("host");
        assertThat(report.localCandidateType()).hasValue("relay");
        assertThat(report.relayProtocol()).hasValue("tls");
    }
}
