package org.jackfield.core.call;

import java.util.ArrayList;
import java.util.List;
import org.jackfield.session.Cause;

/** Gives up what an offer of ours asked for and did not get: the call goes on as it was agreed before. */
final class GivingUp {

    private GivingUp() {}

    static void refused(Turn turn, OfferExchange exchange, int statusCode, String reasonPhrase) {
        for (String operation : giveUp(turn, exchange, statusCode + " " + reasonPhrase)) {
            Warnings.refused(turn, operation, statusCode, reasonPhrase);
        }
    }

    static void failed(Turn turn, OfferExchange exchange, Cause cause, String detail) {
        for (String operation : giveUp(turn, exchange, detail)) {
            Warnings.tell(turn, operation, cause, detail);
        }
    }

    /** Returns the names of what was asked for. */
    private static List<String> giveUp(Turn turn, OfferExchange exchange, String detail) {
        Call call = turn.call();
        turn.change(call.with(call.media().with(call.media().negotiation().settled())));
        List<String> operations = new ArrayList<>();
        hold(turn, exchange, operations);
        video(turn, exchange, operations, detail);
        if (operations.isEmpty()) {
            operations.add("renegotiate");
        }
        return operations;
    }

    private static void video(Turn turn, OfferExchange exchange, List<String> operations, String detail) {
        Video video = turn.call().media().video();
        boolean asked = exchange.directions().video().isPresent();
        if (asked != video.agreed() || (asked && video.pending())) {
            operations.add(asked ? "audioToVideo" : "videoToAudio");
            SwitchingVideo.givenUp(turn, detail);
        }
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
