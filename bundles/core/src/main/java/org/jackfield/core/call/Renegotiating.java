package org.jackfield.core.call;

import java.util.Optional;
import org.jackfield.session.EndReason.Originator;
import org.jackfield.spi.media.MediaDirections;
import org.jackfield.spi.signalling.RemoteIdentity;

/** Makes an offer of ours within the call: media's offer, the re-INVITE, its answer (RFC 3261 section 14.1). */
final class Renegotiating {

    private Renegotiating() {}

    static void offer(Turn turn) {
        Call call = turn.call();
        Negotiation negotiation = call.media().negotiation();
        MediaDirections directions = WantedDirections.inOffer(call);
        boolean restart = call.recovery().restart();
        OfferExchange exchange = OfferExchange.ours(directions, negotiation.requested(), restart);
        turn.change(call.with(call.media()
                .with(OfferAnswer.OFFERING)
                .with(negotiation.with(exchange).withRequested(false))));
        if (restart) {
            turn.effect(new Effect.RestartIce());
        }
        turn.effect(new Effect.MakeOffer(directions));
    }

    static void offerMade(Turn turn, OfferExchange exchange, String sdp) {
        Call call = turn.call();
        Negotiation negotiation = call.media().negotiation();
        if (overtaken(call, exchange)) {
            takeBack(turn, exchange);
            return;
        }
        turn.change(
                call.with(call.media().with(OfferAnswer.LOCAL_OFFER).with(negotiation.with(exchange.withLocal(sdp)))));
        Describing.sdpOffer(turn, Originator.LOCAL, sdp);
        turn.effect(new Effect.SendReoffer(sdp));
    }

    /** What the far end has sent meanwhile goes first, and what is not wanted any more, or reaches nobody, does not go at all. */
    private static boolean overtaken(Call call, OfferExchange exchange) {
        return call.recovery().cutOff()
                || call.media().negotiation().waiting().isPresent()
                || !exchange.directions().equals(WantedDirections.inOffer(call));
    }

    /** It was not sent yet: {@link OfferQueue} makes another one if something is still wanted. */
    private static void takeBack(Turn turn, OfferExchange exchange) {
        Call call = turn.call();
        Negotiation negotiation = call.media().negotiation();
        boolean requested = negotiation.requested() || exchange.requested();
        turn.effect(new Effect.RollBack());
        turn.change(call.with(
                call.media().with(OfferAnswer.STABLE).with(negotiation.idle().withRequested(requested))));
    }

    static void answered(Turn turn, Optional<String> answer, RemoteIdentity identity) {
        Media media = turn.call().media();
        Optional<OfferExchange> ours = media.negotiation().underWay().filter(OfferExchange::ours);
        if (ours.isEmpty() || media.offerAnswer() != OfferAnswer.LOCAL_OFFER) {
            return;
        }
        Identifying.identify(turn, identity);
        if (answer.isEmpty()) {
            RenegotiationFailing.unusable(turn, ours.get(), "the 2xx response has no session description");
        } else {
            apply(turn, ours.get(), answer.get());
        }
    }

    /** Takes the far end's answer, in whatever it came. */
    static void apply(Turn turn, OfferExchange exchange, String answer) {
        Call call = turn.call();
        Media media = call.media();
        turn.change(call.with(
                media.with(OfferAnswer.APPLYING).with(media.negotiation().with(exchange.withRemote(answer)))));
        Describing.sdpAnswer(turn, Originator.REMOTE, answer);
        turn.effect(new Effect.ApplyAnswer(answer));
    }

    static void applied(Turn turn, OfferExchange exchange) {
        Agreeing.agreed(turn, exchange, MediaDirections.of(exchange.remote().orElseThrow()));
        Call call = turn.call();
        turn.change(
                call.with(call.media().with(call.media().negotiation().idle().settled())));
    }
}
