package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jackfield.spi.signalling.Leg;
import org.jackfield.spi.signalling.Referral;
import org.jackfield.spi.signalling.Replaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** REFER that a line sends, and the NOTIFYs that come of it, on the wire. */
class ReferringRulesTest extends WithPeer {

    private static final String TRYING = "SIP/2.0 100 Trying\r\n";
    private static final String OK = "SIP/2.0 200 OK\r\n";
    private static final String ENDED = "terminated;reason=noresource";

    private Leg leg;
    private String invite;
    private String acknowledgement;
    private int sequence;

    @BeforeEach
    void talk() throws Exception {
        sequence = 0;
        leg = call();
        invite = peer.receive("INVITE");
        peer.send(RawPeer.response(invite, "200 OK", "p", peer.contact(), RawPeer.SDP));
        ears.expect("accepted");
        leg.acknowledge();
        acknowledgement = peer.receive("ACK");
    }

    @Test
    void aReferAsksForACallAndIsToldOfItsProgress() throws Exception {
        String refer = refer();
        assertThat(refer).startsWith("REFER " + peer.uri() + " SIP/2.0");
        assertThat(RawPeer.header(refer, "Refer-To")).isEqualTo("<sip:carol@target.test>");
        assertThat(RawPeer.header(refer, "Referred-By")).isEqualTo("<sip:bob@jackfield.test>");
        assertThat(RawPeer.header(refer, "Contact")).isEqualTo("<sip:bob@" + line.localAddress() + ">");
        assertThat(RawPeer.header(refer, "CSeq")).isEqualTo("2 REFER");
        assertThat(RawPeer.tag(refer, "To")).isEqualTo("p");

        accept(refer);
        assertAnswered("200", notify("refer;id=2", "active;expires=60", TRYING));
        ears.expect("refer notified 100 Trying");
        assertAnswered("200", notify("refer", "active", "SIP/2.0 180 Ringing\r\nContact: <sip:x@y.test>\r\n"));
        ears.expect("refer notified 180 Ringing");
        assertAnswered("200", notify("refer;id=2", ENDED, OK));
        assertThat(ears.expect("refer notified 200")).isEqualTo("refer notified 200 OK, last");

        assertAnswered("481", notify("refer;id=2", ENDED, OK));
        ears.expectNothingMore();
    }

    /** As SIP.js 0.21 does it. */
    @Test
    void aSubscriptionThatEndsForNoReasonWithAProvisionalResponseGoesOn() throws Exception {
        accept(refer());
        assertAnswered("200", notify("refer", "terminated", TRYING));
        assertThat(ears.expect("refer notified 100")).isEqualTo("refer notified 100 Trying");
        assertAnswered("200", notify("refer", "terminated", "SIP/2.0 180 Ringing\r\n"));
        ears.expect("refer notified 180 Ringing");
        assertAnswered("200", notify("refer", "terminated", OK));
        assertThat(ears.expect("refer notified 200")).isEqualTo("refer notified 200 OK, last");
        assertAnswered("481", notify("refer", "terminated", OK));
    }

    @Test
    void theDialogToReplaceGoesEscapedIntoTheTarget() throws Exception {
        leg.refer(new Referral(
                "sips:carol@target.test;transport=ws",
                Optional.of(new Replaces("1%2@c/d?e", "t+1", "f~2", true)),
                "sip:bob@jackfield.test"));

        assertThat(RawPeer.header(peer.receive("REFER"), "Refer-To"))
                .isEqualTo("<sips:carol@target.test;transport=ws?Replaces="
                        + "1%252%40c%2Fd%3Fe%3Bto-tag%3Dt%2B1%3Bfrom-tag%3Df~2%3Bearly-only>");
    }

    @Test
    void aReferralThatCannotBeSentIsRefusedAndTheCallGoesOn() throws Exception {
        for (String target :
                new String[] {"tel:+1", "sip:a@b.test?Route=x", "sip:a\r\nX: y@b.test", "sip:a@b.test;method=BYE"}) {
            leg.refer(new Referral(target, Optional.empty(), "sip:bob@jackfield.test"));
            ears.expect("refer answered 400 target is");
        }
        leg.refer(new Referral("sip:a@b.test", Optional.of(new Replaces("a b", "t", "f", false)), "sip:b@c.test"));
        ears.expect("refer answered 400 Call-ID is");
        leg.refer(new Referral("sip:a@b.test", Optional.of(new Replaces("a", "t\r\n", "f", false)), "sip:b@c.test"));
        ears.expect("refer answered 400 tag is");

        assertThat(RawPeer.header(refer(), "CSeq")).isEqualTo("2 REFER");
    }

