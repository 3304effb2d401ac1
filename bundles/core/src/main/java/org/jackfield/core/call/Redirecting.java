package org.jackfield.core.call;

import java.util.Optional;
import org.jackfield.core.number.Destination;
import org.jackfield.session.CallState;
import org.jackfield.spi.signalling.LegEnd;

/**
 * Follows a 3xx response to our INVITE (RFC 3261 section 8.1.3.4): the same call, with the same Call-ID and offer, goes to
 * where the response points. As far as the account's {@code maxRedirects} allow, and nowhere twice.
 */
final class Redirecting {

    private static final int MULTIPLE_CHOICES = 300;
    private static final int GLOBAL_FAILURE = 600;

    private Redirecting() {}

    /** Returns whether the call goes on elsewhere. */
    static boolean follow(Turn turn, LegEnd end) {
        Call call = turn.call();
        if (!refused(call, end)) {
            return false;
        }
        Attempts attempts = call.signalling().attempts().and(end.contacts());
        Optional<String> next = next(call, attempts);
        next.ifPresent(contact -> {
            turn.log("is sent on by a " + end.statusCode().orElse(0));
            tryAt(turn, contact, attempts.trying(contact));
        });
        return next.isPresent();
    }

    /** Returns whether an INVITE of ours was refused for good, so that another may follow. */
    static boolean refused(Call call, LegEnd end) {
        int statusCode = end.statusCode().orElse(0);
        return call.awaitsAnswer()
                && end.kind() == LegEnd.Kind.REFUSED
                && statusCode >= MULTIPLE_CHOICES
                && statusCode < GLOBAL_FAILURE
                && call.media().offerAnswer() == OfferAnswer.LOCAL_OFFER;
    }

    private static Optional<String> next(Call call, Attempts attempts) {
        if (attempts.tried().size() >= call.policy().services().maxRedirects()) {
            return Optional.empty();
        }
        return attempts.contacts().stream()
                .filter(contact -> !contact.equals(call.identity().target())
                        && !attempts.tried().contains(contact))
                .filter(Destination::isSipUri)
                .findFirst();
    }

    /** Sends the INVITE again, by a leg of its own. */
    static void tryAt(Turn turn, String target, Attempts attempts) {
        boolean rang = turn.phase() == Phase.RINGING;
        turn.change(anew(turn.call(), attempts));
        if (rang) {
            Ticking.restart(turn);
        }
        Identity identity = turn.call().identity();
        turn.effect(new Effect.Invite(
                target, turn.call().media().localSdp().orElseThrow(), identity.extraHeaders(), identity.origin()));
    }

    /** What was begun with whoever has refused is over: its early dialogs, and what came in them. */
    static Call anew(Call call, Attempts attempts) {
        return call.with(Phase.CALLING)
                .with(CallState.CALLING)
                .with(call.signalling().trying(attempts))
                .with(call.media().with(EarlyAnswers.NONE).with(Negotiation.NONE));
    }
}
