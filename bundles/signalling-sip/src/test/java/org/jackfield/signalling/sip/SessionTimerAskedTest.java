package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.jackfield.spi.signalling.Leg;
import org.jackfield.spi.signalling.SessionTimer;
import org.jackfield.spi.signalling.SessionTimer.Refresher;
import org.jackfield.spi.signalling.SessionTimerPolicy;
import org.junit.jupiter.api.Test;

/** What a line asks for and takes over of session timers (RFC 4028 section 7), on the wire. */
class SessionTimerAskedTest extends WithPeer {

    @Override
    Optional<SessionTimerPolicy> sessionTimer() {
        return Optional.of(new SessionTimerPolicy(Duration.ofMinutes(10), Duration.ofSeconds(90)));
    }

    @Test
    void theInviteAsks() throws Exception {
        call();
        String invite = peer.receive("INVITE");

        assertThat(invite).contains("Supported: 100rel").contains("timer").doesNotContain("Min-SE");
        assertThat(RawPeer.header(invite, "Session-Expires")).isEqualTo("600");
        peer.send(RawPeer.response(invite, "486 Busy Here", "p"));
        ears.expect("end REFUSED 486");
    }

    @Test
    void whatTheAcceptanceGrantsIsTold() throws Exception {
        Leg leg = talkOut("Session-Expires: 300;refresher=uac", "Require: timer");
        assertThat(ears.accepted().sessionTimer()).contains(new SessionTimer(Duration.ofMinutes(5), Refresher.LOCAL));
        hangUp(leg);
    }

    @Test
    void anAcceptanceCanSayThatThePeerRefreshes() throws Exception {
        Leg leg = talkOut("Session-Expires: 300;refresher=uas");
        assertThat(ears.accepted().sessionTimer()).contains(new SessionTimer(Duration.ofMinutes(5), Refresher.REMOTE));
        hangUp(leg);
    }

    @Test
    void anAcceptanceWithoutATimerIsOneWithout() throws Exception {
        Leg leg = talkOut();
        assertThat(ears.accepted().sessionTimer()).isEmpty();
        leg.reoffer(RawPeer.SDP);
        String reinvite = peer.receive("INVITE");
        assertThat(reinvite).doesNotContain("Session-Expires");
        peer.send(RawPeer.response(reinvite, "200 OK", "", peer.contact(), RawPeer.SDP));
        ears.expect("answered");
        hangUp(leg);
        ears.expectNothingMore();
    }

    @Test
    void anIntervalBelowWhatTheRfcAllowsIsTakenAsTheLeast() throws Exception {
        Leg leg = talkOut("Session-Expires: 1;refresher=uac");
        assertThat(ears.accepted().sessionTimer())
                .contains(new SessionTimer(SessionTimerPolicy.LEAST, Refresher.LOCAL));
        hangUp(leg);
    }

    @Test
    void aPeerThatWantsALongerIntervalIsCalledAgain() throws Exception {
        Leg leg = call();
        String invite = peer.receive("INVITE");
        peer.send(RawPeer.response(invite, "180 Ringing", "early", peer.contact()));
        ears.expect("provisional 180");
        peer.send(RawPeer.response(invite, "422 Session Interval Too Small", "early", "Min-SE: 900"));
        assertThat(RawPeer.header(peer.receive("ACK"), "CSeq")).isEqualTo("1 ACK");
        String again = peer.receive("INVITE");
        assertThat(RawPeer.header(again, "CSeq")).isEqualTo("2 INVITE");
        assertThat(RawPeer.header(again, "Call-ID")).isEqualTo(leg.callId());
        assertThat(RawPeer.tag(again, "From")).isEqualTo(RawPeer.tag(invite, "From"));
        assertThat(RawPeer.header(again, "To")).doesNotContain("tag");
        assertThat(RawPeer.header(again, "Session-Expires")).isEqualTo("900");
        assertThat(RawPeer.header(again, "Min-SE")).isEqualTo("900");
        assertThat(RawPeer.header(again, "Via")).isNotEqualTo(RawPeer.header(invite, "Via"));
        peer.send(RawPeer.response(again, "200 OK", "p", peer.contact(), RawPeer.SDP));
        ears.expect("accepted");
        leg.acknowledge();

        assertThat(RawPeer.header(peer.receive("ACK"), "CSeq")).isEqualTo("2 ACK");
        leg.bye("");
        assertThat(RawPeer.header(peer.receive("BYE"), "CSeq")).isEqualTo("3 BYE");
    }

