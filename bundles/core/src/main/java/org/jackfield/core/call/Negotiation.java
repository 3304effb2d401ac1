package org.jackfield.core.call;

import java.util.Optional;
import org.jackfield.spi.signalling.Reoffer;

/**
 * What is being agreed anew within the call, and what waits for it: at most one exchange is under way.
 *
 * @param underWay the exchange; one that the far end began stays until its ACK has come
 * @param waiting what the far end sent and is to be taken next
 * @param requested whether an offer of ours is wanted even if nothing is to change
 * @param refusals how often the far end has put off our offer
 * @param pausing whether our next offer awaits its time (RFC 3261 section 14.1)
 */
public record Negotiation(
        Optional<OfferExchange> underWay, Optional<Reoffer> waiting, boolean requested, int refusals, boolean pausing) {

    /** Nothing. */
    static final Negotiation NONE = new Negotiation(Optional.empty(), Optional.empty(), false, 0, false);

    Negotiation with(OfferExchange value) {
        return new Negotiation(Optional.of(value), waiting, requested, refusals, pausing);
    }

    /** The exchange is over. */
    Negotiation idle() {
        return new Negotiation(Optional.empty(), waiting, requested, refusals, pausing);
    }

    Negotiation withWaiting(Optional<Reoffer> value) {
        return new Negotiation(underWay, value, requested, refusals, pausing);
    }

    Negotiation withoutWaiting() {
        return withWaiting(Optional.empty());
    }

    Negotiation withRequested(boolean value) {
        return new Negotiation(underWay, waiting, value, refusals, pausing);
    }

    /** Our offer was put off once more. */
    Negotiation paused() {
        return new Negotiation(underWay, waiting, requested, refusals + 1, true);
    }

    Negotiation resumed() {
        return new Negotiation(underWay, waiting, requested, refusals, false);
    }

    /** Our offer was answered, or is given up, or a recovery is over: from now on refusals are counted anew. */
    Negotiation settled() {
        return new Negotiation(underWay, waiting, requested, 0, false);
    }
}
