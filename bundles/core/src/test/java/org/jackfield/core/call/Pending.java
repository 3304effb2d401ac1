package org.jackfield.core.call;

import java.util.Optional;

/** What is begun and awaits its outcome. */
final class Pending {

    private Pending() {}

    /** Returns whether media begins to make or to take a description, or an offer of ours goes to the far end. */
    static boolean begins(Effect effect) {
        return effect instanceof Effect.MakeOffer
                || effect instanceof Effect.MakeAnswer
                || effect instanceof Effect.ApplyAnswer
                || effect instanceof Effect.Invite
                || effect instanceof Effect.SendReoffer;
    }

    /** Returns whether an input is the outcome of what was begun. */
    static boolean outcome(Effect begun, Input input) {
        if (begun instanceof Effect.MakeOffer) {
            return input instanceof Input.OfferMade || failed(input, MediaOperation.OFFER);
        } else if (begun instanceof Effect.MakeAnswer) {
            return input instanceof Input.AnswerMade || failed(input, MediaOperation.ANSWER);
        } else if (begun instanceof Effect.ApplyAnswer) {
            return input instanceof Input.AnswerApplied || failed(input, MediaOperation.APPLY);
        } else if (begun instanceof Effect.Invite) {
            return input instanceof Input.Accepted
                    || input instanceof Input.Reoffered
                    || input instanceof Input.LegEnded;
        } else if (begun instanceof Effect.SendReoffer) {
            return input instanceof Input.ReofferAnswered
                    || input instanceof Input.ReofferRefused
                    || input instanceof Input.FlowFailed;
        }
        return false;
    }

    private static boolean failed(Input input, MediaOperation operation) {
        return input instanceof Input.MediaFailed failure && failure.operation() == operation;
    }

    /** Returns how many offers of the far end await our answer. */
    static int unanswered(Call call) {
        Negotiation negotiation = call.media().negotiation();
        return (negotiation.waiting().isPresent() ? 1 : 0)
                + (beingAnswered(call).isPresent() ? 1 : 0);
    }

    private static Optional<OfferExchange> beingAnswered(Call call) {
        OfferAnswer state = call.media().offerAnswer();
        boolean made =
                state == OfferAnswer.REMOTE_OFFER || state == OfferAnswer.ANSWERING || state == OfferAnswer.OFFERING;
        return call.media()
                .negotiation()
                .underWay()
                .filter(exchange -> made && !exchange.ours() && !exchange.withdrawn());
    }

    /** Returns how many offers that awaited our answer the far end took back, or lost with the connection. */
    static int takenBack(Call before, Input input, Call after) {
        boolean lost = input instanceof Input.ReofferWithdrawn || input instanceof Input.FlowFailed;
        return lost ? unanswered(before) - unanswered(after) : 0;
    }
}
