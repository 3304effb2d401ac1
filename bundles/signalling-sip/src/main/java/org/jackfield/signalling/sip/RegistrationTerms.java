package org.jackfield.signalling.sip;

import java.time.Duration;
import javax.sip.header.MinExpiresHeader;
import javax.sip.message.Response;

/** What a line asks of its registrar, which may want it in another form: for longer, or without outbound. */
final class RegistrationTerms {

    private static final int FIRST_HOP_LACKS_OUTBOUND = 439;
    private static final int MOST_CORRECTIONS = 3;
    private static final long MOST_SECONDS = Duration.ofDays(7).toSeconds();

    private Duration expires;
    private boolean outbound = true;
    private int corrections;

    RegistrationTerms(Duration expires) {
        this.expires = expires;
    }

    /** Returns for how long to register. */
    Duration expires() {
        return expires;
    }

    /** Returns whether the flow is to be kept, and not only the address (RFC 5626). */
    boolean outbound() {
        return outbound;
    }

    /** The registrar has decided: it may correct again. */
    void decided() {
        corrections = 0;
    }

    /** Takes what a refusal wants otherwise, and returns whether it is worth another try at once. */
    boolean correct(Response refusal) {
        if (corrections >= MOST_CORRECTIONS) {
            return false;
        }
        corrections++;
        return switch (refusal.getStatusCode()) {
            case Response.INTERVAL_TOO_BRIEF -> lengthen(refusal);
            case FIRST_HOP_LACKS_OUTBOUND -> giveOutboundUp();
            default -> false;
        };
    }

    private boolean lengthen(Response refusal) {
        boolean isLonger = refusal.getHeader(MinExpiresHeader.NAME) instanceof MinExpiresHeader least
                && least.getExpires() > expires.toSeconds()
                && least.getExpires() <= MOST_SECONDS;
        if (isLonger) {
            expires = Duration.ofSeconds(((MinExpiresHeader) refusal.getHeader(MinExpiresHeader.NAME)).getExpires());
        }
        return isLonger;
    }

    private boolean giveOutboundUp() {
        boolean before = outbound;
        outbound = false;
        return before;
    }
}
