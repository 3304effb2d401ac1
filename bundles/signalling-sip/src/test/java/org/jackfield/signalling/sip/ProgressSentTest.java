package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a line tells a caller how far the call is, reliably where RFC 3262 section 3 asks for that, on the wire. */
class ProgressSentTest extends WithPeer {

    private static final Optional<String> ANSWER = Optional.of(RawPeer.SDP + "a=early\r\n");

    @Test
    void aCallerWithoutTheExtensionHearsEarlyMediaOnce() throws Exception {
        peer.send(peer.invite("p1", peer.contact(), RawPeer.SDP));
        ears.expect("invite");
        ears.leg().provisional(183, ANSWER);

        String progress = peer.receive("SIP/2.0 183");
        assertThat(progress).endsWith(ANSWER.get()).doesNotContain("RSeq").doesNotContain("Require");
        assertThat(peer.receiveWithin(TestLimits.T1 * 4)).isNull();
        ears.leg().accept(RawPeer.SDP);
        peer.receive("SIP/2.0 200");
    }

    @Test
    void earlyMediaIsSentUntilItIsAcknowledged() throws Exception {
        String progress = progress("p2", "Supported: 100rel");
        assertThat(progress).endsWith(ANSWER.get()).contains("Require: 100rel");
        long number = Long.parseLong(RawPeer.header(progress, "RSeq"));
        assertThat(number).isBetween(1L, (1L << 31) - 1);
        assertThat(peer.receive("SIP/2.0 183")).isEqualTo(progress);
        assertThat(peer.receive("SIP/2.0 183")).isEqualTo(progress);
        peer.send(prack("p2", 2, progress, number + " 1 INVITE"));

        assertThat(RawPeer.header(peer.receive("SIP/2.0 200"), "CSeq")).isEqualTo("2 PRACK");
        assertThat(peer.receiveWithin(TestLimits.T1 * 8)).isNull();
        assertAccepted("p2", 3);
    }

    @Test
    void ringingIsReliableOnlyForACallerThatRequiresIt() throws Exception {
        peer.send(peer.invite("p3", peer.contact(), "Supported: 100rel", RawPeer.SDP));
        ears.expect("invite");
        ears.leg().provisional(180);
        assertThat(peer.receive("SIP/2.0 180")).doesNotContain("RSeq");
        ears.leg().reject(486);
        ears.expect("end REJECTED");

        peer.send(peer.invite("p4", peer.contact(), "Require: 100rel", RawPeer.SDP));
        ears.expect("invite");
        ears.leg().provisional(180);
        String ringing = peer.receive("SIP/2.0 180");
        peer.send(prack("p4", 2, ringing, RawPeer.header(ringing, "RSeq") + " 1 INVITE"));
        peer.receive("SIP/2.0 200");
        assertAccepted("p4", 3);
    }

    @Test
    void theNextReliableResponseWaitsForTheAcknowledgementOfTheLast() throws Exception {
        String progress = progress("p5", "Require: 100rel");
        long number = Long.parseLong(RawPeer.header(progress, "RSeq"));
        ears.leg().provisional(180);
        assertThat(peer.receive("SIP/2.0 18")).startsWith("SIP/2.0 183");
        peer.send(prack("p5", 2, progress, number + " 1 INVITE"));

        String ringing = peer.receive("SIP/2.0 180");
        assertThat(RawPeer.header(ringing, "RSeq")).isEqualTo(Long.toString(number + 1));
        peer.send(prack("p5", 3, ringing, number + 1 + " 1 INVITE"));
        peer.receive("SIP/2.0 200");
        assertAccepted("p5", 4);
    }

    @Test
    void theAcceptanceWaitsForTheAcknowledgementOfAnEarlyAnswer() throws Exception {
        String progress = progress("p6", "Supported: 100rel");
        ears.leg().accept(RawPeer.SDP);
        ears.leg().accept(RawPeer.SDP);
        assertThat(peer.receive("SIP/2.0")).isEqualTo(progress);
        peer.send(prack("p6", 2, progress, RawPeer.header(progress, "RSeq") + " 1 INVITE"));

        assertThat(RawPeer.header(peer.receive("SIP/2.0 200"), "CSeq")).isEqualTo("2 PRACK");
        String accepted = peer.receive("SIP/2.0 200");
        peer.send(request("ACK", "p6", 1, accepted));
        ears.expect("acknowledged");
        hangUp("p6", 3, accepted);
    }

