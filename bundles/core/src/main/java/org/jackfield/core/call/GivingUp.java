package org.jackfield.core.call;

import java.util.ArrayList;
import java.util.List;
import org.jackfield.session.Cause;

/** Gives up what an offer of ours asked for and did not get: the call goes on as it was agreed before. */
final class GivingUp {

    private GivingUp() {}

    static void refused(Turn turn, OfferExchange exchange, int statusCode, String reasonPhrase) {
        for (String operation : giveUp(turn, exchange)) {
            Warnings.refused(turn, operation, statusCode, reasonPhrase);
        }
    }

    static void failed(Turn turn, OfferExchange exchange, Cause cause, String detail) {
        for (String operation : giveUp(turn, exchange)) {
            Warnings.tell(turn, operation, cause, detail);
        }
    }

    /** Returns the names of what was asked for. */
    private static List<String> giveUp(Turn turn, OfferExchange exchange) {
        Call call = turn.call();
        turn.change(call.with(call.media().with(call.media().negotiation().settled())));
        List<String> operations = new ArrayList<>();
        hold(turn, exchange, operations);
        if (operations.isEmpty()) {
            operations.add("renegotiate");
        }
        return operations;
    }

    private static void hold(Turn turn, OfferExchange exchange, List<String> operations) {
        Hold hold = turn.call().services().hold();
        boolean asked = !exchange.directions().audio().receives();
        if (asked != hold.local()) {
            turn.change(turn.call().with(hold.wanting(hold.local())));
            operations.add(asked ? "hold" : "unhold");
        }
    }
}
