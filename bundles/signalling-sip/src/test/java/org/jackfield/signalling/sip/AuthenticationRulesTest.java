package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jackfield.spi.signalling.Credentials;
import org.jackfield.spi.signalling.Invitation;
import org.jackfield.spi.signalling.Leg;
import org.jackfield.spi.signalling.Referral;
import org.junit.jupiter.api.Test;

/** What a line does when its requests are challenged (RFC 3261 section 22), on the wire. */
class AuthenticationRulesTest extends WithPeer {

    private static final String PROXY = "Proxy-Authenticate";
    private static final String ANSWER = "Proxy-Authorization";
    private static final String REQUIRED = "407 Proxy Authentication Required";

    @Override
    Optional<Credentials> credentials() {
        return Optional.of(
                new Credentials(DigestCheck.USER, Optional.empty(), Optional.of(DigestCheck.PASSWORD), Map.of()));
    }

    @Test
    void anInviteThatIsChallengedGoesOutAgain() throws Exception {
        call();
        String invite = peer.receive("INVITE");
        assertThat(invite).doesNotContain("Authorization");
        challenge(invite, "n1");
        String ack = peer.receive("ACK");
        String again = peer.receive("INVITE", "CSeq: 2 INVITE");

        assertThat(RawPeer.header(ack, "CSeq")).isEqualTo("1 ACK");
        assertThat(branch(ack)).isEqualTo(branch(invite));
        assertThat(branch(again)).isNotEqualTo(branch(invite));
        for (String same : new String[] {"From", "To", "Call-ID", "Contact"}) {
            assertThat(RawPeer.header(again, same)).isEqualTo(RawPeer.header(invite, same));
        }
        assertThat(again).endsWith(RawPeer.SDP);
        DigestCheck.expect(again, ANSWER, "n1", 1);
        peer.send(RawPeer.response(again, "486 Busy Here", "p"));
        ears.expect("end REFUSED 486");
    }

    @Test
    void theAcknowledgementHasTheCredentialsOfTheInviteAndTheByeTheNextCount() throws Exception {
        Leg leg = talkOutChallenged();
        leg.bye("");
        String bye = peer.receive("BYE");

        assertThat(RawPeer.header(bye, "CSeq")).isEqualTo("3 BYE");
        DigestCheck.expect(bye, ANSWER, "n1", 2);
        peer.send(RawPeer.response(bye, "200 OK", ""));
        ears.expect("end BYE_SENT");
    }

    /** Returns a call whose INVITE was answered for with the nonce n1. */
    private Leg talkOutChallenged() throws Exception {
        Leg leg = call();
        challenge(peer.receive("INVITE"), "n1");
        String again = peer.receive("INVITE", "CSeq: 2 INVITE");
        peer.send(RawPeer.response(again, "200 OK", "p", peer.contact(), RawPeer.SDP));
        ears.expect("accepted");
        leg.acknowledge();
        String ack = peer.receive("ACK", "CSeq: 2 ACK");
        assertThat(RawPeer.header(ack, ANSWER)).isEqualTo(RawPeer.header(again, ANSWER));
        return leg;
    }

    @Test
    void theNextCallIsAnsweredForAtOnce() throws Exception {
        hangUp(talkOutChallenged());
        line.invite(new Invitation("next@jackfield.test", peer.uri(), RawPeer.SDP, Map.of()), ears);
        String invite = peer.receive("INVITE", "Call-ID: next@jackfield.test");

        DigestCheck.expect(invite, ANSWER, "n1", 3);
        peer.send(RawPeer.response(invite, "486 Busy Here", "p"));
        ears.expect("end REFUSED 486");
    }

    @Test
    void aWrongPasswordIsTriedOnce() throws Exception {
        call();
        challenge(peer.receive("INVITE"), "n1");
        challenge(peer.receive("INVITE", "CSeq: 2 INVITE"), "n2");

        ears.expect("end REFUSED 407: Proxy Authentication Required");
        peer.receive("ACK", "CSeq: 2 ACK");
        peer.expectNothingBut();
    }

    @Test
    void aStaleNonceIsReplacedOnce() throws Exception {
        call();
        challenge(peer.receive("INVITE"), "n1");
        challenge(peer.receive("INVITE", "CSeq: 2 INVITE"), "n2", "stale=true");
        String third = peer.receive("INVITE", "CSeq: 3 INVITE");
        DigestCheck.expect(third, ANSWER, "n2", 1);
        challenge(third, "n3", "stale=true");

        ears.expect("end REFUSED 407");
    }

