package org.jackfield.media.webrtc;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How the provider deals with the network. Without a configuration the defaults hold. */
@ObjectClassDefinition(
        name = "Jackfield media over WebRTC",
        description = "Carries the sound and the pictures of calls")
@interface WebRtcConfiguration {

    /** Returns whether certificates of TURN servers are checked. */
    @AttributeDefinition(
            name = "Check TURN certificates",
            description =
                    "Whether a turns: server must have a certificate of a public authority, for its name. libwebrtc"
                            + " knows no other authorities: off for a server with a certificate of one's own. Media are encrypted"
                            + " from end to end in either case (DTLS-SRTP)")
    boolean checkTurnCertificates() default true;
}
