package org.jackfield.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onvoid.webrtc.RTCStats;
import dev.onvoid.webrtc.RTCStatsType;
import java.math.BigInteger;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jackfield.spi.media.MediaStatistics;
import org.junit.jupiter.api.Test;

/** WebRTC's statistics in the SPI's words. */
class StatisticsMappingTest {

    private static final class Stats extends RTCStats {

        Stats(RTCStatsType type, String id, Map<String, Object> attributes) {
            super(0, type, id, attributes);
        }
    }

    @Test
    void nothingGivesNothing() {
        assertThat(map()).isEqualTo(MediaStatistics.UNKNOWN);
    }

    @Test
    void everyValueFindsItsPlace() {
        MediaStatistics statistics = map(
                new Stats(
                        RTCStatsType.INBOUND_RTP,
                        "in",
                        Map.of(
                                "kind",
                                "audio",
                                "codecId",
                                "codec",
                                "packetsReceived",
                                100L,
                                "packetsLost",
                                -2,
                                "jitter",
                                0.004,
                                "totalSamplesDuration",
                                2.5)),
                new Stats(
                        RTCStatsType.OUTBOUND_RTP,
                        "out",
                        Map.of("kind", "audio", "codecId", "codec", "packetsSent", BigInteger.valueOf(90))),
                new Stats(
                        RTCStatsType.REMOTE_INBOUND_RTP,
                        "reported",
                        Map.of("kind", "audio", "packetsLost", 3, "jitter", 0.01, "roundTripTime", 0.05)),
                new Stats(RTCStatsType.CODEC, "codec", Map.of("mimeType", "audio/PCMU", "clockRate", 8_000L)),
                new Stats(RTCStatsType.TRANSPORT, "transport", Map.of("selectedCandidatePairId", "pair")),
                new Stats(
                        RTCStatsType.CANDIDATE_PAIR,
                        "pair",
                        Map.of("localCandidateId", "local", "remoteCandidateId", "remote")),
                new Stats(
                        RTCStatsType.LOCAL_CANDIDATE,
                        "local",
                        Map.of("networkType", "ethernet", "candidateType", "relay", "relayProtocol", "tls")),
                new Stats(RTCStatsType.REMOTE_CANDIDATE, "remote", Map.of("candidateType", "srflx")));

        assertThat(statistics.received().codec()).hasValue("pcmu");
        assertThat(statistics.received().clockRate()).hasValue(8_000);
        assertThat(statistics.received().packets()).hasValue(100);
        assertThat(statistics.received().lost())
                .as("duplicates make it negative")
                .hasValue(0);
        assertThat(statistics.received().jitterSeconds()).hasValue(0.004);
        assertThat(statistics.receivedDurationSeconds()).hasValue(2.5);
        assertThat(statistics.sent().packets()).hasValue(90);
        assertThat(statistics.sent().lost()).hasValue(3);
        assertThat(statistics.sent().jitterSeconds()).hasValue(0.01);
        assertThat(statistics.roundTripTimeSeconds()).hasValue(0.05);
        assertThat(statistics.localNetworkType()).hasValue("ethernet");
        assertThat(statistics.remoteCandidateType()).hasValue("srflx");
        assertThat(statistics.localCandidateType()).hasValue("relay");
        assertThat(statistics.relayProtocol()).hasValue("tls");
    }

    @Test
    void beforeTheFirstPacketNothingIsKnownOfItsQuality() {
        MediaStatistics.Stream received = map(new Stats(
                        RTCStatsType.INBOUND_RTP,
                        "in",
                        Map.of("kind", "audio", "packetsReceived", 0L, "packetsLost", 0, "jitter", 0.0)))
                .received();

        assertThat(received.packets()).hasValue(0);
        assertThat(received.lost()).isEmpty();
        assertThat(received.jitterSeconds()).isEmpty();
    }

    @Test
    void pictureIsNotSound() {
        MediaStatistics statistics =
                map(new Stats(RTCStatsType.INBOUND_RTP, "in", Map.of("kind", "video", "packetsReceived", 100L)));

        assertThat(statistics.received()).isEqualTo(MediaStatistics.Stream.UNKNOWN);
        assertThat(statistics.videoReceived().packets()).hasValue(100);
    }

    private static MediaStatistics map(RTCStats... stats) {
        return new StatisticsMapping(Stream.of(stats).collect(Collectors.toMap(RTCStats::getId, one -> one))).map();
    }
}
