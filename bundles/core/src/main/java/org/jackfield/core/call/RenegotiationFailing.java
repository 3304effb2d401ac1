package org.jackfield.core.call;

import java.time.Duration;
import java.util.Optional;
import org.jackfield.session.Cause;

/**
 * Takes what stops an offer of ours within the call: a refusal, or media. The session is as it was before (RFC 3261 section
 * 14.1). One that is only put off is made again; otherwise what was wanted is given up, and that is told.
 */
final class RenegotiationFailing {

    private static final int REQUEST_PENDING = 491;
    private static final int SERVER_ERROR = 500;
    private static final int SERVICE_UNAVAILABLE = 503;
    private static final int MOST_REFUSALS = 5;
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofSeconds(30);

    private RenegotiationFailing() {}

    static void refused(Turn turn, Input.ReofferRefused refusal) {
        Media media = turn.call().media();
        Optional<OfferExchange> ours = media.negotiation().underWay().filter(OfferExchange::ours);
        if (ours.isEmpty() || media.offerAnswer() != OfferAnswer.LOCAL_OFFER) {
            return;
        }
        turn.effect(new Effect.RollBack());
        over(turn);
        Optional<Duration> delay = delay(turn.call(), refusal);
        if (delay.isPresent()) {
            putOff(turn, ours.get(), delay.get());
        } else {
            GivingUp.refused(turn, ours.get(), refusal.statusCode(), refusal.reasonPhrase());
            Recovering.exchanged(turn, ours.get());
        }
    }

    /**
     * Empty: it is not to be tried again. While a connection is restored its limit counts, not how often: the far end may wait for an
     * ACK that was lost, and only an offer of ours tells it what became of an exchange that was lost too.
     */
    private static Optional<Duration> delay(Call call, Input.ReofferRefused refusal) {
        int refusals = call.media().negotiation().refusals();
        if (refusals >= MOST_REFUSALS && !call.recovery().underWay()) {
            return Optional.empty();
        }
        return switch (refusal.statusCode()) {
            // What could not be sent is told as 503 (RFC 3261 section 8.1.3.1): the connection may be about to be found
            // lost.
            case REQUEST_PENDING, SERVICE_UNAVAILABLE -> Optional.of(GlareTimer.delay(call.identity(), refusals));
            case SERVER_ERROR ->
                refusal.retryAfter()
                        .filter(delay -> delay.compareTo(LONGEST_RETRY_AFTER) <= 0)
                        .or(() -> Recovering.pause(call, SERVER_ERROR));
            default -> Recovering.pause(call, refusal.statusCode());
        };
    }

    private static void putOff(Turn turn, OfferExchange exchange, Duration delay) {
        Call call = turn.call();
        Negotiation negotiation = call.media().negotiation();
        boolean requested = negotiation.requested() || exchange.requested();
        turn.change(call.with(call.media().with(negotiation.paused().withRequested(requested))));
        turn.log("our offer is put off for " + delay.toMillis() + " ms");
        turn.effect(new Effect.SetAlarm(Alarm.REOFFER, turn.now().plus(delay)));
    }

    /** The time has come. */
    static void due(Turn turn) {
        Call call = turn.call();
        turn.change(call.with(call.media().with(call.media().negotiation().resumed())));
    }

    /** Media cannot make our offer, or cannot take the answer to it. */
    static void failed(Turn turn, OfferExchange exchange, Cause cause, String detail) {
        turn.effect(new Effect.RollBack());
        over(turn);
        GivingUp.failed(turn, exchange, cause, detail);
        if (exchange.remote().isPresent()) {
            Recovering.exchanged(turn, exchange);
        } else {
            RestartingIce.waitAgain(turn);
        }
    }

    /** The far end's answer is none. */
    static void unusable(Turn turn, OfferExchange exchange, String detail) {
        failed(turn, exchange, Cause.BAD_MEDIA_DESCRIPTION, detail);
    }

    private static void over(Turn turn) {
        Call call = turn.call();
        turn.change(call.with(call.media()
                .with(OfferAnswer.STABLE)
                .with(call.media().negotiation().idle())));
    }
}
