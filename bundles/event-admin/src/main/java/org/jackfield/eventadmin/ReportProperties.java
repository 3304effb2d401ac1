package org.jackfield.eventadmin;

import java.util.Map;
import org.jackfield.session.Report;

/** A quality report as flat properties; what is unknown is left out. */
final class ReportProperties {

    private ReportProperties() {}

    static void put(Map<String, Object> properties, Report report) {
        report.iceCandidateType().ifPresent(type -> properties.put("report.iceCandidateType", type));
        report.localCandidateType().ifPresent(type -> properties.put("report.localCandidateType", type));
        report.relayProtocol().ifPresent(protocol -> properties.put("report.relayProtocol", protocol));
        report.networkType().ifPresent(type -> properties.put("report.networkType", type));
        report.durationSeconds().ifPresent(seconds -> properties.put("report.durationSeconds", seconds));
        report.roundTripTimeMilliseconds().ifPresent(time -> properties.put("report.roundTripTimeMilliseconds", time));
        report.rFactor().ifPresent(factor -> properties.put("report.rFactor", factor));
        report.mos().ifPresent(mos -> properties.put("report.mos", mos));
        putStream(properties, "report.audioReceived.", report.audioReceived());
        putStream(properties, "report.audioSent.", report.audioSent());
    }

    private static void putStream(Map<String, Object> properties, String prefix, Report.Stream stream) {
        stream.codec().ifPresent(codec -> properties.put(prefix + "codec", codec));
        stream.clockRate().ifPresent(rate -> properties.put(prefix + "clockRate", rate));
        stream.packets().ifPresent(packets -> properties.put(prefix + "packets", packets));
        stream.lost().ifPresent(lost -> properties.put(prefix + "lost", lost));
        stream.lossRatio().ifPresent(ratio -> properties.put(prefix + "lossRatio", ratio));
        stream.jitterMilliseconds().ifPresent(jitter -> properties.put(prefix + "jitterMilliseconds", jitter));
        stream.averageJitterMilliseconds()
                .ifPresent(jitter -> properties.put(prefix + "averageJitterMilliseconds", jitter));
        stream.maximumJitterMilliseconds()
                .ifPresent(jitter -> properties.put(prefix + "maximumJitterMilliseconds", jitter));
    }
}
