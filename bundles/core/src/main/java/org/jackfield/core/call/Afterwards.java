package org.jackfield.core.call;

import org.jackfield.spi.signalling.AcceptedResponse;

/**
 * What still happens once a call is over: nothing that anybody hears. Only the leg is brought to its end, above all when a
 * 2xx has crossed our CANCEL: then it is acknowledged and a BYE follows, so that no call is left over at the far end
 * (RFC 3261 section 9.1).
 */
final class Afterwards {

    private static final int CALL_DOES_NOT_EXIST = 481;

    private Afterwards() {}

    static void input(Turn turn, Input input) {
        boolean nothingMoreComes = input instanceof Input.LegEnded || input instanceof Input.Fault;
        if (nothingMoreComes) {
            legIsOver(turn);
        } else if (input instanceof Input.Accepted accepted) {
            crossed(turn, accepted.response());
        } else if (input instanceof Input.Reoffered && turn.call().signalling().link() == Link.CLOSING) {
            turn.effect(new Effect.RefuseReoffer(CALL_DOES_NOT_EXIST));
        } else if (input instanceof Input.ReferCame && turn.call().signalling().link() == Link.CLOSING) {
            turn.effect(new Effect.RejectRefer(CALL_DOES_NOT_EXIST));
        }
        turn.refuse();
    }

    private static void legIsOver(Turn turn) {
        Link link = turn.call().signalling().link();
        if (link != Link.OVER && link != Link.NONE) {
            turn.change(turn.call().with(Link.OVER));
            finishIfDone(turn);
        }
    }

    private static void crossed(Turn turn, AcceptedResponse response) {
        Call call = turn.call();
        if (call.signalling().link() != Link.CANCELLING) {
            return;
        }
        turn.warn("was answered while our CANCEL was on its way: acknowledged and ended");
        turn.effect(new Effect.Acknowledge());
        turn.effect(new Effect.Bye(""));
        turn.change(call.with(call.signalling().with(response.dialog()).with(Link.CLOSING)));
    }

    static void finishIfDone(Turn turn) {
        Link link = turn.call().signalling().link();
        if (link == Link.NONE || link == Link.OVER) {
            turn.effect(new Effect.Finish());
        }
    }
}
