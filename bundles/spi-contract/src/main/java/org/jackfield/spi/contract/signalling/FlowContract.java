package org.jackfield.spi.contract.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jackfield.spi.contract.signalling.Signal.ReofferAnswered;
import org.jackfield.spi.contract.signalling.Telling.Failed;
import org.jackfield.spi.contract.signalling.Telling.IsRegistered;
import org.jackfield.spi.contract.signalling.Telling.NotRegistered;
import org.jackfield.spi.contract.signalling.Telling.Reached;
import org.jackfield.spi.signalling.LegEnd;
import org.jackfield.spi.signalling.RegistrationFailure;
import org.jackfield.spi.signalling.Reoffer;
import org.junit.jupiter.api.Test;

/** What lines tell of their way to a server (RFC 5626) and of their registration, and what becomes of calls when that way breaks. */
public abstract class FlowContract extends Lines {

    /** Breaks the connections of all lines to the server, which takes new ones at once. */
    protected abstract void breakConnections() throws Exception;

    /** Lets the server refuse all registrations with that status from now on. */
    protected abstract void refuseRegistrations(int statusCode) throws Exception;

    @Test
    void aLineThatHasRegisteredIsToldSoBeforeItsServerIsReached() {
        IsRegistered registered = alice().expect(IsRegistered.class);

        assertThat(registered.what().registrar()).isNotEmpty();
        assertThat(registered.what().expires()).isBetween(Duration.ofSeconds(1), EXPIRES);
        assertThat(alice().expect(Reached.class).server()).isNotEmpty();
        assertThat(alice().hasTelling()).isFalse();
    }

    @Test
    void aConnectionThatBreaksIsToldAndMadeAgain() throws Exception {
        recover();

        Talk talk = talk();
        talk.caller().leg().bye("");
        talk.callee().expectEnd(LegEnd.Kind.BYE_RECEIVED);
    }

    @Test
    void anEstablishedCallOutlivesABrokenConnection() throws Exception {
        Talk talk = talk();
        recover();

        talk.caller().leg().reoffer(Descriptions.OFFER);
        talk.callee().expect(Reoffer.class);
        talk.callee().leg().answerReoffer(Descriptions.ANSWER);
        assertThat(talk.caller().expect(ReofferAnswered.class).answer()).contains(Descriptions.ANSWER);
        talk.callee().leg().bye("");
        talk.caller().expectEnd(LegEnd.Kind.BYE_RECEIVED);
    }

    @Test
    void aCallThatNobodyHasAcceptedEndsWithTheConnection() throws Exception {
        RecordedLeg caller = alice().call(bob());
        RecordedLeg callee = bob().nextCall();
        recover();

        caller.expectEnd(LegEnd.Kind.TRANSPORT);
        callee.expectEnd(LegEnd.Kind.TRANSPORT);
    }

    @Test
    void aRegistrationThatIsRefusedIsToldWithItsStatusAndTheNextAttempt() throws Exception {
        refuseRegistrations(403);
        Party carol = await(begin(configuration("", "carol", 0)));

        RegistrationFailure failure = carol.expect(NotRegistered.class).failure();
        assertThat(failure.statusCode()).hasValue(403);
        assertThat(failure.nextAttempt()).isPresent();
        assertThat(carol.hasTelling()).isFalse();
    }

    /** Breaks the connections, and waits until both lines have told so and are back. */
    private void recover() throws Exception {
        alice().expect(IsRegistered.class);
        alice().expect(Reached.class);
        bob().expect(IsRegistered.class);
        bob().expect(Reached.class);
        breakConnections();
        expectRecovery(alice());
        expectRecovery(bob());
    }

    private static void expectRecovery(Party party) {
        Failed failed = party.expect(Failed.class);
        assertThat(failed.reason().getMessage()).isNotEmpty();
        assertThat(failed.nextAttempt().isNegative()).isFalse();
        party.await(Reached.class);
    }
}
