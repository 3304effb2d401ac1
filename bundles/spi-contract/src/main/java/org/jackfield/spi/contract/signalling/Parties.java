package org.jackfield.spi.contract.signalling;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jackfield.spi.signalling.LineConfiguration;

/** Who takes part in the rows of the contract. */
interface Parties {

    /** Returns a user with a display name that needs quoting. */
    Party alice();

    /** Returns a user without a display name. */
    Party bob();

    /** Returns the transport of the calls. */
    String transport();

    /** Opens a further line. */
    CompletionStage<Party> open(LineConfiguration configuration);

    /** Makes an account on the loopback interface. */
    LineConfiguration configuration(String displayName, String user, int port);

    /** Waits for a stage for a bounded time. */
    <T> T await(CompletionStage<T> stage) throws InterruptedException, ExecutionException, TimeoutException;

    /** A call in which both sides have heard that it is up. */
    record Talk(RecordedLeg caller, RecordedLeg callee) {}

    /** Brings a call up. */
    default Talk talk() {
        RecordedLeg caller = alice().call(bob());
        RecordedLeg callee = bob().nextCall();
        callee.leg().accept(Descriptions.ANSWER);
        caller.expectAccepted();
        caller.leg().acknowledge();
        callee.expectAcknowledged();
        return new Talk(caller, callee);
    }
}
