package org.jackfield.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jackfield.spi.media.MediaException;
import org.junit.jupiter.api.Test;

/** What native code never sees. */
class RemoteDescriptionTest {

    private static final String GOOD = String.join(
            "\r\n",
            "v=0",
            "o=- 1 1 IN IP4 127.0.0.1",
            "s=-",
            "t=0 0",
            "a=fingerprint:sha-256 00",
            "a=ice-ufrag:x",
            "a=ice-pwd:y",
            "m=audio 9 UDP/TLS/RTP/SAVPF 111",
            "a=rtcp-mux",
            "");

    @Test
    void aDescriptionWithAudioPasses() throws MediaException {
        assertThat(RemoteDescription.check(GOOD)).isEqualTo(GOOD);
    }

    @Test
    void lineEndsMayLackTheCarriageReturn() throws MediaException {
        String sdp = GOOD.replace("\r", "");

        assertThat(RemoteDescription.check(sdp)).isEqualTo(sdp);
    }

    @Test
    void audioMustBeThereAndNotRefused() {
        expectRefusal("v=0\r\ns=-\r\n", "no audio section");
        expectRefusal(GOOD.replace("audio", "video"), "no audio section");
        expectRefusal(GOOD.replace("m=audio 9 ", "m=audio 0 "), "refuses audio");
    }

    @Test
    void countsAreBounded() {
        expectRefusal(GOOD + "a=x\r\n".repeat(2_000), "lines, must be at most 2000");
        expectRefusal(GOOD + "a=candidate:1\r\n".repeat(201), "201 candidates, must be at most 200");
        expectRefusal(GOOD + "m=video 9 RTP/AVP 1\r\n".repeat(16), "17 media sections, must be at most 16");
        expectRefusal(GOOD + "a=" + "x".repeat(5_000), "5002 characters in one line, must be at most 4096");
    }

    @Test
    void plainRtpIsRefusedByItsName() {
        String plain = GOOD.replace("a=fingerprint:sha-256 00\r\n", "");
        expectRefusal(plain.replace("UDP/TLS/RTP/SAVPF", "RTP/AVP"), "RTP/AVP is not supported without DTLS-SRTP");
        expectRefusal(plain.replace("UDP/TLS/RTP/SAVPF", "RTP/SAVP"), "RTP/SAVP is not supported without DTLS-SRTP");
        expectRefusal(GOOD.replace("a=ice-ufrag:x\r\n", ""), "no ICE credentials");
    }

    /** libwebrtc takes nothing else, and with one port for both the far end's RTCP is all that may be missing. */
    @Test
    void whereNothingIsSaidOneIsAssumedForRtpAndRtcp() throws MediaException {
        String silent = GOOD.replace("a=rtcp-mux\r\n", "") + "m=video 9 UDP/TLS/RTP/SAVPF 96\r\na=rtcp-mux\r\n";

        assertThat(RemoteDescription.check(silent))
                .isEqualTo(GOOD + "m=video 9 UDP/TLS/RTP/SAVPF 96\r\na=rtcp-mux\r\n");
    }

    @Test
    void controlCharactersAreRefused() {
        expectRefusal(GOOD + "a=\u0000", "control character");
        expectRefusal(GOOD + "a=\u001b[2J", "control character");
    }

    private static void expectRefusal(String sdp, String message) {
        assertThatThrownBy(() -> RemoteDescription.check(sdp))
                .isInstanceOfSatisfying(MediaException.class, fault -> assertThat(fault.kind())
                        .isEqualTo(MediaException.Kind.BAD_DESCRIPTION))
                .hasMessageContaining(message);
    }
}
