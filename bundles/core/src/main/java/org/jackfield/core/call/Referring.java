package org.jackfield.core.call;

import java.time.Duration;
import java.util.Optional;
import org.jackfield.core.call.Transfer.Stage;
import org.jackfield.spi.signalling.Referral;
import org.jackfield.spi.signalling.Replaces;

/**
 * Transfers a call (RFC 5589): holds the far end, then asks it to call somebody else (REFER, RFC 3515). What comes of it is
 * for {@link ReferProgressing}.
 *
 * <p>A consult call that still rings is transferred when it is answered: a REFER in its early dialog would have the far end's
 * device call, and take over the parent, while nobody is there.
 */
final class Referring {

    /** 64*T1 (RFC 3261 section 17.1.2.2): how long a request goes without an answer at most, a REFER as a re-INVITE. */
    static final Duration RESPONSE_LIMIT = Duration.ofSeconds(32);

    private Referring() {}

    /** Transfers without asking whoever is there (RFC 5589 section 6). */
    static void blind(Turn turn, String target) {
        Call call = turn.call();
        if (call.phase() != Phase.TALKING || call.services().transfer().underWay()) {
            turn.refuse();
            return;
        }
        begin(turn, TransferOrder.BLIND, referral(call, target, Optional.empty()), Optional.empty());
    }

    /** Transfers a consult call's far end to the parent's, in place of this side (RFC 5589 section 7). */
    static void attended(Turn turn, String target, Replaces parentDialog) {
        Call call = turn.call();
        boolean rings = call.phase() == Phase.RINGING;
        if (!(rings || call.phase() == Phase.TALKING)
                || call.services().transfer().underWay()) {
            turn.refuse();
            return;
        }
        Referral referral = referral(call, target, Optional.of(parentDialog));
        begin(turn, TransferOrder.ATTENDED, referral, Optional.of(parentDialog.callId()));
    }

    private static Referral referral(Call call, String target, Optional<Replaces> replaces) {
        return new Referral(target, replaces, call.identity().local().uri());
    }

    private static void begin(Turn turn, String operation, Referral referral, Optional<String> parent) {
        turn.log(operation + " begins");
        turn.change(turn.call().with(Transfer.of(new TransferOrder(operation, referral, parent))));
        carryOn(turn);
    }

    /** Does what a transfer has waited for, if a step has brought it; not while nothing reaches the far end. */
    static void carryOn(Turn turn) {
        if (stage(turn) == Stage.ANSWER && turn.phase() == Phase.TALKING) {
            hold(turn);
        }
        if (stage(turn) == Stage.HOLD
                && TransferHold.settled(turn.call())
                && !turn.call().recovery().cutOff()) {
            refer(turn);
        }
    }

    private static Stage stage(Turn turn) {
        return turn.call().services().transfer().stage();
    }

    private static void hold(Turn turn) {
        Transfer transfer = turn.call().services().transfer();
        boolean heldForIt = TransferHold.hold(turn);
        turn.change(turn.call().with(transfer.with(Stage.HOLD).withHeldForIt(heldForIt)));
        turn.effect(new Effect.SetAlarm(Alarm.TRANSFER, turn.now().plus(RESPONSE_LIMIT)));
    }

    /** A hold that is refused, or takes too long, does not keep the call from being transferred. */
    static void refer(Turn turn) {
        Transfer transfer = turn.call().services().transfer();
        turn.change(turn.call().with(transfer.with(Stage.RESPONSE)));
        turn.effect(new Effect.Refer(transfer.order().orElseThrow().referral()));
        turn.effect(new Effect.SetAlarm(Alarm.TRANSFER, turn.now().plus(RESPONSE_LIMIT)));
    }
}
