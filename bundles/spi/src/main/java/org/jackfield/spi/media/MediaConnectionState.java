package org.jackfield.spi.media;

/** How far a media path's connection is, in the words of WebRTC's RTCPeerConnectionState. */
public enum MediaConnectionState {
    /** Nothing has been tried yet. */
    NEW,
    /** Candidates are being checked, keys exchanged. */
    CONNECTING,
    /** Sound can flow both ways. */
    CONNECTED,
    /** Connectivity was lost; it may come back by itself. */
    DISCONNECTED,
    /** Connectivity was lost for good. */
    FAILED
}
