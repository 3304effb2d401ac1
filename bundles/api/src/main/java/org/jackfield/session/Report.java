package org.jackfield.session;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The quality of a call at one moment, from RTP and RTCP (RFC 3550 section 6.4). What is not known (yet) is empty, never
 * invented: what the far end reports about our sound comes with its first RTCP report, some seconds into the call.
 *
 * @param callId the call
 * @param time when the call was accepted; empty before
 * @param extension the account's own number
 * @param number the other side's number
 * @param iceCandidateType how the other side is reached: {@code host}, {@code srflx}, {@code prflx} or {@code relay}
 * @param networkType what carries it, in WebRTC's words, for example {@code ethernet}
 * @param durationSeconds how much sound has been received, in seconds
 * @param audioReceived the sound that is heard
 * @param audioSent the sound that is sent, as the other side reports it
 * @param roundTripTimeMilliseconds round-trip time in ms, from RTCP
 * @param rFactor transmission rating of what is heard: by ITU-T G.107, 0 to 100, for a codec of 8 kHz; by G.107.1, 0 to 129,
 *     for one of 16 kHz or more; empty for a codec of which no impairment is known
 * @param mos mean opinion score (MOS-CQE, ITU-T P.800.1) of what is heard, 1 to 4.5, from the R factor
 * @param videoReceived the pictures that are seen
 * @param videoSent the pictures that are sent, as the other side reports them
 * @param localCandidateType how this side is reached: {@code host}, {@code srflx}, {@code prflx}, or {@code relay} by a TURN server
 * @param relayProtocol what this side reaches that TURN server over: {@code udp}, {@code tcp} or {@code tls}; empty without relay
 */
public record Report(
        String callId,
        Optional<Instant> time,
        String extension,
        String number,
        Optional<String> iceCandidateType,
        Optional<String> networkType,
        OptionalDouble durationSeconds,
        Stream audioReceived,
        Stream audioSent,
        OptionalDouble roundTripTimeMilliseconds,
        OptionalDouble rFactor,
        OptionalDouble mos,
        Stream videoReceived,
        Stream videoSent,
        Optional<String> localCandidateType,
        Optional<String> relayProtocol) {

    /** Makes the report of a call without video. */
    public Report(
            String callId,
            Optional<Instant> time,
            String extension,
            String number,
            Optional<String> iceCandidateType,
            Optional<String> networkType,
            OptionalDouble durationSeconds,
            Stream audioReceived,
            Stream audioSent,
            OptionalDouble roundTripTimeMilliseconds,
            OptionalDouble rFactor,
            OptionalDouble mos) {
        this(
                callId,
                time,
                extension,
                number,
                iceCandidateType,
                networkType,
                durationSeconds,
                audioReceived,
                audioSent,
                roundTripTimeMilliseconds,
                rFactor,
                mos,
                Stream.UNKNOWN,
                Stream.UNKNOWN,
                Optional.empty(),
                Optional.empty());
    }

    /**
     * One direction of sound or pictures.
     *
     * @param codec the codec in lower case, for example {@code opus}; empty before it is negotiated
     * @param clockRate the codec's RTP clock rate, in Hz
     * @param packets packets received, or sent
     * @param lost packets lost on the way
     * @param lossRatio lost / (lost + arrived), 0 to 1
     * @param jitterMilliseconds interarrival jitter in ms (RFC 3550 section 6.4.1) at this moment
     * @param averageJitterMilliseconds mean of the jitter over the reports so far, in ms
     * @param maximumJitterMilliseconds greatest jitter of the reports so far, in ms
     */
    public record Stream(
            Optional<String> codec,
            OptionalInt clockRate,
            OptionalLong packets,
            OptionalLong lost,
            OptionalDouble lossRatio,
            OptionalDouble jitterMilliseconds,
            OptionalDouble averageJitterMilliseconds,
            OptionalDouble maximumJitterMilliseconds) {

        /** A direction of which nothing is known yet. */
        public static final Stream UNKNOWN = new Stream(
                Optional.empty(),
                OptionalInt.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    /** Returns the report of a call of which nothing has been measured yet. */
    public static Report unknown(String callId, String extension, String number) {
        return new Report(
                callId,
                Optional.empty(),
                extension,
                number,
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                Stream.UNKNOWN,
                Stream.UNKNOWN,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    /**
     * Returns the report under the reference's keys and in its text forms: {@code lksAudioRx}, {@code lksAudioRxLost} (a
     * ratio with 6 decimals) and so on, jitter in whole ms. What is unknown is left out.
     */
    public Map<String, String> asMap() {
        return ReportMap.of(this);
    }
}
