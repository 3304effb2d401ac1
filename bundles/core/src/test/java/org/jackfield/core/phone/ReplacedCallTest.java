package org.jackfield.core.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jackfield.core.kit.Exchange;
import org.jackfield.core.kit.Party;
import org.jackfield.session.Cause;
import org.jackfield.session.Session;
import org.jackfield.spi.signalling.Invitation;
import org.jackfield.spi.signalling.Replaces;
import org.junit.jupiter.api.Test;

/** What an INVITE with Replaces meets (RFC 3891 section 3). */
class ReplacedCallTest {

    private final Exchange exchange = new Exchange();
    private final Party alice = exchange.party("alice", "100");
    private final Party bob = exchange.party("bob", "200");
    private final Party carol = exchange.party("carol", "300");

    /** Carol calls Bob in place of the call that is his with these tags; returns what comes of it: 0 while it is taken. */
    private int replaces(Session bobs, boolean earlyOnly) {
        return replaces(
                bobs.callId(),
                bobs.rtcSession().localTag().orElseThrow(),
                bobs.rtcSession().remoteTag().orElseThrow(),
                earlyOnly);
    }

    private int replaces(String callId, String localTag, String remoteTag, boolean earlyOnly) {
        Outcome outcome = new Outcome();
        Replaces replaced = new Replaces(callId, localTag, remoteTag, earlyOnly);
        String offer = Stream.of(alice, bob)
                .flatMap(party -> party.phone().sessions().stream())
                .flatMap(session -> session.rtcSession().localSdp().stream())
                .findFirst()
                .orElse("v=0");
        exchange.line(carol)
                .invite(
                        new Invitation(
                                "new-call",
                                "sip:200@pbx.example",
                                offer,
                                Map.of(),
                                Optional.of(replaced),
                                Optional.empty()),
                        outcome);
        exchange.loop.run();
        return outcome.refusedWith();
    }

    private Session established() {
        alice.call("200");
        return bob.answer();
    }

    @Test
    void aCallThatIsNotHere() {
        established();
        assertThat(replaces("unknown", "a", "b", false)).isEqualTo(481);
    }

    @Test
    void tagsTheOtherWayRoundNameNothing() {
        Session bobs = established();
        assertThat(replaces(
                        bobs.callId(),
                        bobs.rtcSession().remoteTag().orElseThrow(),
                        bobs.rtcSession().localTag().orElseThrow(),
                        false))
                .isEqualTo(481);
        assertThat(bobs.endReason()).isEmpty();
    }

    @Test
    void anEstablishedCallIsNoEarlyOne() {
        Session bobs = established();
        assertThat(replaces(bobs, true)).isEqualTo(486);
        assertThat(bobs.endReason()).isEmpty();
    }

    @Test
    void anIncomingCallThatRingsIsNobodysToTake() {
        alice.call("200");
        Session bobs = bob.ringing();
        assertThat(replaces(bobs, false)).isEqualTo(481);
        assertThat(bobs.endReason()).isEmpty();
    }

    @Test
    void anOutgoingCallThatRingsIsTaken() {
        Session bobs = bob.call("100");
        assertThat(replaces(bobs, true)).isZero();
        assertThat(bobs.endReason().orElseThrow().cause()).isEqualTo(Cause.CANCELED);
        assertThat(bobs.endReason().orElseThrow().detail()).isEqualTo("replaced by call new-call");
        assertThat(alice.phone().sessions()).isEmpty();
        assertThat(bob.phone().sessions()).singleElement().satisfies(session -> assertThat(
                        session.rtcSession().replacedCallId())
                .hasValue(bobs.callId()));
    }

    @Test
    void aCallThatIsOverIsDeclined() {
        Session bobs = established();
        bobs.hangup();
        assertThat(replaces(bobs, false)).isEqualTo(603);
    }
}
