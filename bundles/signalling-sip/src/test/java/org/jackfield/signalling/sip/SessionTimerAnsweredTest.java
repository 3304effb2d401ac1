package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.jackfield.spi.signalling.SessionTimer;
import org.jackfield.spi.signalling.SessionTimer.Refresher;
import org.jackfield.spi.signalling.SessionTimerPolicy;
import org.junit.jupiter.api.Test;

/** What the called side agrees to about session timers (RFC 4028 section 9), on the wire. */
class SessionTimerAnsweredTest extends WithPeer {

    @Override
    Optional<SessionTimerPolicy> sessionTimer() {
        return Optional.of(new SessionTimerPolicy(Duration.ofMinutes(10), Duration.ofMinutes(2)));
    }

    @Test
    void theCallersIntervalIsTakenAndTheCallerRefreshes() throws Exception {
        String accepted = talk("t1", "Supported: timer", "Session-Expires: 300");

        assertTimer(300, Refresher.REMOTE);
        assertThat(RawPeer.header(accepted, "Session-Expires")).isEqualTo("300;refresher=uac");
        assertThat(accepted)
                .contains("Require: timer")
                .contains("Supported: 100rel")
                .contains("timer");
        hangUp("t1", 2, accepted);
    }

    @Test
    void whomTheCallerWantsToRefreshRefreshes() throws Exception {
        String accepted = talk("t2", "Supported: timer", "x: 300;refresher=uas");

        assertTimer(300, Refresher.LOCAL);
        assertThat(RawPeer.header(accepted, "Session-Expires")).isEqualTo("300;refresher=uas");
        hangUp("t2", 2, accepted);
    }

    @Test
    void anIntervalThatIsLongerThanWantedIsShortened() throws Exception {
        String accepted = talk("t3", "Supported: timer", "Session-Expires: 2147483647", "Min-SE: 900");
        assertTimer(900, Refresher.REMOTE);
        hangUp("t3", 2, accepted);

        accepted = talk("t4", "Supported: timer", "Session-Expires: 1800;refresher=uac");
        assertTimer(600, Refresher.REMOTE);
        hangUp("t4", 2, accepted);
    }

    @Test
    void aCallerThatKnowsTimersGetsOneUnasked() throws Exception {
        String accepted = talk("t5", "Supported: timer");

        assertTimer(600, Refresher.REMOTE);
        assertThat(accepted).contains("Require: timer");
        hangUp("t5", 2, accepted);
    }

    @Test
    void aCallerThatDoesNotKnowTimersIsRefreshedWhenAProxyWantsThat() throws Exception {
        String accepted = talk("t6", "Session-Expires: 300");

        assertTimer(300, Refresher.LOCAL);
        assertThat(RawPeer.header(accepted, "Session-Expires")).isEqualTo("300;refresher=uas");
        assertThat(accepted).doesNotContain("Require: timer");
        hangUp("t6", 2, accepted);
    }

    @Test
    void whereNobodyAsksThereIsNoTimer() throws Exception {
        String accepted = talk("t7", "Supported: 100rel");

        assertThat(ears.invitation().details().sessionTimer()).isEmpty();
        assertThat(accepted).doesNotContain("Session-Expires").doesNotContain("Require");
        hangUp("t7", 2, accepted);
    }

    @Test
    void anIntervalThatIsTooShortIsRefusedBeforeAnybodyHears() throws Exception {
        peer.send(peer.invite("t8", peer.contact(), "Supported: timer", "Session-Expires: 119", RawPeer.SDP));

        String refused = peer.receive("SIP/2.0 422 Session Interval Too Small");
        assertThat(RawPeer.header(refused, "Min-SE")).isEqualTo("120");
        ears.expectNothingMore();
    }

    @Test
    void aCallerThatCannotAskAgainIsNotRefused() throws Exception {
        String accepted = talk("t9", "Session-Expires: 5");

        assertThat(accepted).doesNotContain("Session-Expires");
        hangUp("t9", 2, accepted);
    }

    @Test
    void intervalsThatAreNoneAreAsNotThere() throws Exception {
        int call = 0;
        for (String interval : new String[] {"-1", "99999999999", "soon", ""}) {
            String accepted = talk("t10" + ++call, "Session-Expires: " + interval);
            assertThat(accepted).doesNotContain("Session-Expires");
            hangUp("t10" + call, 2, accepted);
        }
    }

    @Test
    void aTimerCanBeRequired() throws Exception {
        String accepted = talk("t11", "Require: timer", "Session-Expires: 200");

        assertTimer(200, Refresher.REMOTE);
        hangUp("t11", 2, accepted);
    }

    @Test
    void anUpdateOrReinviteOfTheCallerRefreshes() throws Exception {
        String accepted = talk("t12", "Supported: timer", "Session-Expires: 300");
        peer.send(request(
                "UPDATE",
                "t12",
                2,
                accepted,
                peer.contact(),
                "Supported: timer",
                "Session-Expires: 200;refresher=uas"));
        String refreshed = peer.receive("SIP/2.0 200");
        assertThat(RawPeer.header(refreshed, "Session-Expires")).isEqualTo("200;refresher=uas");
        ears.expect("refreshed LOCAL PT3M20S");
        peer.send(request(
                "INVITE", "t12", 3, accepted, peer.contact(), "Supported: timer", "Session-Expires: 180", RawPeer.SDP));
        ears.expect("reoffer");
        ears.leg().answerReoffer(RawPeer.SDP);

        refreshed = peer.receive("SIP/2.0 200");
        assertThat(RawPeer.header(refreshed, "Session-Expires")).isEqualTo("180;refresher=uas");
        ears.expect("refreshed LOCAL PT3M");
        peer.send(request("ACK", "t12", 3, accepted));
        ears.expect("reoffer acknowledged");
        hangUp("t12", 4, accepted);
    }

    @Test
    void aRefreshWithTooShortAnIntervalIsRefusedAndTheTimerStays() throws Exception {
        String accepted = talk("t13", "Supported: timer", "Session-Expires: 300");
        peer.send(request("UPDATE", "t13", 2, accepted, peer.contact(), "Supported: timer", "Session-Expires: 10"));
        peer.receive("SIP/2.0 422");
        peer.send(request(
                "INVITE", "t13", 3, accepted, peer.contact(), "Supported: timer", "Session-Expires: 10", RawPeer.SDP));
        peer.receive("SIP/2.0 422");

        ears.expectNothingMore();
        hangUp("t13", 4, accepted);
    }

    @Test
    void aReinviteOfACallerThatAsksNoMoreEndsTheTimer() throws Exception {
        String accepted = talk("t14", "Supported: timer", "Session-Expires: 300");
        peer.send(request("UPDATE", "t14", 2, accepted, peer.contact()));

        assertThat(peer.receive("SIP/2.0 200")).doesNotContain("Session-Expires");
        ears.expect("refreshed none");
        hangUp("t14", 3, accepted);
    }

    private void assertTimer(long seconds, Refresher refresher) {
        assertThat(ears.invitation().details().sessionTimer())
                .contains(new SessionTimer(Duration.ofSeconds(seconds), refresher));
    }
}
