package org.jackfield.spi.fake.signalling;

import java.util.Optional;
import org.jackfield.spi.signalling.IncomingReferral;
import org.jackfield.spi.signalling.Referral;

/** REFER and its NOTIFYs (RFC 3515) within the dialog of one leg, both ways. On the wire only. */
final class Referrals {

    private final FakeLeg leg;
    /** Whether our REFER awaits its response. */
    private boolean asking;
    /** Whether we are to hear of the call that our REFER asked for. */
    private boolean subscribed;
    /** Their REFER, until it is answered. */
    private ServerTransaction asked;
    /** Whether the other side is to hear of the call that its REFER asked for. */
    private boolean notifying;

    Referrals(FakeLeg leg) {
        this.leg = leg;
    }

    void send(Referral referral) {
        if (asking) {
            leg.listener().onReferResponse(491, "Request Pending");
            return;
        }
        asking = true;
        subscribed = true;
        IncomingReferral incoming = new IncomingReferral(
                referral.target(), referral.replaces(), Optional.of(referral.referredBy()), leg.trustedByPeer());
        leg.requests()
                .send(
                        leg.peer(),
                        FakeLeg.withinDialog((at, server) -> at.referrals().arrive(incoming, server)),
                        (server, answer) -> responded(answer));
    }

    private void arrive(IncomingReferral referral, ServerTransaction server) {
        if (asked != null) {
            server.answer(Answer.of(491));
            return;
        }
        asked = server;
        leg.listener().onRefer(referral);
    }

    /** A NOTIFY that has overtaken it says the same as a 202. */
    private void responded(Answer answer) {
        if (!asking || leg.phase() == FakeLeg.Phase.ENDED) {
            return;
        }
        asking = false;
        subscribed = answer.success();
        leg.listener().onReferResponse(answer.statusCode(), answer.reasonPhrase());
        if (answer.endsDialog()) {
            leg.dialogIsLost(answer);
        }
    }

    void accept() {
        if (asked != null) {
            asked.answer(Answer.of(202));
            asked = null;
            notifying = true;
            tell(100, "Trying");
        }
    }

    void reject(int statusCode) {
        if (asked != null) {
            asked.answer(Answer.of(statusCode));
            asked = null;
        }
    }

    void tell(int statusCode, String reasonPhrase) {
        if (notifying) {
            notifying = statusCode < 200;
            leg.requests()
                    .send(
                            leg.peer(),
                            FakeLeg.withinDialog(
                                    (at, server) -> at.referrals().notified(statusCode, reasonPhrase, server)),
                            (server, answer) -> {});
        }
    }

    private void notified(int statusCode, String reasonPhrase, ServerTransaction server) {
        if (!subscribed) {
            server.answer(Answer.of(481));
            return;
        }
        server.answer(Answer.of(200));
        responded(Answer.of(202));
        subscribed = statusCode < 200;
        leg.listener().onReferNotified(statusCode, reasonPhrase, !subscribed);
    }
}
