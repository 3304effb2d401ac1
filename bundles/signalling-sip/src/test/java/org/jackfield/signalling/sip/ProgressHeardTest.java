package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import org.jackfield.spi.signalling.Leg;
import org.junit.jupiter.api.Test;

/** What a line does with provisional responses, reliable ones and those of several phones, on the wire. */
class ProgressHeardTest extends WithPeer {

    private static final String EARLY = RawPeer.SDP + "a=early\r\n";

    @Test
    void aReliableResponseIsAcknowledgedInItsEarlyDialog() throws Exception {
        call();
        String invite = peer.receive("INVITE");
        assertThat(invite).contains("Supported: 100rel");
        String proxy = "Record-Route: <sip:" + peer.hostPort() + ";lr>";
        peer.send(reliable(invite, "183 Session Progress", "p", 4711, proxy, EARLY));

        String prack = peer.receive("PRACK " + peer.uri() + " SIP/2.0");
        assertThat(RawPeer.header(prack, "RAck")).isEqualTo("4711 1 INVITE");
        assertThat(RawPeer.header(prack, "CSeq")).isEqualTo("2 PRACK");
        assertThat(RawPeer.tag(prack, "To")).isEqualTo("p");
        assertThat(RawPeer.header(prack, "Route")).isEqualTo("<sip:" + peer.hostPort() + ";lr>");
        peer.send(RawPeer.response(prack, "200 OK", ""));
        assertThat(ears.expect("provisional 183")).endsWith("p " + EARLY);
        peer.send(RawPeer.response(invite, "486 Busy Here", "p"));
        ears.expect("end REFUSED 486");
    }

    @Test
    void aReliableResponseThatComesAgainIsNeitherToldNorAcknowledgedAgain() throws Exception {
        call();
        String invite = peer.receive("INVITE");
        String progress = reliable(invite, "183 Session Progress", "p", 1, EARLY);
        peer.send(progress);
        String prack = peer.receive("PRACK");
        peer.send(progress);
        peer.send(RawPeer.response(prack, "200 OK", ""));
        peer.send(progress);

        peer.expectNothingBut(prack);
        ears.expect("provisional 183");
        ears.expectNothingMore();
        peer.send(RawPeer.response(invite, "486 Busy Here", "p"));
        ears.expect("end REFUSED 486");
    }

    @Test
    void reliableResponsesAreTakenInTheirOrder() throws Exception {
        call();
        String invite = peer.receive("INVITE");
        peer.send(reliable(invite, "183 Session Progress", "p", 7, EARLY));
        acknowledge("7 1 INVITE");
        ears.expect("provisional 183");
        String third = reliable(invite, "182 Queued", "p", 9);
        peer.send(third);
        peer.send(reliable(invite, "180 Ringing", "p", 8));
        acknowledge("8 1 INVITE");
        ears.expect("provisional 180");
        peer.send(third);

        assertThat(RawPeer.header(acknowledge("9 1 INVITE"), "CSeq")).isEqualTo("4 PRACK");
        ears.expect("provisional 182");
        peer.send(RawPeer.response(invite, "486 Busy Here", "p"));
        ears.expect("end REFUSED 486");
    }

    @Test
    void theAcceptanceIsAcknowledgedWithTheNumberOfTheInvite() throws Exception {
        Leg leg = call();
        String invite = peer.receive("INVITE");
        peer.send(reliable(invite, "183 Session Progress", "p", 7, EARLY));
        acknowledge("7 1 INVITE");
        ears.expect("provisional 183");
        peer.send(RawPeer.response(invite, "200 OK", "p", peer.contact(), RawPeer.SDP));
        ears.expect("accepted");
        leg.acknowledge();

        assertThat(RawPeer.header(peer.receive("ACK"), "CSeq")).isEqualTo("1 ACK");
        leg.bye("");
        assertThat(RawPeer.header(peer.receive("BYE"), "CSeq")).isEqualTo("3 BYE");
    }

