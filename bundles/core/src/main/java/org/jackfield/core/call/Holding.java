package org.jackfield.core.call;

/**
 * Holds a call and resumes it: only the wish is noted, {@link OfferQueue} makes the offer as soon as none is under way (RFC 3264
 * section 8.4).
 */
final class Holding {

    private Holding() {}

    static void hold(Turn turn, boolean held) {
        Call call = turn.call();
        Hold hold = call.services().hold();
        if (call.phase() != Phase.TALKING || hold.wanted() == held) {
            turn.refuse();
            return;
        }
        turn.change(call.with(hold.wanting(held)));
        if (!held) {
            turn.tellPhone(PhoneNews.RESUMING);
        }
    }
}
