package org.jackfield.spi.contract.signalling;

/** Two session descriptions; a provider passes them on octet for octet. */
final class Descriptions {

    static final String OFFER = describe("offer ä €");
    static final String ANSWER = describe("answer");

    private Descriptions() {}

    private static String describe(String name) {
        return String.join(
                "\r\n",
                "v=0",
                "o=- 1 1 IN IP4 127.0.0.1",
                "s=" + name,
                "c=IN IP4 127.0.0.1",
                "t=0 0",
                "m=audio 9 UDP/TLS/RTP/SAVPF 111",
                "a=rtpmap:111 opus/48000/2",
                "");
    }
}