    @Test
    void cancelTakesBackTheInviteThatWentOutAgain() throws Exception {
        Leg leg = call();
        String invite = peer.receive("INVITE");
        peer.send(RawPeer.response(invite, "100 Trying", ""));
        challenge(invite, "n1");
        String again = peer.receive("INVITE", "CSeq: 2 INVITE");
        peer.send(RawPeer.response(again, "180 Ringing", "p", peer.contact()));
        ears.expect("provisional 180");
        leg.cancel();
        String cancel = peer.receive("CANCEL");

        assertThat(RawPeer.header(cancel, "CSeq")).isEqualTo("2 CANCEL");
        assertThat(branch(cancel)).isEqualTo(branch(again));
        assertThat(cancel).doesNotContain("Authorization");
        peer.send(RawPeer.response(cancel, "200 OK", "p"));
        peer.send(RawPeer.response(again, "487 Request Terminated", "p"));
        ears.expect("end REFUSED 487");
    }

    @Test
    void aCallThatIsGivenUpIsNotAnsweredFor() throws Exception {
        Leg leg = call();
        String invite = peer.receive("INVITE");
        peer.send(RawPeer.response(invite, "180 Ringing", "p", peer.contact()));
        ears.expect("provisional 180");
        leg.cancel();
        peer.receive("CANCEL");
        challenge(invite, "n1");

        ears.expect("end REFUSED 407");
    }

    @Test
    void aPrackThatIsChallengedGoesOutAgainAndTheInviteGoesOn() throws Exception {
        Leg leg = call();
        String invite = peer.receive("INVITE");
        peer.send(RawPeer.response(
                invite, "183 Session Progress", "p", peer.contact(), "Require: 100rel", "RSeq: 5", RawPeer.SDP));
        ears.expect("provisional 183");
        challenge(peer.receive("PRACK", "CSeq: 2 PRACK"), "n1");
        String prack = peer.receive("PRACK", "CSeq: 3 PRACK");

        DigestCheck.expect(prack, ANSWER, "n1", 1);
        assertThat(RawPeer.header(prack, "RAck")).isEqualTo("5 1 INVITE");
        peer.send(RawPeer.response(prack, "200 OK", ""));
        peer.send(RawPeer.response(invite, "200 OK", "p", peer.contact(), RawPeer.SDP));
        ears.expect("accepted");
        leg.acknowledge();
        peer.receive("ACK", "CSeq: 1 ACK");
        leg.bye("");
        peer.receive("BYE", "CSeq: 4 BYE");
    }

    @Test
    void eachRequestWithinTheDialogIsAnsweredForAndNumberedInTheOrderOfSending() throws Exception {
        Leg leg = talkOut();
        leg.info("application/dtmf-relay", "Signal=1");
        String info = peer.receive("INFO", "CSeq: 2 INFO");
        leg.reoffer(RawPeer.SDP);
        String reinvite = peer.receive("INVITE", "CSeq: 3 INVITE");
        challenge(info, "n1");
        String infoAgain = peer.receive("INFO", "CSeq: 4 INFO");
        challenge(reinvite, "n2");
        peer.receive("ACK", "CSeq: 3 ACK");
        String reinviteAgain = peer.receive("INVITE", "CSeq: 5 INVITE");

        DigestCheck.expect(infoAgain, ANSWER, "n1", 1);
        DigestCheck.expect(reinviteAgain, ANSWER, "n2", 1);
        assertThat(infoAgain).endsWith("Signal=1");
        peer.send(RawPeer.response(infoAgain, "200 OK", ""));
        ears.expect("info answered 200");
        String accepted = RawPeer.response(reinviteAgain, "200 OK", "", peer.contact(), RawPeer.SDP);
        peer.send(accepted);
        ears.expect("answered v=0");
        String ack = peer.receive("ACK", "CSeq: 5 ACK");
        assertThat(RawPeer.header(ack, ANSWER)).isEqualTo(RawPeer.header(reinviteAgain, ANSWER));
        peer.send(accepted);
        peer.receive("ACK", "CSeq: 5 ACK");
        leg.bye("");
        String bye = peer.receive("BYE", "CSeq: 6 BYE");
        DigestCheck.expect(bye, ANSWER, "n2", 2);
    }

    @Test
    void glareAfterAChallengeIsToldAsGlare() throws Exception {
        Leg leg = talkOut();
        leg.reoffer(RawPeer.SDP);
        challenge(peer.receive("INVITE", "CSeq: 2 INVITE"), "n1");
        peer.send(RawPeer.response(peer.receive("INVITE", "CSeq: 3 INVITE"), "491 Request Pending", ""));

        ears.expect("reoffer refused 491");
        peer.receive("ACK", "CSeq: 3 ACK");
        leg.reoffer(RawPeer.SDP);
        DigestCheck.expect(peer.receive("INVITE", "CSeq: 4 INVITE"), ANSWER, "n1", 2);
    }

    @Test
    void aRefreshThatIsChallengedGoesOutAgain() throws Exception {
        Leg leg = talkOut();
        leg.refresh();
        challenge(peer.receive("UPDATE", "CSeq: 2 UPDATE"), "n1");
        String update = peer.receive("UPDATE", "CSeq: 3 UPDATE");

        DigestCheck.expect(update, ANSWER, "n1", 1);
        peer.send(RawPeer.response(update, "200 OK", "", peer.contact()));
        hangUp(leg);
    }

