package org.jackfield.session;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** A report under the reference's keys. */
final class ReportMap {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss:SSS", Locale.ROOT);

    private ReportMap() {}

    static Map<String, String> of(Report report) {
        Map<String, String> map = new LinkedHashMap<>();
        report.time().ifPresent(time -> {
            map.put("lksTimestamp", Long.toString(time.toEpochMilli()));
            map.put("lksDate", DATE.format(time.atZone(ZoneId.systemDefault())));
        });
        map.put("callId", report.callId());
        map.put("extension", report.extension());
        map.put("lksDeviceType", "server");
        report.iceCandidateType().ifPresent(type -> map.put("iceResult", iceResult(type)));
        report.networkType().ifPresent(type -> map.put("lksNetworkType", type));
        report.durationSeconds().ifPresent(seconds -> map.put("lksDuration", Long.toString((long) Math.ceil(seconds))));
        report.audioReceived().codec().ifPresent(codec -> map.put("lksAudioCodec", codec));
        putStream(map, "lksAudioRx", report.audioReceived());
        putStream(map, "lksAudioTx", report.audioSent());
        report.videoReceived().codec().ifPresent(codec -> map.put("lksVideoCodec", codec));
        putStream(map, "lksVideoRx", report.videoReceived());
        putStream(map, "lksVideoTx", report.videoSent());
        return Collections.unmodifiableMap(map);
    }

    private static void putStream(Map<String, String> map, String key, Report.Stream stream) {
        stream.packets().ifPresent(packets -> map.put(key, Long.toString(packets)));
        stream.lossRatio().ifPresent(ratio -> map.put(key + "Lost", String.format(Locale.ROOT, "%.6f", ratio)));
        putMilliseconds(map, key + "Maxjitter", stream.maximumJitterMilliseconds());
        putMilliseconds(map, key + "Avgjitter", stream.averageJitterMilliseconds());
    }

    private static void putMilliseconds(Map<String, String> map, String key, OptionalDouble value) {
        value.ifPresent(milliseconds -> map.put(key, Long.toString(Math.round(milliseconds))));
    }

    private static String iceResult(String candidateType) {
        return switch (candidateType) {
            case "host" -> "local";
            case "srflx", "prflx" -> "public";
            case "relay" -> "turn";
            default -> candidateType;
        };
    }
}
