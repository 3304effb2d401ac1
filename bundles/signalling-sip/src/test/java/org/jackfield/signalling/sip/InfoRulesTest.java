package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jackfield.spi.signalling.Leg;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** INFO in both directions, on the wire. */
class InfoRulesTest extends WithPeer {

    private static final String KEY = "application/dtmf-relay";

    private String accepted;
    private int sequence;

    @BeforeEach
    void talk() throws Exception {
        sequence = 1;
        accepted = talk("i1");
    }

    @Test
    void anInfoIsSentAndItsResponseTold() throws Exception {
        ears.leg().info(KEY, "Signal=5\r\nDuration=100\r\n");
        String info = peer.receive("INFO " + peer.uri() + " SIP/2.0");
        assertThat(RawPeer.header(info, "Content-Type")).isEqualTo(KEY);
        assertThat(RawPeer.header(info, "CSeq")).isEqualTo("1 INFO");
        assertThat(info).endsWith("\r\n\r\nSignal=5\r\nDuration=100\r\n");
        peer.send(RawPeer.response(info, "100 Trying", ""));
        peer.send(RawPeer.response(info, "200 OK", ""));

        ears.expect("info answered 200");
    }

    @Test
    void oneInfoIsOnTheWireAtATimeInTheOrderOfSending() throws Exception {
        for (int i = 0; i < 5; i++) {
            ears.leg().info(KEY, "Signal=" + i + "\r\n");
        }
        String info = "";
        for (int i = 0; i < 5; i++) {
            info = receiveOther(info);
            assertThat(info).endsWith("Signal=" + i + "\r\n");
            assertThat(RawPeer.header(info, "CSeq")).isEqualTo(i + 1 + " INFO");
            assertThat(peer.receive("INFO")).as("again, and no other").isEqualTo(info);
            peer.send(RawPeer.response(info, i == 2 ? "415 X" : "200 OK", ""));
            ears.expect("info answered " + (i == 2 ? 415 : 200));
        }
        peer.expectNothingBut(info);
    }

    /** Passes over what comes again because our response crossed it. */
    private String receiveOther(String info) throws Exception {
        String next = peer.receive("INFO");
        return next.equals(info) ? receiveOther(info) : next;
    }

    @Test
    void moreThanCanWaitAreRefused() throws Exception {
        for (int i = 0; i < 258; i++) {
            ears.leg().info(KEY, "Signal=1");
        }

        ears.expect("info answered 503");
        ears.expectNothingMore();
        peer.send(RawPeer.response(peer.receive("INFO"), "200 OK", ""));
        ears.expect("info answered 200");
        ears.leg().info(KEY, "Signal=2");
        peer.receive("INFO");
        ears.expectNothingMore();
    }

    @ParameterizedTest
    @ValueSource(strings = {"481 Call/Transaction Does Not Exist", "408 Request Timeout"})
    void anInfoThatFindsNoDialogEndsTheCall(String status) throws Exception {
        ears.leg().info(KEY, "Signal=1");
        ears.leg().info(KEY, "Signal=2");
        String info = peer.receive("INFO");
        peer.send(RawPeer.response(info, status, ""));

        ears.expect("info answered " + status.substring(0, 3));
        ears.expect("end DIALOG_LOST");
        peer.expectNothingBut(info, peer.receive("BYE"));
        ears.expectNothingMore();
    }

    @Test
    void anInfoThatNobodyAnswersEndsTheCall() throws Exception {
        ears.leg().info(KEY, "Signal=1");

        ears.expect("info answered 408");
        ears.expect("end DIALOG_LOST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "text", "text/", "/plain", "text/pl ain", "text/plain\r\nX: y", "text/plain;a=\"\r\n\""})
    void anInfoThatCannotBeSentIsRefusedAndTheCallGoesOn(String contentType) throws Exception {
        ears.leg().info(contentType, "x");
        ears.expect("info answered 400");
        ears.leg().info("text/plain;charset=utf-8", "\u00e4");

        String info = peer.receive("INFO");
        assertThat(info).doesNotContain("X: y").endsWith("\r\n\r\n\u00e4");
        assertThat(RawPeer.header(info, "Content-Type")).isEqualTo("text/plain;charset=utf-8");
        assertThat(RawPeer.header(info, "CSeq")).isEqualTo("1 INFO");
    }