    @Test
    void aReferThatIsRefusedIsOver() throws Exception {
        String refer = refer();
        peer.send(RawPeer.response(refer, "603 Decline", "", "Reason: SIP;text=\"not now\""));
        ears.expect("refer answered 603 Decline; not now");

        assertAnswered("481", notify("refer;id=2", "active", TRYING));
        assertThat(RawPeer.header(refer(), "CSeq")).isEqualTo("3 REFER");
        ears.expectNothingMore();
    }

    @Test
    void aSecondReferIsRefusedWhileTheFirstIsNotAnswered() throws Exception {
        String refer = refer();
        leg.refer(new Referral("sip:dave@target.test", Optional.empty(), "sip:bob@jackfield.test"));
        ears.expect("refer answered 491 Request Pending");
        accept(refer);

        String second = refer();
        accept(second);
        assertAnswered("481", notify("refer;id=2", "active", TRYING));
        assertAnswered("200", notify("refer;id=3", "active", TRYING));
        ears.expect("refer notified 100 Trying");
    }

    @Test
    void aNotifyBeforeTheResponseSaysThatTheReferIsAccepted() throws Exception {
        String refer = refer();
        assertAnswered("200", notify("refer", ENDED, OK));
        ears.expect("refer answered 202 Accepted");
        ears.expect("refer notified 200 OK, last");
        peer.send(RawPeer.response(refer, "202 Accepted", ""));

        ears.expectNothingMore();
    }

    @ParameterizedTest
    @ValueSource(strings = {"481 Call/Transaction Does Not Exist", "408 Request Timeout"})
    void aReferThatFindsNoDialogEndsTheCall(String status) throws Exception {
        peer.send(RawPeer.response(refer(), status, ""));

        ears.expect("refer answered " + status);
        ears.expect("end DIALOG_LOST");
        peer.receive("BYE");
    }

    @Test
    void aReferThatNobodyAnswersEndsTheCall() throws Exception {
        refer();

        ears.expect("refer answered 408");
        ears.expect("end DIALOG_LOST");
        peer.receive("BYE");
    }

    @Test
    void anAcceptedReferOfWhichNothingIsHeardIsOver() throws Exception {
        accept(refer());

        ears.expect("refer notified 0 no NOTIFY came in time, last");
        assertAnswered("481", notify("refer;id=2", "active", TRYING));
    }

    @Test
    void aSubscriptionThatExpiresIsOver() throws Exception {
        accept(refer());
        assertAnswered("200", notify("refer;id=2", "active;expires=0", TRYING));
        ears.expect("refer notified 100 Trying");

        ears.expect("refer notified 0 no NOTIFY came in time, last");
    }

    @Test
    void aFinalCodeIsTheLastEvenIfTheSubscriptionGoesOn() throws Exception {
        accept(refer());
        assertAnswered("200", notify("refer;id=2", "active", "SIP/2.0 486 Busy Here\r\n"));
        ears.expect("refer notified 486 Busy Here, last");
        assertAnswered("200", notify("refer;id=2", ENDED, OK));
        assertAnswered("481", notify("refer;id=2", ENDED, OK));

        ears.expectNothingMore();
    }

    @Test
    void aSubscriptionMayEndWithoutAResponse() throws Exception {
        accept(refer());
        assertAnswered("200", notify("refer;id=2", "Terminated ; reason=timeout", ""));

        ears.expect("refer notified 0 the subscription ended, last");
    }

    @ParameterizedTest
    @CsvSource({
        "489, presence,     active",
        "400, refer;id=2 x, active",
        "481, refer;id=7,   active",
        "400, refer;id=2,   '; expires=1'",
        "400, refer;id=2,   active foo",
    })
    void aNotifyThatDoesNotFitIsRefused(String status, String event, String state) throws Exception {
        accept(refer());

        String refused = assertAnswered(status, notify(event, state, TRYING));
        if (status.equals("489")) {
            assertThat(RawPeer.header(refused, "Allow-Events")).isEqualTo("refer,message-summary");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SIP/2.0 20 OK",
                "SIP/2.0 2000 OK",
                "SIP/3.0 200 OK",
                "HTTP/1.1 200 OK",
                " SIP/2.0 200 OK",
                "SIP/2.0 700 X",
                "\u0000"
            })
    void aSipfragThatCannotBeReadEndsTheSubscription(String sipfrag) throws Exception {
        accept(refer());
        assertAnswered("400 Bad sipfrag", notify("refer;id=2", "active", sipfrag));

        ears.expect("refer notified 0 Bad sipfrag, last");
        assertAnswered("481", notify("refer;id=2", "active", TRYING));
    }

