package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Optional;
import org.jackfield.spi.signalling.IncomingReferral;
import org.jackfield.spi.signalling.Replaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** REFER that a peer sends, and the NOTIFYs that it gets, on the wire. */
class ReferredRulesTest extends WithPeer {

    private static final String CAROL = "Refer-To: <sip:carol@target.test>";

    private String accepted;
    private int sequence;

    @BeforeEach
    void talk() throws Exception {
        sequence = 1;
        accepted = talk("r1");
    }

    @Test
    void aReferIsToldAndAcceptedAndItsProgressIsNotified() throws Exception {
        send("Refer-To: \"Carol\" <sip:carol@target.test;user=phone>", "Referred-By: <sip:peer@peer.test>;cid=x");
        ears.expect("refer");
        assertThat(ears.referral())
                .isEqualTo(new IncomingReferral(
                        "sip:carol@target.test;user=phone",
                        Optional.empty(),
                        Optional.of("sip:peer@peer.test"),
                        false));

        ears.leg().acceptRefer();
        String response = peer.receive("SIP/2.0 202");
        assertThat(RawPeer.header(response, "Contact")).isEqualTo("<sip:bob@" + line.localAddress() + ">");
        String trying = peer.receive("NOTIFY " + peer.uri() + " SIP/2.0");
        assertThat(RawPeer.header(trying, "Event")).isEqualTo("refer;id=" + sequence);
        assertThat(RawPeer.header(trying, "Subscription-State")).matches("active;expires=(300|299)");
        assertThat(RawPeer.header(trying, "Content-Type")).isEqualTo("message/sipfrag;version=2.0");
        assertThat(RawPeer.header(trying, "Contact")).isEqualTo("<sip:bob@" + line.localAddress() + ">");
        assertThat(RawPeer.header(trying, "CSeq")).isEqualTo("1 NOTIFY");
        assertThat(trying).endsWith("\r\n\r\nSIP/2.0 100 Trying\r\n");
        peer.send(RawPeer.response(trying, "200 OK", ""));

        ears.leg().notifyRefer(200, "OK\r\nX: y");
        String last = receiveOther(trying);
        assertThat(last).endsWith("\r\n\r\nSIP/2.0 200 OK X: y\r\n");
        assertThat(RawPeer.header(last, "CSeq")).isEqualTo("2 NOTIFY");
        assertThat(RawPeer.header(last, "Subscription-State")).isEqualTo("terminated;reason=noresource");
        peer.send(RawPeer.response(last, "200 OK", ""));

        ears.leg().notifyRefer(200, "OK");
        peer.expectNothingBut(trying, last);
        ears.expectNothingMore();
    }

    @Test
    void aReferOfATrustedPeerIsToldAsSuch() throws Exception {
        peer.send(request("BYE", "r1", ++sequence, accepted));
        peer.receive("SIP/2.0 200");
        ears.expect("end BYE_RECEIVED");
        trust("127.0.0.1");
        accepted = talk("r1");
        send(CAROL);
        ears.expect("refer");

        assertThat(ears.referral().trusted()).isTrue();
    }

    @Test
    void theDialogToReplaceIsReadFromTheTarget() throws Exception {
        send(
                "Refer-To: <sip:carol@target.test?Subject=a%20b&Replaces=1%252%40c%3Bfrom-tag%3Df~2%3Bto-tag%3Dt%2B1&Require=replaces>");
        ears.expect("refer");

        assertThat(ears.referral().target()).isEqualTo("sip:carol@target.test");
        assertThat(ears.referral().replaces()).contains(new Replaces("1%2@c", "t+1", "f~2", false));
    }