    @Test
    void noInfoIsSentAfterTheEnd() throws Exception {
        ears.leg().bye("");
        ears.leg().info(KEY, "Signal=1");
        String bye = peer.receive("BYE");
        peer.send(RawPeer.response(bye, "200 OK", ""));
        ears.expect("end BYE_SENT");

        peer.expectNothingBut(bye);
        ears.expectNothingMore();
    }

    @Test
    void anInfoIsAnsweredAndTold() throws Exception {
        send("Content-Type: Application/DTMF-Relay; charset=x", RawPeer.body("Signal=5\r\nDuration=100\r\n"));
        peer.receive("SIP/2.0 200");
        assertThat(ears.expect("info")).isEqualTo("info application/dtmf-relay Signal=5\r\nDuration=100\r\n");
        send();
        peer.receive("SIP/2.0 200");
        assertThat(ears.expect("info")).isEqualTo("info  ");
    }

    @Test
    void anInfoInAnEarlyDialogIsTold() throws Exception {
        peer.send(peer.invite("i2", peer.contact(), RawPeer.SDP));
        ears.expect("invite");
        ears.leg().provisional(180);
        String ringing = peer.receive("SIP/2.0 180");
        peer.send(request("INFO", "i2", 2, ringing, "Content-Type: text/plain", RawPeer.body("x")));

        peer.receive("SIP/2.0 200");
        ears.expect("info text/plain x");
    }

    @Test
    void anEarlyDialogThatIsNotKnownDoesNotEndTheCall() throws Exception {
        Leg leg = call();
        String invite = peer.receive("INVITE");
        peer.send(RawPeer.response(invite, "180 Ringing", "r", peer.contact()));
        ears.expect("provisional 180");
        leg.info(KEY, "Signal=1");
        peer.send(RawPeer.response(peer.receive("INFO"), "481 Gone", ""));
        ears.expect("info answered 481");

        peer.send(RawPeer.response(invite, "200 OK", "r", peer.contact(), RawPeer.SDP));
        ears.expect("accepted");
    }

    @Test
    void whatIsNoTextIsRefused() throws Exception {
        send("Content-Type: text/plain", RawPeer.body("a\u0000b"));
        assertThat(RawPeer.header(peer.receive("SIP/2.0 415"), "Accept")).isEqualTo("text/plain");
        send("Content-Type: text/plain", RawPeer.body("a\u009bb"));
        peer.receive("SIP/2.0 415");
        send("Content-Type: text/plain", "Content-Encoding: gzip", RawPeer.body("x"));
        peer.receive("SIP/2.0 415");
        String latin = request("INFO", "i1", ++sequence, accepted, "Content-Type: text/plain", RawPeer.body("a~b"));
        byte[] octets = latin.getBytes(StandardCharsets.ISO_8859_1);
        octets[octets.length - 2] = (byte) 0xe4;
        peer.send(octets);
        peer.receive("SIP/2.0 415");
        send(RawPeer.body("x"));
        peer.receive("SIP/2.0 400");
        send("Content-Type: text/plain", "Info-Package: frob", RawPeer.body("x"));
        peer.receive("SIP/2.0 469");
        send("Content-Type: text/plain", "Require: frob", RawPeer.body("x"));
        peer.receive("SIP/2.0 420");

        ears.expectNothingMore();
    }

    @Test
    void anInfoThatComesAgainIsToldOnce() throws Exception {
        String info = request("INFO", "i1", ++sequence, accepted, "Content-Type: text/plain", RawPeer.body("x"));
        peer.send(info);
        peer.receive("SIP/2.0 200");
        peer.sendUntil(info, "SIP/2.0 200");

        ears.expect("info text/plain x");
        ears.expectNothingMore();
    }

    private void send(String... more) throws Exception {
        peer.send(request("INFO", "i1", ++sequence, accepted, more));
    }
}
