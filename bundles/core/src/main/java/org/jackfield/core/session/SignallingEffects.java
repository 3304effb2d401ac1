package org.jackfield.core.session;

import org.jackfield.core.call.Effect;
import org.jackfield.spi.signalling.Invitation;
import org.jackfield.spi.signalling.Leg;
import org.jackfield.spi.signalling.LegListener;
import org.jackfield.spi.signalling.Line;

/** Carries out what goes to signalling. In the mailbox only: one effect at a time. */
final class SignallingEffects {

    private final String callId;
    private final Line line;
    private Leg leg;

    private SignallingEffects(String callId, Line line, Leg leg) {
        this.callId = callId;
        this.line = line;
        this.leg = leg;
    }

    static SignallingEffects outgoing(String callId, Line line) {
        return new SignallingEffects(callId, line, null);
    }

    static SignallingEffects incoming(Leg leg) {
        return new SignallingEffects(leg.callId(), null, leg);
    }

    /** Carries out an effect, if it is for signalling. */
    boolean run(Effect effect, LegListener listener) {
        if (effect instanceof Effect.Invite invite) {
            Invitation invitation = new Invitation(
                    callId,
                    invite.target(),
                    invite.offer(),
                    invite.extraHeaders(),
                    invite.origin().replaces(),
                    invite.origin().referredBy());
            leg = line.invite(invitation, listener);
        } else if (effect instanceof Effect.SendProvisional provisional) {
            leg.provisional(provisional.statusCode(), provisional.answer());
        } else if (effect instanceof Effect.Accept accept) {
            leg.accept(accept.answer());
        } else if (effect instanceof Effect.Refuse refuse) {
            leg.reject(refuse.statusCode());
        } else {
            return within(effect);
        }
        return true;
    }

    private boolean within(Effect effect) {
        if (effect instanceof Effect.Acknowledge) {
            leg.acknowledge();
        } else if (effect instanceof Effect.Cancel) {
            leg.cancel();
        } else if (effect instanceof Effect.Bye bye) {
            leg.bye(bye.reason());
        } else if (effect instanceof Effect.SendInfo info) {
            leg.info(info.contentType(), info.body());
        } else {
            return reoffer(effect);
        }
        return true;
    }

    private boolean reoffer(Effect effect) {
        if (effect instanceof Effect.SendReoffer reoffer) {
            leg.reoffer(reoffer.offer());
        } else if (effect instanceof Effect.AnswerReoffer answer) {
            leg.answerReoffer(answer.description());
        } else if (effect instanceof Effect.Refresh) {
            leg.refresh();
        } else if (effect instanceof Effect.RefuseReoffer refuse) {
            leg.rejectReoffer(refuse.statusCode());
        } else {
            return referring(effect);
        }
        return true;
    }

    private boolean referring(Effect effect) {
        if (effect instanceof Effect.Refer refer) {
            leg.refer(refer.referral());
        } else if (effect instanceof Effect.AcceptRefer) {
            leg.acceptRefer();
        } else if (effect instanceof Effect.RejectRefer reject) {
            leg.rejectRefer(reject.statusCode());
        } else if (effect instanceof Effect.NotifyRefer notify) {
            leg.notifyRefer(notify.statusCode(), notify.reasonPhrase());
        } else {
            return false;
        }
        return true;
    }
}
