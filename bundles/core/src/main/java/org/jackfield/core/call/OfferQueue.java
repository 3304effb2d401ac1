package org.jackfield.core.call;

/**
 * Begins the next exchange of offer and answer as soon as none is under way: what the far end has sent goes first, then what
 * this side wants and has not been agreed. So a wish that was overtaken makes no offer, and one that changed makes only one.
 */
final class OfferQueue {

    private OfferQueue() {}

    static void next(Turn turn) {
        Call call = turn.call();
        if (!free(call)) {
            return;
        }
        if (call.media().negotiation().waiting().isPresent()) {
            Reoffering.take(turn);
        } else if (mayOffer(call)) {
            Renegotiating.offer(turn);
        }
    }

    private static boolean free(Call call) {
        return call.signalling().link() == Link.OPEN && call.media().offerAnswer() == OfferAnswer.STABLE;
    }

    /** Not before the ACK of the INVITE before (RFC 3261 section 14.1). */
    private static boolean mayOffer(Call call) {
        Negotiation negotiation = call.media().negotiation();
        return call.phase() == Phase.TALKING
                && !call.recovery().cutOff()
                && negotiation.underWay().isEmpty()
                && !negotiation.pausing()
                && (negotiation.requested() || !WantedDirections.agreed(call));
    }
}