    @Test
    void aSipfragIsTakenWithoutWhatCouldDoHarm() throws Exception {
        accept(refer());
        assertAnswered("200", notify("refer;id=2", "active", "SIP/2.0 183 a\u0007\u001b[2Jb" + "x".repeat(9000)));
        String told = ears.expect("refer notified 183 a [2Jb");
        assertThat(told).hasSizeLessThan(300);
        assertAnswered("200", notify("refer;id=2", "active", "SIP/2.0 180"));
        ears.expect("refer notified 180");

        String other = notify("refer;id=2", "active", TRYING).replace("message/sipfrag", "text/plain");
        assertThat(RawPeer.header(assertAnswered("415", other), "Accept")).isEqualTo("message/sipfrag");
        ears.expect("refer notified 0");
    }

    @Test
    void aNotifyOutOfOrderOrTwiceIsNotTold() throws Exception {
        accept(refer());
        String first = notify("refer;id=2", "active", TRYING);
        assertAnswered("200", notify("refer;id=2", "active", "SIP/2.0 180 Ringing\r\n"));
        ears.expect("refer notified 180");
        assertAnswered("500", first);

        ears.expectNothingMore();
    }

    @Test
    void aNotifyAfterTheByeIsStillAnswered() throws Exception {
        accept(refer());
        leg.bye("");
        String bye = peer.receive("BYE");
        assertAnswered("200", notify("refer;id=2", "active", TRYING));
        ears.expect("refer notified 100");
        peer.send(RawPeer.response(bye, "200 OK", ""));
        ears.expect("end BYE_SENT");

        assertAnswered("200", notify("refer;id=2", ENDED, OK));
        assertAnswered("481", notify("refer;id=2", ENDED, OK));
        ears.expectNothingMore();
    }

    @Test
    void aReferCanGoInAnEarlyDialog() throws Exception {
        peer.send(peer.invite("e1", peer.contact(), RawPeer.SDP));
        ears.expect("invite");
        ears.leg().provisional(180);
        String ringing = peer.receive("SIP/2.0 180");
        ears.leg().refer(new Referral("sip:c@d.test", Optional.empty(), "sip:b@c.test"));

        String refer = peer.receive("REFER");
        assertThat(RawPeer.header(refer, "CSeq")).isEqualTo("1 REFER");
        assertThat(RawPeer.tag(refer, "From")).isEqualTo(RawPeer.tag(ringing, "To"));
    }

    @Test
    void aReferCanGoToWhoeverRings() throws Exception {
        peer.send(peer.requestWithin(invite, acknowledgement, "BYE", ++sequence));
        peer.receive("SIP/2.0 200");
        ears.expect("end BYE_RECEIVED");
        leg = call();
        leg.refer(new Referral("sip:too.early@d.test", Optional.empty(), "sip:b@c.test"));
        String early = peer.receive("INVITE");
        peer.send(RawPeer.response(early, "180 Ringing", "r", peer.contact()));
        ears.expect("provisional 180");

        String refer = refer();
        assertThat(RawPeer.header(refer, "Refer-To")).isEqualTo("<sip:carol@target.test>");
        assertThat(RawPeer.tag(refer, "To")).isEqualTo("r");
    }

    @Test
    void aReferAfterTheEndIsLeftOut() throws Exception {
        leg.bye("");
        leg.refer(new Referral("sip:c@d.test", Optional.empty(), "sip:b@c.test"));
        String bye = peer.receive("BYE");
        peer.send(RawPeer.response(bye, "200 OK", ""));
        ears.expect("end BYE_SENT");
        leg.refer(new Referral("sip:c@d.test", Optional.empty(), "sip:b@c.test"));

        peer.expectNothingBut(bye);
        ears.expectNothingMore();
    }

    private String refer() throws Exception {
        leg.refer(new Referral("sip:carol@target.test", Optional.empty(), "sip:bob@jackfield.test"));
        return peer.receive("REFER");
    }

    private void accept(String refer) throws Exception {
        peer.send(RawPeer.response(refer, "202 Accepted", ""));
        ears.expect("refer answered 202 Accepted");
    }

    private String notify(String event, String state, String sipfrag) {
        return peer.requestWithin(
                invite,
                acknowledgement,
                "NOTIFY",
                ++sequence,
                peer.contact(),
                "Event: " + event,
                "Subscription-State: " + state,
                "Content-Type: message/sipfrag;version=2.0",
                RawPeer.body(sipfrag));
    }

    private String assertAnswered(String status, String request) throws Exception {
        peer.send(request);
        String response = peer.receive("SIP/2.0");
        assertThat(RawPeer.firstLine(response)).as("%s", request).startsWith("SIP/2.0 " + status);
        assertThat(RawPeer.header(response, "CSeq")).isEqualTo(RawPeer.header(request, "CSeq"));
        return response;
    }
}
