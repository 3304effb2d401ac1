package org.jackfield.core.session;

import org.jackfield.core.call.Effect;

/** Carries out what a transfer does to other sessions, and asks of applications. In the mailbox only. */
final class TransferEffects {

    private final CallSession session;
    private final TransferHost host;

    TransferEffects(CallSession session, TransferHost host) {
        this.session = session;
        this.host = host;
    }

    /** Carries out an effect, if it is about a transfer. */
    boolean run(Effect effect) {
        if (effect instanceof Effect.AskTransferPolicy ask) {
            host.askPolicy(session, ask.referral());
        } else if (effect instanceof Effect.CallReferred call) {
            host.callReferred(session, call.referral());
        } else if (effect instanceof Effect.TellReferrer tell) {
            host.tellReferrer(tell.callId(), tell.statusCode(), tell.reasonPhrase());
        } else if (effect instanceof Effect.HangUpParent parent) {
            host.hangUp(parent.callId());
        } else if (effect instanceof Effect.EndReplaced replaced) {
            host.replaced(replaced.callId(), session.callId());
        } else {
            return false;
        }
        return true;
    }
}
