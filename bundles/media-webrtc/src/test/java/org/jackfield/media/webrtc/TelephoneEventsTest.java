package org.jackfield.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The telephone-event that fits the codec is left in a description. */
class TelephoneEventsTest {

    private static final String BOTH = String.join(
            "\r\n",
            "a=rtpmap:110 telephone-event/48000",
            "a=fmtp:110 0-15",
            "a=rtpmap:126 telephone-event/8000",
            "a=fmtp:126 0-15",
            "");
    private static final String VIDEO = String.join(
            "\r\n", "m=video 9 UDP/TLS/RTP/SAVPF 96 126", "a=rtpmap:96 VP8/90000", "a=rtpmap:126 red/90000", "");

    @Test
    void opusKeepsTheOneWith48000Hertz() {
        String fitted = TelephoneEvents.fit(sdp("111 0 110 126", "a=rtpmap:111 opus/48000/2\r\n" + BOTH) + VIDEO);

        assertThat(fitted)
                .contains("m=audio 9 UDP/TLS/RTP/SAVPF 111 0 110\r\n", "a=fmtp:110 0-15", VIDEO)
                .doesNotContain("telephone-event/8000", "a=fmtp:126");
    }

    @Test
    void anyOtherCodecKeepsTheOneWith8000Hertz() {
        for (String payload : new String[] {"0", "8", "9"}) {
            assertThat(TelephoneEvents.fit(sdp(payload + " 110 126", BOTH)))
                    .contains("SAVPF " + payload + " 126\r\n", "a=fmtp:126 0-15")
                    .doesNotContain("telephone-event/48000", "a=fmtp:110");
        }
    }

    @Test
    void aCodecThatIsNotKnownDoesNotCount() {
        assertThat(TelephoneEvents.fit(sdp("97 0 110 126", "a=rtpmap:97 AMR-WB/48000\r\n" + BOTH)))
                .contains("SAVPF 97 0 126\r\n");
    }

    @Test
    void theOnlyOneStays() {
        String only = sdp("0 101", "a=rtpmap:101 telephone-event/16000\r\n");
        String none = sdp("111", "a=rtpmap:111 opus/48000/2\r\n");

        assertThat(TelephoneEvents.fit(only)).isEqualTo(only);
        assertThat(TelephoneEvents.fit(none)).isEqualTo(none);
        assertThat(TelephoneEvents.fit("v=0\r\n")).isEqualTo("v=0\r\n");
    }

    @Test
    void aKeyIsToldLongerWhenTheEventHasASlowerClockThanTheSound() {
        String opus = "a=rtpmap:111 opus/48000/2\r\n";
        String slow = "a=rtpmap:101 telephone-event/8000\r\n";

        assertThat(TelephoneEvents.stretch(sdp("111 0 101", opus + slow) + VIDEO))
                .isEqualTo(6);
        assertThat(TelephoneEvents.stretch(sdp("0 101", slow))).isEqualTo(1);
        assertThat(TelephoneEvents.stretch(TelephoneEvents.fit(sdp("111 110 126", opus + BOTH))))
                .isEqualTo(1);
        assertThat(TelephoneEvents.stretch(sdp("111", opus))).isEqualTo(1);
    }

    private static String sdp(String payloads, String attributes) {
        return "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF " + payloads + "\r\n"
                + attributes;
    }
}
