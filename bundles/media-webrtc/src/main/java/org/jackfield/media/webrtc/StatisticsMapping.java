package org.jackfield.media.webrtc;

import dev.onvoid.webrtc.RTCStats;
import dev.onvoid.webrtc.RTCStatsType;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jackfield.spi.media.MediaStatistics;

/** Puts the statistics of WebRTC (W3C webrtc-stats) into the form of the SPI. */
final class StatisticsMapping {

    private static final String AUDIO = "audio";

    private final Map<String, RTCStats> stats;

    StatisticsMapping(Map<String, RTCStats> stats) {
        this.stats = stats;
    }

    MediaStatistics map() {
        Optional<RTCStats> inbound = of(RTCStatsType.INBOUND_RTP, AUDIO);
        Optional<RTCStats> reported = of(RTCStatsType.REMOTE_INBOUND_RTP, AUDIO);
        Optional<RTCStats> pair = of(RTCStatsType.TRANSPORT)
                .flatMap(transport -> referred(transport, "selectedCandidatePairId").stream())
                .findFirst();
        Optional<RTCStats> local = pair.flatMap(found -> referred(found, "localCandidateId"));
        return new MediaStatistics(
                received(AUDIO),
                sent(AUDIO),
                decimal(reported, "roundTripTime"),
                decimal(inbound, "totalSamplesDuration"),
                pair.flatMap(found -> referred(found, "remoteCandidateId")).flatMap(end -> text(end, "candidateType")),
                local.flatMap(end -> text(end, "networkType")),
                received("video"),
                sent("video"),
                local.flatMap(end -> text(end, "candidateType")),
                local.flatMap(end -> text(end, "relayProtocol")));
    }

    private MediaStatistics.Stream received(String kind) {
        Optional<RTCStats> inbound = of(RTCStatsType.INBOUND_RTP, kind);
        return stream(inbound, "packetsReceived", inbound.filter(StatisticsMapping::hasArrived));
    }

    private MediaStatistics.Stream sent(String kind) {
        return stream(of(RTCStatsType.OUTBOUND_RTP, kind), "packetsSent", of(RTCStatsType.REMOTE_INBOUND_RTP, kind));
    }

    /** Before the first packet, libwebrtc says that none is lost and that the jitter is 0: nobody has measured that. */
    private static boolean hasArrived(RTCStats inbound) {
        return number(inbound, "packetsReceived")
                .filter(packets -> packets.longValue() > 0)
                .isPresent();
    }

    private MediaStatistics.Stream stream(Optional<RTCStats> rtp, String packets, Optional<RTCStats> quality) {
        Optional<RTCStats> codec = rtp.flatMap(found -> referred(found, "codecId"));
        return new MediaStatistics.Stream(
                codec.flatMap(found -> text(found, "mimeType")).map(StatisticsMapping::codecName),
                codec.flatMap(found -> number(found, "clockRate"))
                        .map(rate -> OptionalInt.of(rate.intValue()))
                        .orElseGet(OptionalInt::empty),
                count(rtp, packets),
                count(quality, "packetsLost"),
                decimal(quality, "jitter"));
    }

    private Optional<RTCStats> of(RTCStatsType type, String kind) {
        return of(type).filter(found -> text(found, "kind").orElse(AUDIO).equals(kind))
                .findFirst();
    }

    private Stream<RTCStats> of(RTCStatsType type) {
        return stats.values().stream().filter(found -> found.getType() == type);
    }

    private Optional<RTCStats> referred(RTCStats from, String attribute) {
        return text(from, attribute).map(stats::get);
    }

    private static String codecName(String mimeType) {
        return mimeType.substring(mimeType.indexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    /** Duplicates make the count of lost packets negative (RFC 3550 section 6.4.1); none is lost then. */
    private static OptionalLong count(Optional<RTCStats> from, String attribute) {
        return from.flatMap(found -> number(found, attribute))
                .map(value -> OptionalLong.of(Math.max(0, value.longValue())))
                .orElseGet(OptionalLong::empty);
    }

    private static OptionalDouble decimal(Optional<RTCStats> from, String attribute) {
        return from.flatMap(found -> number(found, attribute))
                .map(value -> OptionalDouble.of(value.doubleValue()))
                .orElseGet(OptionalDouble::empty);
    }

    private static Optional<String> text(RTCStats from, String attribute) {
        return Optional.ofNullable(from.getAttributes().get(attribute)).map(String::valueOf);
    }

    /** The library gives Long, Integer, BigInteger or Double, depending on the attribute. */
    private static Optional<Number> number(RTCStats from, String attribute) {
        return Optional.ofNullable(from.getAttributes().get(attribute))
                .filter(Number.class::isInstance)
                .map(Number.class::cast);
    }
}
