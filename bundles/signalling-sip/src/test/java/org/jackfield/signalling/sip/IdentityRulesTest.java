package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.jackfield.session.NameAddress;
import org.jackfield.spi.signalling.Leg;
import org.jackfield.spi.signalling.RemoteIdentity;
import org.junit.jupiter.api.Test;

/** Who a peer says it is, and from whom that is believed. */
class IdentityRulesTest extends WithPeer {

    private static final String ASSERTED = "P-Asserted-Identity: \"Ann\" <sip:100@pbx.test>";
    private static final String PARTY =
            "Remote-Party-ID: \"Bea\" <sip:200@pbx.test>;party=called;screen=yes;privacy=off";
    private static final NameAddress ANN = new NameAddress("Ann", "sip:100@pbx.test");
    private static final NameAddress BEA = new NameAddress("Bea", "sip:200@pbx.test");

    @Test
    void anIdentityIsBelievedOnlyOfATrustedPeer() throws Exception {
        assertThat(identityOfInvite("s1", ASSERTED, PARTY))
                .isEqualTo(new RemoteIdentity(Optional.empty(), Optional.of(BEA)));
        trust("127.0.0.0/8");
        assertThat(identityOfInvite("s2", ASSERTED, PARTY))
                .isEqualTo(new RemoteIdentity(Optional.of(ANN), Optional.of(BEA)));
        trust("10.0.0.0/8");
        assertThat(identityOfInvite("s3", ASSERTED)).isEqualTo(RemoteIdentity.UNKNOWN);
    }

    @Test
    void anAddressInViaDoesNotMakeAPeerTrusted() throws Exception {
        trust("192.0.2.1");
        peer.send(peer.invite("v1", peer.contact(), ASSERTED, RawPeer.SDP)
                .replaceFirst("UDP 127.0.0.1:", "UDP 192.0.2.1:"));
        ears.expect("invite");

        assertThat(ears.invitation().details().identity().asserted()).isEmpty();
    }

    @Test
    void theFirstSipAddressIsTaken() throws Exception {
        trust("127.0.0.1");
        assertThat(asserted("m1", "P-Asserted-Identity: <tel:+1234>, \"Ann\" <sip:100@pbx.test>"))
                .contains(ANN);
        assertThat(asserted("m2", "P-Asserted-Identity: <tel:+1234>", ASSERTED)).contains(ANN);
        assertThat(asserted("m3", "P-Asserted-Identity: <tel:+1234>")).contains(new NameAddress("", "tel:+1234"));
        assertThat(asserted("m4", ASSERTED, "P-Asserted-Identity: <sip:mallory@x.test>"))
                .contains(ANN);
        assertThat(asserted("m5", "p-asserted-identity:", "\t\"Ann\"", "  <sip:100@pbx.test>"))
                .contains(ANN);
    }

    @Test
    void anIdentityThatCannotBeReadIsLeftOut() throws Exception {
        trust("127.0.0.1");
        int number = 0;
        for (String value : new String[] {
            "",
            "\"",
            "<sip:100@pbx.test",
            "<sip:100@pbx.test?Route=x>",
            "anonymous",
            ",,,,,,<sip:100@pbx.test>",
            "<sip:" + "1".repeat(3000) + "@pbx.test>",
            "<sip:100@pbx.test:70000>",
            "<mailto:a@b.test>"
        }) {
            assertThat(identityOfInvite("h" + number++, "P-Asserted-Identity: " + value, "Remote-Party-ID: " + value))
                    .as(value)
                    .isEqualTo(RemoteIdentity.UNKNOWN);
        }
    }

    @Test
    void responsesAndReinvitesHaveIdentitiesToo() throws Exception {
        trust("127.0.0.1");
        Leg leg = call();
        String invite = peer.receive("INVITE");
        peer.send(RawPeer.response(invite, "180 Ringing", "p", peer.contact(), PARTY));
        ears.expect("provisional 180");
        assertThat(ears.provisional().identity().address()).contains(BEA);
        peer.send(RawPeer.response(invite, "200 OK", "p", peer.contact(), ASSERTED, PARTY, RawPeer.SDP));
        ears.expect("accepted");
        assertThat(ears.accepted().identity().address()).contains(ANN);
        leg.acknowledge();
        String acknowledgement = peer.receive("ACK");

        peer.send(peer.requestWithin(invite, acknowledgement, "INVITE", 1, peer.contact(), PARTY, RawPeer.SDP));
        ears.expect("reoffer");
        assertThat(ears.reoffer().identity()).isEqualTo(new RemoteIdentity(Optional.empty(), Optional.of(BEA)));
        leg.rejectReoffer(488);
        leg.reoffer(RawPeer.SDP);
        String reinvite = peer.receive("INVITE");
        peer.send(RawPeer.response(reinvite, "200 OK", "", peer.contact(), ASSERTED, RawPeer.SDP));
        ears.expect("answered");
        assertThat(ears.answerer().address()).contains(ANN);
    }

    @Test
    void aTrustedPeerThatIsNoAddressClosesTheLine() {
        assertThatThrownBy(() -> open(trusting("pbx.test"), ears))
                .hasMessageContaining(
                        "trusted peer is \"pbx.test\", must be an IP address or a network, as 10.0.0.0/8");
    }

    private Optional<NameAddress> asserted(String callId, String... headers) throws Exception {
        return identityOfInvite(callId, headers).asserted();
    }

    private RemoteIdentity identityOfInvite(String callId, String... headers) throws Exception {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = peer.contact();
        all[headers.length + 1] = RawPeer.SDP;
        peer.send(peer.invite(callId, all));
        ears.expect("invite");
        ears.leg().reject(486);
        ears.expect("end REJECTED");
        return ears.invitation().details().identity();
    }
}