    @Test
    void theAcceptanceDoesNotWaitForTheAcknowledgementOfRinging() throws Exception {
        peer.send(peer.invite("p7", peer.contact(), "Require: 100rel", RawPeer.SDP));
        ears.expect("invite");
        ears.leg().provisional(180);
        String ringing = peer.receive("SIP/2.0 180");
        ears.leg().accept(RawPeer.SDP);
        String accepted = peer.receive("SIP/2.0 200");
        peer.send(prack("p7", 2, ringing, RawPeer.header(ringing, "RSeq") + " 1 INVITE"));
        assertThat(RawPeer.header(peer.receive("SIP/2.0 200 OK\r\nCSeq: 2 PRACK"), "CSeq"))
                .isEqualTo("2 PRACK");
        peer.send(request("ACK", "p7", 1, accepted));

        ears.expect("acknowledged");
        hangUp("p7", 3, accepted);
    }

    @Test
    void aResponseThatIsNeverAcknowledgedEndsTheCall() throws Exception {
        progress("p8", "Supported: 100rel");
        ears.leg().accept(RawPeer.SDP);

        ears.expect("end NO_ACK: no PRACK came");
        peer.receive("SIP/2.0 500");
    }

    @Test
    void whoHangsUpBeforeTheAcceptanceCouldBeSentRefuses() throws Exception {
        progress("p9", "Supported: 100rel");
        ears.leg().accept(RawPeer.SDP);
        ears.leg().bye("");

        ears.expect("end REJECTED");
        peer.receive("SIP/2.0 480");
    }

    @Test
    void anAcknowledgementThatComesAfterTheEndIsTaken() throws Exception {
        String progress = progress("p10", "Supported: 100rel");
        ears.leg().reject(486);
        peer.receive("SIP/2.0 486");
        ears.expect("end REJECTED");
        peer.send(prack("p10", 2, progress, RawPeer.header(progress, "RSeq") + " 1 INVITE"));

        peer.receive("SIP/2.0 200");
    }

    @Test
    void anAcknowledgementOfSomethingElseIsRefused() throws Exception {
        String progress = progress("p11", "Supported: 100rel");
        String number = RawPeer.header(progress, "RSeq");
        assertRefused("481", prack("p11", 2, progress, number + "1 1 INVITE"));
        assertRefused("481", prack("p11", 3, progress, number + " 2 INVITE"));
        assertRefused("481", prack("p11", 4, progress, number + " 1 BYE"));
        assertRefused("400", prack("p11", 5, progress, number + " x INVITE"));
        peer.send(prack("p11", 6, progress, "-1 1 INVITE"));
        peer.send(prack("p11", 6, progress, "99999999999999999999 1 INVITE"));
        assertRefused("400", request("PRACK", "p11", 7, progress));
        peer.send(prack("p11", 8, progress, number + " 1 INVITE"));
        peer.receive("SIP/2.0 200");
        assertRefused("481", prack("p11", 9, progress, number + " 1 INVITE"));

        assertAccepted("p11", 10);
    }

    @Test
    void anOfferInAnAcknowledgementIsRefused() throws Exception {
        String progress = progress("p12", "Supported: 100rel");
        String rack = "RAck: " + RawPeer.header(progress, "RSeq") + " 1 INVITE";
        assertRefused("488", request("PRACK", "p12", 2, progress, rack, RawPeer.SDP));

        assertAccepted("p12", 3);
    }

    @Test
    void aCallerThatRequiresReliabilityButOffersNothingHearsOnlyTheAcceptance() throws Exception {
        peer.send(peer.invite("p13", peer.contact(), "Require: 100rel"));
        ears.expect("invite");
        ears.leg().provisional(183, ANSWER);
        ears.leg().accept(RawPeer.SDP);

        peer.receive("SIP/2.0 100");
        assertThat(peer.receive("SIP/2.0")).startsWith("SIP/2.0 200");
    }

