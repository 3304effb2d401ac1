package org.jackfield.core.call;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jackfield.core.quality.Rating;
import org.jackfield.session.Report;
import org.jackfield.spi.media.MediaStatistics;

/** Makes a report from what a path has measured. */
final class Reports {

    /** What a packet of speech lasts, in ms: it is sent when it is full. */
    private static final double PACKET = 20;

    /** The receiver keeps so many times the jitter back, to have the next packet when its time comes. */
    private static final double JITTERS_KEPT = 2;

    private Reports() {}

    static Quality of(Call call, MediaStatistics statistics) {
        Jitters jitters = call.quality().jitters().and(statistics);
        Report.Stream received = received(statistics.received(), jitters.received());
        Optional<Rating> rating = rating(statistics, received);
        Report report = new Report(
                call.identity().callId(),
                call.times().answered(),
                call.identity().local().user(),
                call.description().number(),
                statistics.remoteCandidateType(),
                statistics.localNetworkType(),
                statistics.receivedDurationSeconds(),
                received,
                sent(statistics.sent(), jitters.sent()),
                Jitters.milliseconds(statistics.roundTripTimeSeconds()),
                present(rating.map(Rating::rFactor)),
                present(rating.map(Rating::mos)),
                received(statistics.videoReceived(), jitters.videoReceived()),
                sent(statistics.videoSent(), jitters.videoSent()),
                statistics.localCandidateType(),
                statistics.relayProtocol());
        return new Quality(report, jitters, false);
    }

    /** What came and what was lost make up what was sent to us. */
    private static Report.Stream received(MediaStatistics.Stream measured, Jitter soFar) {
        OptionalLong lost = measured.lost();
        OptionalLong arrived = measured.packets();
        boolean known = lost.isPresent() && arrived.isPresent();
        OptionalDouble loss =
                known ? ratio(lost.getAsLong(), lost.getAsLong() + arrived.getAsLong()) : OptionalDouble.empty();
        return stream(measured, loss, soFar);
    }

    /** What was lost is part of what we sent. */
    private static Report.Stream sent(MediaStatistics.Stream measured, Jitter soFar) {
        boolean known = measured.lost().isPresent() && measured.packets().isPresent();
        OptionalDouble loss =
                known ? ratio(measured.lost().getAsLong(), measured.packets().getAsLong()) : OptionalDouble.empty();
        return stream(measured, loss, soFar);
    }

    private static Report.Stream stream(MediaStatistics.Stream measured, OptionalDouble lossRatio, Jitter soFar) {
        return new Report.Stream(
                measured.codec(),
                measured.clockRate(),
                measured.packets(),
                measured.lost(),
                lossRatio,
                Jitters.of(measured),
                soFar.average(),
                soFar.greatest());
    }

    private static OptionalDouble ratio(long lost, long all) {
        return all <= 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.min(1, (double) lost / all));
    }

    /** Rates what is heard, once codec, loss and round-trip time are known. */
    private static Optional<Rating> rating(MediaStatistics statistics, Report.Stream received) {
        OptionalDouble loss = received.lossRatio();
        OptionalDouble roundTrip = Jitters.milliseconds(statistics.roundTripTimeSeconds());
        if (loss.isEmpty() || roundTrip.isEmpty()) {
            return Optional.empty();
        }
        double kept = JITTERS_KEPT * received.jitterMilliseconds().orElse(0);
        double delay = roundTrip.getAsDouble() / 2 + PACKET + kept;
        return received.codec().flatMap(codec -> Rating.of(codec, loss.getAsDouble(), delay));
    }

    private static OptionalDouble present(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
