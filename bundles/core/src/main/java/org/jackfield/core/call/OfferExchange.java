package org.jackfield.core.call;

import java.util.Optional;
import org.jackfield.spi.media.MediaDirections;
import org.jackfield.spi.signalling.Reoffer;

/**
 * One exchange of offer and answer within the call (RFC 3264 section 8).
 *
 * @param reoffer what the far end sent; empty: this side began
 * @param directions what this side asks for, or would take
 * @param requested whether it is wanted even if nothing is to change
 * @param restart whether this side asks for an ICE restart
 * @param local this side's description, once it was sent
 * @param remote the far end's description, once it is there
 * @param withdrawn whether the far end took back what it sent
 */
public record OfferExchange(
        Optional<Reoffer> reoffer,
        MediaDirections directions,
        boolean requested,
        boolean restart,
        Optional<String> local,
        Optional<String> remote,
        boolean withdrawn) {

    static OfferExchange ours(MediaDirections directions, boolean requested, boolean restart) {
        return new OfferExchange(
                Optional.empty(), directions, requested, restart, Optional.empty(), Optional.empty(), false);
    }

    static OfferExchange theirs(Reoffer reoffer, MediaDirections directions) {
        return new OfferExchange(
                Optional.of(reoffer), directions, false, false, Optional.empty(), reoffer.offer(), false);
    }

    OfferExchange withLocal(String sdp) {
        return new OfferExchange(reoffer, directions, requested, restart, Optional.of(sdp), remote, withdrawn);
    }

    OfferExchange withRemote(String sdp) {
        return new OfferExchange(reoffer, directions, requested, restart, local, Optional.of(sdp), withdrawn);
    }

    OfferExchange takenBack() {
        return new OfferExchange(reoffer, directions, requested, restart, local, remote, true);
    }

    /** Returns whether this side began. */
    boolean ours() {
        return reoffer.isEmpty();
    }

    /** Returns whether the far end sent a re-INVITE, so that an ACK follows our 2xx. */
    boolean reinvite() {
        return reoffer.map(Reoffer::method)
                .filter(Reoffer.Method.INVITE::equals)
                .isPresent();
    }
}
