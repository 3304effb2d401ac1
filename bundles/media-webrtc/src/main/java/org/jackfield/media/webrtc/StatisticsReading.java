package org.jackfield.media.webrtc;

import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCStatsReport;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jackfield.spi.media.MediaStatistics;

/** Asks libwebrtc what it has measured. */
final class StatisticsReading {

    private final MediaControl control;

    StatisticsReading(MediaControl control) {
        this.control = control;
    }

    CompletionStage<MediaStatistics> read(RTCPeerConnection peer) {
        CompletableFuture<RTCStatsReport> result = new CompletableFuture<>();
        NativeReply<RTCStatsReport> reply = new NativeReply<>(control, "getStats", result);
        peer.getStats(reply::answered);
        return result.thenApply(report -> new StatisticsMapping(report.getStats()).map());
    }
}
