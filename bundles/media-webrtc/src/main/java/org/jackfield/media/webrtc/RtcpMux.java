package org.jackfield.media.webrtc;

import java.util.regex.Pattern;

/**
 * Adds to a far end's description that RTP and RTCP share a port (RFC 5761) where it says nothing of it: libwebrtc takes nothing
 * else. What a far end without it sends as RTCP comes to a port that we do not have; its sound comes to the one that we have.
 */
final class RtcpMux {

    private static final Pattern SECTION = Pattern.compile("^(?=m=)", Pattern.MULTILINE);
    private static final String ATTRIBUTE = "a=rtcp-mux";

    private RtcpMux() {}

    static String assume(String sdp) {
        StringBuilder assumed = new StringBuilder();
        for (String section : SECTION.splitAsStream(sdp).toList()) {
            assumed.append(section);
            if (section.startsWith("m=") && !section.contains("\n" + ATTRIBUTE)) {
                assumed.append(section.endsWith("\n") ? "" : "\r\n")
                        .append(ATTRIBUTE)
                        .append("\r\n");
            }
        }
        return assumed.toString();
    }
}