    @Test
    void compactFormsAreUnderstood() throws Exception {
        send("r: <sip:carol@target.test>", "b: sip:peer@peer.test;x=y");
        ears.expect("refer");

        assertThat(ears.referral().target()).isEqualTo("sip:carol@target.test");
        assertThat(ears.referral().referredBy()).contains("sip:peer@peer.test");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X: y",
                "Refer-To:",
                "Refer-To: carol",
                "Refer-To: <sip:carol@target.test",
                "Refer-To: <sip:carol@target.test>, <sip:dave@target.test>",
                "Refer-To: <sip:carol@target.test>\r\nRefer-To: <sip:dave@target.test>",
                "Refer-To: <sip:carol@target.test>\r\nr: <sip:dave@target.test>",
                "Refer-To: <sip:carol@target.test;method=BYE>",
                "Refer-To: <sip:carol@target.test;transport=sctp>",
                "Refer-To: <sip:carol%0d%0aVia:x@target.test>",
                "Refer-To: <sip:carol%00@target.test>",
                "Refer-To: <sip:carol%4@target.test>",
                "Refer-To: <sip:carol@target.test?Replaces=a%0d%0aVia:x%3Bto-tag%3Db%3Bfrom-tag%3Dc>",
                "Refer-To: <sip:carol@target.test?Subject=a%0d%0aVia:x>",
                "Refer-To: <sip:carol@target.test?Replaces=a%3Bto-tag%3Db>",
                "Refer-To: <sip:carol@target.test?Replaces=a%3Bto-tag%3Db%3Bto-tag%3Dc%3Bfrom-tag%3Dd>",
                "Refer-To: <sip:carol@target.test?Replaces=a%20b%3Bto-tag%3Db%3Bfrom-tag%3Dc>",
                "Refer-To: <sip:carol@target.test?Replaces=>",
                "Refer-To: <sip:carol@target.test?Replaces=a%3Bto-tag%3Db%3Bfrom-tag%3Dc"
                        + "&replaces=a%3Bto-tag%3Db%3Bfrom-tag%3Dc>",
                "Refer-To: <sip:carol@target.test?Replaces=a%>",
                "Refer-To: <sip:carol@target.test?a=1&b=1&c=1&d=1&e=1&f=1&g=1&h=1&i=1&j=1&k=1&l=1&m=1&n=1&o=1&p=1&q=1>",
                CAROL + "\r\nReferred-By: <sip:a@b.test>\r\nReferred-By: <sip:c@d.test>",
                CAROL + "\r\nReferred-By: <sip:a@b.test?Replaces=x>",
                CAROL + "\r\nReferred-By: x",
            })
    void aReferThatCannotBeReadIsRefused(String headers) throws Exception {
        send(headers);
        peer.receive("SIP/2.0 400");

        ears.expectNothingMore();
    }

    @Test
    void aTargetThatIsTooLongIsRefused() throws Exception {
        send("Refer-To: <sip:" + "1".repeat(2000) + "@target.test>");
        peer.receive("SIP/2.0 400");
        send("Refer-To: <sip:1@target.test?Replaces=" + "1".repeat(2000) + "%3Bto-tag%3Db%3Bfrom-tag%3Dc>");
        peer.receive("SIP/2.0 400");

        ears.expectNothingMore();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<tel:+1234>", "<http://x.test/>", "mailto:a@b.test"})
    void aTargetThatIsNoSipUriIsRefused(String target) throws Exception {
        send("Refer-To: " + target);
        peer.receive("SIP/2.0 416");

        ears.expectNothingMore();
    }

    @Test
    void anExtensionThatIsNotKnownIsRefused() throws Exception {
        send(CAROL, "Require: norefersub");

        assertThat(RawPeer.header(peer.receive("SIP/2.0 420"), "Unsupported")).isEqualTo("norefersub");
        ears.expectNothingMore();
    }

    @Test
    void aReferIsRefusedByTheCore() throws Exception {
        send(CAROL);
        ears.expect("refer");
        assertThatIllegalArgumentException().isThrownBy(() -> ears.leg().rejectRefer(202));
        ears.leg().rejectRefer(603);
        peer.receive("SIP/2.0 603");
        ears.leg().rejectRefer(603);
        ears.leg().acceptRefer();
        ears.leg().notifyRefer(180, "Ringing");
        send(CAROL);

        ears.expect("refer");
        ears.leg().rejectRefer(480);
        peer.receive("SIP/2.0 480");
    }

    @Test
    void aSecondReferIsRefusedUntilAllIsSaidAboutTheFirst() throws Exception {
        send(CAROL);
        ears.expect("refer");
        send(CAROL);
        peer.receive("SIP/2.0 491");
        ears.leg().acceptRefer();
        peer.receive("SIP/2.0 202");
        String trying = peer.receive("NOTIFY");
        peer.send(RawPeer.response(trying, "200 OK", ""));
        send(CAROL);
        peer.receive("SIP/2.0 491");
        ears.leg().notifyRefer(486, "Busy Here");
        peer.send(RawPeer.response(receiveOther(trying), "200 OK", ""));
        send(CAROL);

        ears.expect("refer");
    }

    @Test
    void oneNotifyIsOnTheWireAtATimeAndWhatIsOutdatedIsLeftOut() throws Exception {
        acceptRefer();
        String trying = peer.receive("NOTIFY");
        ears.leg().notifyRefer(180, "Ringing");
        ears.leg().notifyRefer(183, "Session Progress");
        ears.leg().notifyRefer(200, "OK");
        assertThat(peer.receive("NOTIFY")).isEqualTo(trying);
        peer.send(RawPeer.response(trying, "200 OK", ""));

        String last = receiveOther(trying);
        assertThat(last).endsWith("SIP/2.0 200 OK\r\n");
        assertThat(RawPeer.header(last, "CSeq")).isEqualTo("2 NOTIFY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"481 Subscription does not exist", "500 X", "408 Request Timeout"})
    void aFarEndThatWantsNoNotifyEndsTheSubscriptionAndNotTheCall(String status) throws Exception {
        acceptRefer();
        String trying = peer.receive("NOTIFY");
        peer.send(RawPeer.response(trying, status, ""));
        peer.send(request("OPTIONS", "r1", ++sequence, accepted));
        peer.receive("SIP/2.0 200");
        ears.leg().notifyRefer(180, "Ringing");
        ears.leg().notifyRefer(200, "OK");
        peer.expectNothingBut(trying);

        send(CAROL);
        ears.expect("refer");
    }

    /** So does JsSIP between its 200 to a re-INVITE and the ACK. */
    @Test
    void aNotifyThatIsForbiddenDoesNotEndTheSubscriptionAndTheLastOneIsSentOnceMore() throws Exception {
        acceptRefer();
        String trying = peer.receive("NOTIFY");
        peer.send(RawPeer.response(trying, "403 Wrong Status", ""));
        ears.leg().notifyRefer(200, "OK");

        String last = receiveOther(trying);
        assertThat(last).endsWith("SIP/2.0 200 OK\r\n");
        peer.send(RawPeer.response(last, "403 Wrong Status", ""));
        String again = receiveOther(last);
        assertThat(again).endsWith("SIP/2.0 200 OK\r\n");
        assertThat(RawPeer.header(again, "CSeq")).isEqualTo("3 NOTIFY");
        peer.send(RawPeer.response(again, "403 Wrong Status", ""));
        peer.expectNothingBut(again);
    }

    @Test
    void aFarEndThatIsGoneEndsTheSubscriptionAndNotTheCall() throws Exception {
        acceptRefer();
        String trying = peer.receive("NOTIFY");
        while (peer.receiveWithin(TestLimits.T1 * 16) != null) {
            // The NOTIFY comes again until its time is over.
        }
        ears.leg().notifyRefer(200, "OK");
        assertThat(peer.receiveWithin(TestLimits.T1 * 4)).isNull();

        assertThat(trying).contains("100 Trying");
        ears.expectNothingMore();
    }

    @Test
    void theSubscriptionOutlivesTheCall() throws Exception {
        acceptRefer();
        String trying = peer.receive("NOTIFY");
        peer.send(RawPeer.response(trying, "200 OK", ""));
        peer.send(request("BYE", "r1", ++sequence, accepted));
        ears.expect("end BYE_RECEIVED");
        ears.leg().notifyRefer(200, "OK");

        String last = receiveOther(trying);
        assertThat(RawPeer.header(last, "Subscription-State")).isEqualTo("terminated;reason=noresource");
        peer.send(RawPeer.response(last, "481 Gone", ""));
        ears.expectNothingMore();
    }

    @Test
    void aReferThatIsOpenWhenTheCallEndsIsAnswered() throws Exception {
        send(CAROL);
        ears.expect("refer");
        peer.send(request("BYE", "r1", ++sequence, accepted));

        peer.receive("SIP/2.0 487");
        ears.expect("end BYE_RECEIVED");
        send(CAROL);
        peer.receive("SIP/2.0 481");
    }

    @Test
    void aReferOutsideADialogIsForbidden() throws Exception {
        peer.send(peer.request("REFER", "sip:bob@" + peer.lineHostPort(), "out", 1, "", peer.contact(), CAROL));
        peer.receive("SIP/2.0 403");

        ears.expectNothingMore();
    }

    @Test
    void aReferWithALateRetransmissionIsNotASecondOne() throws Exception {
        String refer = send(CAROL);
        ears.expect("refer");
        ears.leg().acceptRefer();
        peer.receive("SIP/2.0 202");
        peer.sendUntil(refer, "SIP/2.0 202");

        ears.expectNothingMore();
    }

    private void acceptRefer() throws Exception {
        send(CAROL);
        ears.expect("refer");
        ears.leg().acceptRefer();
        peer.receive("SIP/2.0 202");
    }

    private String receiveOther(String notify) throws Exception {
        String next = peer.receive("NOTIFY");
        return next.equals(notify) ? receiveOther(notify) : next;
    }

    private String send(String... headers) throws Exception {
        String[] all = Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = peer.contact();
        String refer = request("REFER", "r1", ++sequence, accepted, all);
        peer.send(refer);
        return refer;
    }
}