    @Test
    void aCallThatIsMadeAgainCanBeCancelled() throws Exception {
        Leg leg = call();
        peer.send(RawPeer.response(peer.receive("INVITE"), "422 Session Interval Too Small", "a", "Min-SE: 900"));
        String again = peer.receive("INVITE", "CSeq: 2 INVITE");
        leg.cancel();
        peer.send(RawPeer.response(again, "180 Ringing", "p", peer.contact()));
        ears.expect("provisional 180");

        assertThat(RawPeer.header(peer.receive("CANCEL"), "CSeq")).isEqualTo("2 CANCEL");
        peer.send(RawPeer.response(again, "487 Request Terminated", "p"));
        ears.expect("end REFUSED 487");
    }

    @Test
    void aPeerThatIsNeverContentIsNotCalledForEver() throws Exception {
        call();
        for (int minimum = 700; minimum < 1100; minimum += 100) {
            String invite = peer.receive("INVITE");
            peer.send(RawPeer.response(invite, "422 Session Interval Too Small", "p", "Min-SE: " + minimum));
            peer.receive("ACK");
        }

        ears.expect("end REFUSED 422");
    }

    @Test
    void aMinimumThatIsNoneOrTooLongEndsTheCall() throws Exception {
        for (String minimum : new String[] {"Min-SE: 90", "Min-SE: -7", "Min-SE: 2000000000", "X-Nothing: 1"}) {
            call();
            peer.send(RawPeer.response(peer.receive("INVITE"), "422 Session Interval Too Small", "p", minimum));
            peer.receive("ACK");
            ears.expect("end REFUSED 422");
        }
    }

    @Test
    void aRefreshIsAnUpdateWithoutASessionDescription() throws Exception {
        Leg leg = talkOut("Session-Expires: 300;refresher=uac");
        leg.refresh();
        String update = peer.receive("UPDATE " + peer.uri() + " SIP/2.0");
        assertThat(update).contains("Contact: ").endsWith("Content-Length: 0\r\n\r\n");
        assertThat(RawPeer.header(update, "Session-Expires")).isEqualTo("300;refresher=uac");
        leg.refresh();
        peer.send(RawPeer.response(update, "200 OK", "", peer.contact(), "Session-Expires: 200;refresher=uas"));

        ears.expect("refreshed REMOTE PT3M20S");
        hangUp(leg);
    }

    @Test
    void aRefreshThatIsTooShortIsSentAgain() throws Exception {
        Leg leg = talkOut("Session-Expires: 300;refresher=uac");
        leg.refresh();
        peer.send(RawPeer.response(peer.receive("UPDATE"), "422 Session Interval Too Small", "", "Min-SE: 400"));
        String again = peer.receive("UPDATE", "CSeq: 3 UPDATE");
        assertThat(RawPeer.header(again, "Session-Expires")).isEqualTo("400;refresher=uac");
        assertThat(RawPeer.header(again, "Min-SE")).isEqualTo("400");
        peer.send(RawPeer.response(again, "200 OK", "", "Session-Expires: 400;refresher=uac"));

        ears.expect("refreshed LOCAL PT6M40S");
        hangUp(leg);
    }

    @Test
    void aReofferRefreshesAndIsSentAgainWhenItIsTooShort() throws Exception {
        Leg leg = talkOut("Session-Expires: 300;refresher=uas");
        leg.reoffer(RawPeer.SDP);
        String reinvite = peer.receive("INVITE");
        assertThat(RawPeer.header(reinvite, "Session-Expires")).isEqualTo("300;refresher=uas");
        peer.send(RawPeer.response(reinvite, "422 Session Interval Too Small", "", "Min-SE: 400"));
        peer.receive("ACK");
        String again = peer.receive("INVITE");
        assertThat(RawPeer.header(again, "Session-Expires")).isEqualTo("400;refresher=uas");
        peer.send(RawPeer.response(
                again, "200 OK", "", peer.contact(), "Session-Expires: 400;refresher=uas", RawPeer.SDP));

        ears.expect("answered");
        ears.expect("refreshed REMOTE PT6M40S");
        hangUp(leg);
    }

    @Test
    void aRefreshOfAPeerThatDoesNotKnowTheCallEndsIt() throws Exception {
        Leg leg = talkOut("Session-Expires: 300;refresher=uac");
        leg.refresh();
        peer.send(RawPeer.response(peer.receive("UPDATE"), "481 Call/Transaction Does Not Exist", ""));

        ears.expect("end DIALOG_LOST");
        peer.receive("BYE");
    }

    @Test
    void aRefreshThatIsNotAnsweredEndsTheCall() throws Exception {
        Leg leg = talkOut("Session-Expires: 300;refresher=uac");
        leg.refresh();

        ears.expect("end DIALOG_LOST");
        peer.receive("BYE");
    }

    @Test
    void aRefreshThatIsRefusedLeavesTheCallUp() throws Exception {
        Leg leg = talkOut("Session-Expires: 300;refresher=uac");
        leg.refresh();
        peer.send(RawPeer.response(peer.receive("UPDATE"), "405 Method Not Allowed", ""));

        hangUp(leg);
        ears.expectNothingMore();
    }
}