    @Test
    void eachPhoneOfAForkIsToldWithItsOwnDialog() throws Exception {
        Leg leg = call();
        String invite = peer.receive("INVITE");
        peer.send(reliable(invite, "183 Session Progress", "one", 100, EARLY));
        assertThat(RawPeer.tag(acknowledge("100 1 INVITE"), "To")).isEqualTo("one");
        peer.send(reliable(invite, "183 Session Progress", "two", 200, EARLY));
        String second = acknowledge("200 1 INVITE");
        assertThat(RawPeer.tag(second, "To")).isEqualTo("two");
        assertThat(RawPeer.header(second, "CSeq")).isEqualTo("2 PRACK");
        assertThat(ears.expect("provisional 183")).contains("one");
        assertThat(ears.expect("provisional 183")).contains("two");
        peer.send(RawPeer.response(invite, "200 OK", "one", peer.contact(), RawPeer.SDP));
        ears.expect("accepted");
        assertThat(ears.accepted().dialog().remoteTag()).contains("one");
        leg.acknowledge();
        assertThat(RawPeer.tag(peer.receive("ACK"), "To")).isEqualTo("one");
        peer.send(RawPeer.response(invite, "200 OK", "two", peer.contact(), RawPeer.SDP));

        assertThat(RawPeer.tag(peer.receive("ACK"), "To")).isEqualTo("two");
        String bye = peer.receive("BYE");
        assertThat(RawPeer.tag(bye, "To")).isEqualTo("two");
        assertThat(RawPeer.header(bye, "CSeq")).isEqualTo("3 BYE");
        peer.send(RawPeer.response(bye, "200 OK", ""));
        hangUp(leg);
    }

    @Test
    void aLoserThatRepeatsItsAcceptanceIsHungUpOnce() throws Exception {
        Leg leg = call();
        String invite = peer.receive("INVITE");
        peer.send(RawPeer.response(invite, "200 OK", "p", peer.contact(), RawPeer.SDP));
        ears.expect("accepted");
        leg.acknowledge();
        peer.receive("ACK");
        String loser = RawPeer.response(invite, "200 OK", "loser", peer.contact(), RawPeer.SDP);
        peer.send(loser);
        peer.receive("ACK");
        String bye = peer.receive("BYE");
        peer.send(RawPeer.response(bye, "200 OK", ""));
        peer.send(loser);
        peer.receive("ACK");

        peer.expectNothingBut(bye);
        hangUp(leg);
    }

    @Test
    void onlyWhatRepeatsTheLastOfItsPhoneIsNotTold() throws Exception {
        call();
        String invite = peer.receive("INVITE");
        peer.send(RawPeer.response(invite, "180 Ringing", "one", peer.contact()));
        peer.send(RawPeer.response(invite, "180 Ringing", "two", peer.contact()));
        peer.send(RawPeer.response(invite, "180 Ringing", "one", peer.contact()));
        peer.send(RawPeer.response(invite, "181 Call Is Being Forwarded", "one", peer.contact()));
        peer.send(RawPeer.response(invite, "180 Ringing", "one", peer.contact()));

        assertThat(ears.expect("provisional 180")).contains("one");
        assertThat(ears.expect("provisional 180")).contains("two");
        assertThat(ears.expect("provisional 181")).contains("one");
        assertThat(ears.expect("provisional 180")).contains("one");
        peer.send(RawPeer.response(invite, "486 Busy Here", "one"));
        ears.expect("end REFUSED 486");
    }

    @Test
    void noMorePhonesAreFollowedThanCanRing() throws Exception {
        call();
        String invite = peer.receive("INVITE");
        for (int i = 0; i < 70; i++) {
            peer.send(RawPeer.response(invite, "180 Ringing", "phone" + i, peer.contact()));
        }
        for (int i = 0; i < 64; i++) {
            ears.expect("provisional 180");
        }
        peer.send(RawPeer.response(invite, "486 Busy Here", "one"));
        ears.expect("end REFUSED 486");
    }

    @Test
    void numbersThatAreNoneAreNotAcknowledged() throws Exception {
        call();
        String invite = peer.receive("INVITE");
        int code = 181;
        for (String number : new String[] {"0", "4711x", "4294967296"}) {
            peer.send(RawPeer.response(
                    invite, code + " Progress", "p", peer.contact(), "Require: 100rel", "RSeq: " + number));
            ears.expect("provisional " + code++);
        }
        for (String number : new String[] {"-1", "99999999999999999999", ""}) {
            peer.send(RawPeer.response(invite, "189 Dropped", "p", "Require: 100rel", "RSeq: " + number));
        }

        peer.expectNothingBut(invite);
        peer.send(RawPeer.response(invite, "486 Busy Here", "p"));
        ears.expect("end REFUSED 486");
        ears.expectNothingMore();
    }

