package org.jackfield.core.call;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jackfield.session.Report;
import org.jackfield.spi.media.MediaStatistics;

/** Makes a report from what a path has measured. */
final class Reports {

    private static final double MILLISECONDS = 1000;

    private Reports() {}

    static Quality of(Call call, MediaStatistics statistics) {
        OptionalDouble heard = milliseconds(statistics.received().jitterSeconds());
        OptionalDouble told = milliseconds(statistics.sent().jitterSeconds());
        Jitter received = call.quality().received().and(heard);
        Jitter sent = call.quality().sent().and(told);
        Report report = new Report(
                call.identity().callId(),
                call.times().answered(),
                call.identity().local().user(),
                call.description().number(),
                statistics.remoteCandidateType(),
                statistics.localNetworkType(),
                statistics.receivedDurationSeconds(),
                stream(statistics.received(), receivedLoss(statistics.received()), heard, received),
                stream(statistics.sent(), sentLoss(statistics.sent()), told, sent),
                milliseconds(statistics.roundTripTimeSeconds()),
                OptionalDouble.empty(),
                OptionalDouble.empty());
        return new Quality(report, received, sent, false);
    }

    private static Report.Stream stream(
            MediaStatistics.Stream measured, OptionalDouble lossRatio, OptionalDouble jitter, Jitter soFar) {
        return new Report.Stream(
                measured.codec(),
                measured.clockRate(),
                measured.packets(),
                measured.lost(),
                lossRatio,
                jitter,
                soFar.average(),
                soFar.greatest());
    }

    /** What came and what was lost make up what was sent to us. */
    private static OptionalDouble receivedLoss(MediaStatistics.Stream received) {
        OptionalLong lost = received.lost();
        OptionalLong arrived = received.packets();
        if (lost.isEmpty() || arrived.isEmpty()) {
            return OptionalDouble.empty();
        }
        return ratio(lost.getAsLong(), lost.getAsLong() + arrived.getAsLong());
    }

    /** What was lost is part of what we sent. */
    private static OptionalDouble sentLoss(MediaStatistics.Stream sent) {
        if (sent.lost().isEmpty() || sent.packets().isEmpty()) {
            return OptionalDouble.empty();
        }
        return ratio(sent.lost().getAsLong(), sent.packets().getAsLong());
    }

    private static OptionalDouble ratio(long lost, long all) {
        return all <= 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.min(1, (double) lost / all));
    }

    private static OptionalDouble milliseconds(OptionalDouble seconds) {
        return seconds.isEmpty() ? seconds : OptionalDouble.of(seconds.getAsDouble() * MILLISECONDS);
    }
}