    /** The number of the REFER that was accepted names the subscription (RFC 3515 section 2.4.6). */
    @Test
    void theSubscriptionIsThatOfTheReferThatWentOutAgain() throws Exception {
        Leg leg = talkOut();
        leg.refer(new Referral("sip:third@x.test", Optional.empty(), "sip:bob@jackfield.test"));
        challenge(peer.receive("REFER", "CSeq: 2 REFER"), "n1");
        String refer = peer.receive("REFER", "CSeq: 3 REFER");
        DigestCheck.expect(refer, ANSWER, "n1", 1);
        peer.send(RawPeer.response(refer, "202 Accepted", ""));
        ears.expect("refer answered 202");
        peer.send(peer.requestWithin(
                refer,
                refer,
                "NOTIFY",
                1,
                "Event: refer;id=3",
                "Subscription-State: terminated;reason=noresource",
                "Content-Type: message/sipfrag;version=2.0",
                RawPeer.body("SIP/2.0 200 OK\r\n")));

        peer.receive("SIP/2.0 200");
        ears.expect("refer notified 200 OK, last");
    }

    @Test
    void severalProxiesAreAnsweredTogether() throws Exception {
        call();
        String invite = peer.receive("INVITE");
        peer.send(RawPeer.response(
                invite,
                REQUIRED,
                "p",
                DigestCheck.challenge(PROXY, "n1"),
                DigestCheck.challenge(PROXY, "n2").replace(DigestCheck.REALM, "other")));
        String again = peer.receive("INVITE", "CSeq: 2 INVITE");

        assertThat(DigestCheck.answers(again, ANSWER))
                .extracting(answer -> answer.get("realm") + ' ' + answer.get("nonce"))
                .containsExactly(DigestCheck.REALM + " n1", "other n2");
        peer.send(RawPeer.response(again, "401 Unauthorized", "p", DigestCheck.challenge("WWW-Authenticate", "n3")));
        String third = peer.receive("INVITE", "CSeq: 3 INVITE");
        assertThat(DigestCheck.answers(third, ANSWER))
                .extracting(answer -> answer.get("nc"))
                .containsExactly("00000002", "00000002");
        DigestCheck.expect(third, "Authorization", "n3", 1);
        peer.send(RawPeer.response(third, "603 Decline", "p"));
        ears.expect("end REFUSED 603");
    }

    /** Who calls could otherwise let us hang up and try passwords with what we answer. */
    @Test
    void aCallerWhoIsNotTrustedGetsNoAnswer() throws Exception {
        talk("c1@peer.test");
        ears.leg().bye("");
        challenge(peer.receive("BYE"), "n1");

        ears.expect("end BYE_SENT");
        peer.expectNothingBut();
    }

    @Test
    void hostileChallengesAreRefusals() throws Exception {
        String huge = PROXY + ": Digest realm=\"" + "r".repeat(5000) + "\", nonce=\"n\"";
        List<String> hundred = new ArrayList<>();
        IntStream.range(0, 100)
                .forEach(number ->
                        hundred.add(PROXY + ": Digest realm=\"" + number + "\", nonce=\"n\", algorithm=ROT13"));
        expectRefused();
        expectRefused(PROXY + ": ");
        expectRefused(PROXY + ": Digest");
        expectRefused(PROXY + ": Basic realm=\"r\"");
        expectRefused(PROXY + ": Digest realm=\"r\", nonce=\"n\", algorithm=ROT13");
        expectRefused(PROXY + ": Digest realm=\"r\", nonce=\"n\", nonce=\"m\"");
        expectRefused(PROXY + ": Digest realm=\"r\", nonce=\"n\", qop=\"auth-int\"");
        expectRefused(PROXY + ": Digest realm=\"r\u0000\", nonce=\"n\"");
        expectRefused(PROXY + ": Digest realm=\"r\rX: y\", nonce=\"n\"");
        expectRefused(PROXY + ": Digest realm=\"r, nonce=n");
        expectRefused(huge);
        expectRefused(hundred.toArray(String[]::new));
        expectRefused("WWW-Authenticate: Digest realm=\"r\", nonce=\"of the other kind\"");
    }

    private void expectRefused(String... headers) throws Exception {
        call();
        peer.send(RawPeer.response(peer.receive("INVITE", "CSeq: 1 INVITE"), REQUIRED, "p", headers));
        peer.receive("ACK");
        ears.expect("end REFUSED 407");
    }

    private void challenge(String request, String nonce, String... more) throws Exception {
        peer.send(RawPeer.response(request, REQUIRED, "p", DigestCheck.challenge(PROXY, nonce, more)));
    }

    private static String branch(String message) {
        return RawPeer.header(message, "Via").replaceAll(".*branch=([^;]+).*", "$1");
    }
}
