package org.jackfield.signalling.sip;

import java.util.List;
import javax.sip.ServerTransaction;
import javax.sip.message.Request;
import javax.sip.message.Response;

/** Takes an INFO of the far end (RFC 6086): its body must be text. */
final class BeingInformed {

    private static final int BAD_INFO_PACKAGE = 469;

    private final SipLeg leg;

    BeingInformed(SipLeg leg) {
        this.leg = leg;
    }

    void arrived(Request info, ServerTransaction transaction) {
        try {
            check(info);
            TextBody body = TextBody.of(info);
            leg.line().answer(transaction, responses -> responses.make(info, Response.OK, leg.localTag()));
            leg.tell(listener -> listener.onInfo(body.contentType(), body.text()));
        } catch (RequestRefusedException unfit) {
            leg.line().answer(transaction, responses -> responses.refusal(info, unfit.refusal(), leg.localTag()));
        }
    }

    private void check(Request info) throws RequestRefusedException {
        if (leg.phase() == Phase.LEAVING) {
            throw new RequestRefusedException(Refusal.of(Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST));
        }
        if (info.getHeader("Info-Package") != null) {
            // None was asked for with Recv-Info (RFC 6086 section 4.2.1).
            throw new RequestRefusedException(new Refusal(BAD_INFO_PACKAGE, "Bad Info Package", List.of()));
        }
    }
}
