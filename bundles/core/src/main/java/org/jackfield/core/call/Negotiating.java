package org.jackfield.core.call;

import java.util.Optional;

/** Takes what media has made of a session description to the verb that waits for it; what nobody waits for is left out. */
final class Negotiating {

    private Negotiating() {}

    static void offerMade(Turn turn, String sdp) {
        if (turn.phase() == Phase.OFFERING) {
            Dialling.offerMade(turn, sdp);
        } else if (isAnswering(turn, OfferAnswer.OFFERING)) {
            LateOffering.offerMade(turn, sdp);
        } else {
            exchange(turn, OfferAnswer.OFFERING).ifPresent(exchange -> {
                if (exchange.ours()) {
                    Renegotiating.offerMade(turn, exchange, sdp);
                } else {
                    OfferlessReinvite.offerMade(turn, exchange, sdp);
                }
            });
        }
    }

    static void answerMade(Turn turn, String sdp) {
        if (isAnswering(turn, OfferAnswer.ANSWERING)) {
            Answering.answerMade(turn, sdp);
        } else if (AnsweringEarly.underWay(turn.call())) {
            AnsweringEarly.answerMade(turn, sdp);
        } else {
            exchange(turn, OfferAnswer.ANSWERING).ifPresent(exchange -> Reoffering.answerMade(turn, exchange, sdp));
        }
    }

    static void applied(Turn turn) {
        if (isFirst(turn.call())) {
            Establishing.applied(turn);
        } else if (LateOffering.underWay(turn.call())) {
            LateOffering.applied(turn);
        } else {
            exchange(turn, OfferAnswer.APPLYING).ifPresent(exchange -> Renegotiating.applied(turn, exchange));
        }
    }

    private static boolean isFirst(Call call) {
        boolean establishing = call.phase() == Phase.ESTABLISHING
                && call.media().offerAnswer() == OfferAnswer.APPLYING
                && call.media().negotiation().underWay().isEmpty();
        return establishing || EarlyUpdate.underWay(call);
    }

    private static boolean isAnswering(Turn turn, OfferAnswer state) {
        return turn.phase() == Phase.ANSWERING && turn.call().media().offerAnswer() == state;
    }

    /** Returns the exchange within the call that waits for media in this state. */
    static Optional<OfferExchange> exchange(Turn turn, OfferAnswer state) {
        Media media = turn.call().media();
        return media.offerAnswer() == state ? media.negotiation().underWay() : Optional.empty();
    }
}
