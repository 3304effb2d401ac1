package org.jackfield.spi.media;

import org.osgi.annotation.versioning.ConsumerType;

/** Hears what becomes of a media path; implemented by the core. Every method returns at once and throws nothing. */
@ConsumerType
public interface MediaListener {

    /** The path's connection changed: ICE and DTLS (RFC 8445, RFC 5764) of a WebRTC path. */
    void onConnectionState(MediaConnectionState state);

    /**
     * The far end sends sound, or says that it will: {@link MediaPath#listen} hears it from now on. Once per track.
     *
     * @param trackId identifies the track within its path
     */
    void onAudioTrack(String trackId);

    /**
     * The far end sends pictures, or says that it will: {@link MediaPath#listenVideo} sees them from now on. Once per track.
     *
     * @param trackId identifies the track within its path
     */
    default void onVideoTrack(String trackId) {}

    /**
     * The far end pressed a key: a telephone-event came (RFC 4733). Once for each press, when it is recognised for sure.
     *
     * @param tone one of {@code 0-9 A-D * #}
     */
    default void onTone(char tone) {}

    /** Something went wrong beside the call, which goes on: a listener that threw, a WAV file that broke off. */
    void onWarning(MediaException warning);
}
