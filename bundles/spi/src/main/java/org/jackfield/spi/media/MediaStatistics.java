package org.jackfield.spi.media;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a path has measured: counters since its beginning, and values of this moment. What is not known is empty.
 *
 * @param received the sound that came
 * @param sent the sound that was sent; loss and jitter as the far end reports them by RTCP (RFC 3550 section 6.4)
 * @param roundTripTimeSeconds from RTCP
 * @param receivedDurationSeconds how much sound was played out
 * @param remoteCandidateType {@code host}, {@code srflx}, {@code prflx} or {@code relay}
 * @param localNetworkType for example {@code ethernet}
 * @param videoReceived the pictures that came
 * @param videoSent the pictures that were sent
 * @param localCandidateType {@code host}, {@code srflx}, {@code prflx} or {@code relay}: of the pair in use, as is the remote one
 * @param relayProtocol how this side reaches its TURN server when the local one is {@code relay}: {@code udp}, {@code tcp} or
 *     {@code tls}
 */
public record MediaStatistics(
        Stream received,
        Stream sent,
        OptionalDouble roundTripTimeSeconds,
        OptionalDouble receivedDurationSeconds,
        Optional<String> remoteCandidateType,
        Optional<String> localNetworkType,
        Stream videoReceived,
        Stream videoSent,
        Optional<String> localCandidateType,
        Optional<String> relayProtocol) {

    /** Makes the statistics of a path without pictures. */
    public MediaStatistics(
            Stream received,
            Stream sent,
            OptionalDouble roundTripTimeSeconds,
            OptionalDouble receivedDurationSeconds,
            Optional<String> remoteCandidateType,
            Optional<String> localNetworkType) {
        this(
                received,
                sent,
                roundTripTimeSeconds,
                receivedDurationSeconds,
                remoteCandidateType,
                localNetworkType,
                Stream.UNKNOWN,
                Stream.UNKNOWN,
                Optional.empty(),
                Optional.empty());
    }

    /**
     * One direction.
     *
     * @param codec in lower case, for example {@code opus}
     * @param clockRate RTP clock rate in Hz
     * @param packets RTP packets received or sent
     * @param lost packets lost on the way; never negative
     * @param jitterSeconds interarrival jitter at this moment
     */
    public record Stream(
            Optional<String> codec,
            OptionalInt clockRate,
            OptionalLong packets,
            OptionalLong lost,
            OptionalDouble jitterSeconds) {

        /** A direction of which nothing is known. */
        public static final Stream UNKNOWN = new Stream(
                Optional.empty(),
                OptionalInt.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalDouble.empty());
    }

    /** A path of which nothing is known. */
    public static final MediaStatistics UNKNOWN = new MediaStatistics(
            Stream.UNKNOWN,
            Stream.UNKNOWN,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            Optional.empty());
}
