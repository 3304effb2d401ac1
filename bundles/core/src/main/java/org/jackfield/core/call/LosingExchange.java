package org.jackfield.core.call;

/**
 * Ends the exchange of offer and answer that was under way over a connection that is lost: nobody hears its outcome any more. What
 * this side wanted with it stays wanted, and {@link OfferQueue} offers it again when there is a connection.
 */
final class LosingExchange {

    private LosingExchange() {}

    static void lost(Turn turn) {
        Call call = turn.call();
        Negotiation negotiation = call.media().negotiation();
        turn.change(call.with(call.media().with(negotiation.withoutWaiting())));
        negotiation.underWay().ifPresent(exchange -> lost(turn, exchange));
    }

    private static void lost(Turn turn, OfferExchange exchange) {
        switch (turn.call().media().offerAnswer()) {
            case LOCAL_OFFER -> takeBack(turn, exchange);
            case REMOTE_OFFER -> {
                turn.effect(new Effect.CancelAlarm(Alarm.VIDEO_DECISION));
                Reoffering.over(turn);
            }
            case STABLE -> Reoffering.over(turn);
            case OFFERING, ANSWERING -> withdraw(turn, exchange);
            case APPLYING, NONE -> {}
        }
    }

    private static void takeBack(Turn turn, OfferExchange exchange) {
        turn.effect(new Effect.RollBack());
        Reoffering.over(turn);
        if (exchange.requested()) {
            Recovering.request(turn);
        }
    }

    /** Media is at it: what it makes is left out. An offer of ours that was not sent is taken back where it is made. */
    private static void withdraw(Turn turn, OfferExchange exchange) {
        if (!exchange.ours()) {
            Call call = turn.call();
            Negotiation negotiation = call.media().negotiation();
            turn.change(call.with(call.media().with(negotiation.with(exchange.takenBack()))));
        }
    }
}
