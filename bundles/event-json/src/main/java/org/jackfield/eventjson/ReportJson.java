package org.jackfield.eventjson;

import com.google.gson.JsonObject;
import java.util.OptionalDouble;
import org.jackfield.session.Report;

/** A quality report as JSON, under the names that the API has; what is unknown is left out. */
final class ReportJson {

    private ReportJson() {}

    static JsonObject of(Report report) {
        JsonObject json = new JsonObject();
        report.time().ifPresent(time -> json.addProperty("time", time.toString()));
        json.addProperty("extension", report.extension());
        json.addProperty("number", report.number());
        report.iceCandidateType().ifPresent(type -> json.addProperty("iceCandidateType", type));
        report.localCandidateType().ifPresent(type -> json.addProperty("localCandidateType", type));
        report.relayProtocol().ifPresent(protocol -> json.addProperty("relayProtocol", protocol));
        report.networkType().ifPresent(type -> json.addProperty("networkType", type));
        put(json, "durationSeconds", report.durationSeconds());
        json.add("audioReceived", stream(report.audioReceived()));
        json.add("audioSent", stream(report.audioSent()));
        put(json, "roundTripTimeMilliseconds", report.roundTripTimeMilliseconds());
        put(json, "rFactor", report.rFactor());
        put(json, "mos", report.mos());
        return json;
    }

    private static JsonObject stream(Report.Stream stream) {
        JsonObject json = new JsonObject();
        stream.codec().ifPresent(codec -> json.addProperty("codec", codec));
        stream.clockRate().ifPresent(rate -> json.addProperty("clockRate", rate));
        stream.packets().ifPresent(packets -> json.addProperty("packets", packets));
        stream.lost().ifPresent(lost -> json.addProperty("lost", lost));
        put(json, "lossRatio", stream.lossRatio());
        put(json, "jitterMilliseconds", stream.jitterMilliseconds());
        put(json, "averageJitterMilliseconds", stream.averageJitterMilliseconds());
        put(json, "maximumJitterMilliseconds", stream.maximumJitterMilliseconds());
        return json;
    }

    // JSON has no NaN and no infinity (RFC 8259 section 6).
    private static void put(JsonObject json, String name, OptionalDouble value) {
        if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
            json.addProperty(name, value.getAsDouble());
        }
    }
}