    @Test
    void aCallerThatOffersNothingHearsNoEarlyMedia() throws Exception {
        peer.send(peer.invite("p14", peer.contact(), "Supported: 100rel"));
        ears.expect("invite");
        ears.leg().provisional(183, ANSWER);

        assertThat(peer.receive("SIP/2.0 183")).doesNotContain("v=0").doesNotContain("RSeq");
    }

    @Test
    void afterAnAcknowledgedAnswerTheCallerCanOfferAnew() throws Exception {
        String progress = progress("p15", "Supported: 100rel");
        peer.send(request("UPDATE", "p15", 2, progress, peer.contact(), RawPeer.SDP));
        peer.receive("SIP/2.0 500");
        peer.send(prack("p15", 3, progress, RawPeer.header(progress, "RSeq") + " 1 INVITE"));
        peer.receive("SIP/2.0 200");
        peer.send(request("UPDATE", "p15", 4, progress, peer.contact(), RawPeer.SDP));
        assertThat(ears.expect("reoffer")).endsWith(RawPeer.SDP);
        ears.leg().answerReoffer(ANSWER.get());
        assertThat(peer.receive("SIP/2.0 200")).endsWith(ANSWER.get());

        assertAccepted("p15", 5);
    }

    @Test
    void afterAnAcknowledgedAnswerTheCalledSideCanOfferAnew() throws Exception {
        String progress = progress("p16", "Supported: 100rel");
        ears.leg().reoffer(RawPeer.SDP);
        ears.expect("reoffer refused 491");
        peer.send(prack("p16", 2, progress, RawPeer.header(progress, "RSeq") + " 1 INVITE"));
        peer.receive("SIP/2.0 200");
        ears.leg().reoffer(RawPeer.SDP);
        String update = peer.receive("UPDATE " + peer.uri() + " SIP/2.0");
        assertThat(update).endsWith(RawPeer.SDP).contains("Contact: ");
        peer.send(RawPeer.response(update, "200 OK", "", peer.contact(), ANSWER.get()));
        assertThat(ears.expect("answered")).endsWith(ANSWER.get());

        assertAccepted("p16", 3);
    }

    @Test
    void aPeerThatDoesNotKnowTheEarlyDialogEndsTheCall() throws Exception {
        String progress = progress("p17", "Supported: 100rel");
        peer.send(prack("p17", 2, progress, RawPeer.header(progress, "RSeq") + " 1 INVITE"));
        peer.receive("SIP/2.0 200");
        ears.leg().reoffer(RawPeer.SDP);
        peer.send(RawPeer.response(peer.receive("UPDATE"), "481 Call/Transaction Does Not Exist", ""));

        ears.expect("end DIALOG_LOST");
        peer.receive("SIP/2.0 500");
    }

    /** Lets the peer call, with that header, and bob send early media; returns the response. */
    private String progress(String callId, String header) throws Exception {
        peer.send(peer.invite(callId, peer.contact(), header, RawPeer.SDP));
        ears.expect("invite");
        ears.leg().provisional(183, ANSWER);
        return peer.receive("SIP/2.0 183");
    }

    private String prack(String callId, int sequence, String progress, String acknowledged) {
        return request("PRACK", callId, sequence, progress, "RAck: " + acknowledged);
    }

    private void assertRefused(String status, String request) throws Exception {
        peer.send(request);
        String response;
        do {
            response = peer.receive("SIP/2.0");
        } while (response.startsWith("SIP/2.0 183"));
        assertThat(response).startsWith("SIP/2.0 " + status);
    }

    private void assertAccepted(String callId, int next) throws Exception {
        ears.leg().accept(RawPeer.SDP);
        String accepted = peer.receive("SIP/2.0 200");
        peer.send(request("ACK", callId, 1, accepted));
        ears.expect("acknowledged");
        hangUp(callId, next, accepted);
    }
}