    @Test
    void aReliableResponseThatSaysNotWhereItComesFromEndsNothing() throws Exception {
        call();
        String invite = peer.receive("INVITE");
        peer.send(RawPeer.response(
                invite, "183 Progress", "p", "Contact: <sip:x@127.0.0.1:99999>", "Require: 100rel", "RSeq: 1"));
        ears.expect("provisional 183");
        peer.send(RawPeer.response(invite, "486 Busy Here", "p"));

        ears.expect("end REFUSED 486");
    }

    @Test
    void aPhoneThatHasAnsweredEarlyCanOfferAnew() throws Exception {
        Leg leg = call();
        String invite = peer.receive("INVITE");
        String tag = RawPeer.tag(invite, "From");
        peer.send(RawPeer.response(invite, "180 Ringing", "p", peer.contact()));
        ears.expect("provisional 180");
        peer.send(early("UPDATE", leg, 1, tag, peer.contact(), RawPeer.SDP));
        peer.receive("SIP/2.0 491");
        peer.send(reliable(invite, "183 Session Progress", "p", 7, EARLY));
        acknowledge("7 1 INVITE");
        ears.expect("provisional 183");
        peer.send(early("UPDATE", leg, 2, tag, peer.contact(), RawPeer.SDP));
        ears.expect("reoffer");
        leg.answerReoffer(RawPeer.SDP);

        assertThat(peer.receive("SIP/2.0 200")).endsWith(RawPeer.SDP);
        leg.reoffer(RawPeer.SDP);
        String update = peer.receive("UPDATE");
        assertThat(RawPeer.tag(update, "To")).isEqualTo("p");
        peer.send(RawPeer.response(update, "200 OK", "", peer.contact(), EARLY));
        assertThat(ears.expect("answered")).endsWith(EARLY);
        peer.send(RawPeer.response(invite, "486 Busy Here", "p"));
        ears.expect("end REFUSED 486");
    }

    @Test
    void aByeOfTheOnlyPhoneEndsTheCall() throws Exception {
        Leg leg = call();
        String invite = peer.receive("INVITE");
        peer.send(RawPeer.response(invite, "180 Ringing", "p", peer.contact()));
        ears.expect("provisional 180");
        peer.send(early("BYE", leg, 1, RawPeer.tag(invite, "From"), "Reason: Q.850;cause=16;text=\"gone\""));

        peer.receive("SIP/2.0 200");
        String cancel = peer.receive("CANCEL");
        assertThat(ears.expect("end BYE_RECEIVED")).endsWith("gone");
        peer.send(RawPeer.response(cancel, "200 OK", "p"));
        peer.send(RawPeer.response(invite, "487 Request Terminated", "p"));
        peer.receive("ACK");
        ears.expectNothingMore();
    }

    @Test
    void aByeOfOneOfTwoPhonesLetsTheOtherRing() throws Exception {
        Leg leg = call();
        String invite = peer.receive("INVITE");
        peer.send(RawPeer.response(invite, "180 Ringing", "other", peer.contact()));
        peer.send(RawPeer.response(invite, "180 Ringing", "p", peer.contact()));
        ears.expect("provisional 180");
        ears.expect("provisional 180");
        peer.send(early("BYE", leg, 1, RawPeer.tag(invite, "From")));
        peer.receive("SIP/2.0 200");
        peer.send(early("BYE", leg, 2, RawPeer.tag(invite, "From")));
        peer.receive("SIP/2.0 481");
        peer.send(RawPeer.response(invite, "200 OK", "other", peer.contact(), RawPeer.SDP));
        ears.expect("accepted");
        leg.acknowledge();

        assertThat(RawPeer.tag(peer.receive("ACK"), "To")).isEqualTo("other");
        hangUp(leg);
    }

    private String reliable(String invite, String status, String tag, long number, String... more) {
        String[] headers = new String[more.length + 3];
        headers[0] = peer.contact();
        headers[1] = "Require: 100rel";
        headers[2] = "RSeq: " + number;
        System.arraycopy(more, 0, headers, 3, more.length);
        return RawPeer.response(invite, status, tag, headers);
    }

    /** Waits for a PRACK that names that response and answers it. */
    private String acknowledge(String named) throws Exception {
        String prack = peer.receive("PRACK", "RAck: " + named + "\r\n");
        peer.send(RawPeer.response(prack, "200 OK", ""));
        return prack;
    }

    /** Makes a request of the phone with the tag "p" within its early dialog. */
    private String early(String method, Leg leg, int sequence, String tag, String... more) {
        return peer.request(method, "sip:bob@" + peer.lineHostPort(), leg.callId(), sequence, tag, more)
                .replace("tag=peer", "tag=p");
    }
}
