package org.jackfield.core.call;

/** What ends the call on the wire, in every phase. It goes out before media closes. */
final class Goodbye {

    private Goodbye() {}

    /**
     * Says goodbye.
     *
     * @param refusal the final response, if the call is incoming and unanswered
     * @param reason the Reason header, if a BYE is sent
     */
    static void say(Turn turn, int refusal, String reason) {
        Call call = turn.call();
        if (call.signalling().link() != Link.OPEN) {
            return;
        }
        if (call.phase().dialogConfirmed()) {
            turn.effect(new Effect.Bye(reason));
            turn.change(call.with(Link.CLOSING));
        } else if (call.identity().outgoing()) {
            turn.effect(new Effect.Cancel());
            turn.change(call.with(Link.CANCELLING));
        } else {
            turn.effect(new Effect.Refuse(refusal));
            turn.change(call.with(Link.CLOSING));
        }
    }
}
