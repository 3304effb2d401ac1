package org.jackfield.core.call;

import java.util.Optional;
import org.jackfield.spi.signalling.IncomingReferral;

/**
 * How far a transfer of a call is: one that this side has asked for, or one that the far end asks for. One at a time.
 *
 * @param stage what is awaited
 * @param order what this side wants
 * @param request what the far end wants
 * @param heldForIt whether the call was put on hold for the transfer alone, so that a failure ends the hold
 */
public record Transfer(
        Stage stage, Optional<TransferOrder> order, Optional<IncomingReferral> request, boolean heldForIt) {

    /** None. */
    static final Transfer NONE = new Transfer(Stage.NONE, Optional.empty(), Optional.empty(), false);

    /** What is awaited. */
    public enum Stage {
        /** Nothing: there is no transfer. */
        NONE,
        /** Ours: the answer of a consult call that still rings. */
        ANSWER,
        /** Ours: the far end's being put on hold. */
        HOLD,
        /** Ours: the response to our REFER. */
        RESPONSE,
        /** Ours: the outcome of the far end's call. */
        OUTCOME,
        /** Theirs: the decision whether we call. */
        DECISION,
        /** Theirs: the outcome of our call. */
        CALL,
        /** Theirs, and our call was answered: the far end's BYE. */
        BYE
    }

    static Transfer of(TransferOrder order) {
        return new Transfer(Stage.ANSWER, Optional.of(order), Optional.empty(), false);
    }

    static Transfer of(IncomingReferral request) {
        return new Transfer(Stage.DECISION, Optional.empty(), Optional.of(request), false);
    }

    Transfer with(Stage value) {
        return new Transfer(value, order, request, heldForIt);
    }

    Transfer withHeldForIt(boolean value) {
        return new Transfer(stage, order, request, value);
    }

    /** Returns whether there is one, so that no other can begin. */
    boolean underWay() {
        return stage != Stage.NONE;
    }
}
