package org.jackfield.signalling.sip;

import java.util.Set;
import javax.sip.message.Request;
import javax.sip.message.Response;

/** Requests of methods that are not served yet. */
final class OtherRequests {

    private static final Set<String> KNOWN = Set.of(
            Request.INFO,
            Request.MESSAGE,
            Request.NOTIFY,
            Request.PRACK,
            Request.PUBLISH,
            Request.REFER,
            Request.REGISTER,
            Request.SUBSCRIBE,
            Request.UPDATE);

    /** Those make sense only within a dialog or a subscription. */
    private static final Set<String> BELONGING =
            Set.of(Request.BYE, Request.NOTIFY, Request.PRACK, Request.UPDATE, Request.INFO);

    private OtherRequests() {}

    /** Returns why it is refused. */
    static Refusal refusal(Request request, boolean withinDialog) {
        String method = request.getMethod();
        if (!withinDialog && BELONGING.contains(method)) {
            return Refusal.of(Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST);
        }
        if (!withinDialog && method.equals(Request.REFER)) {
            // Without a call nobody has the right to make one here.
            return Refusal.of(Response.FORBIDDEN);
        }
        return Refusal.of(KNOWN.contains(method) ? Response.METHOD_NOT_ALLOWED : Response.NOT_IMPLEMENTED);
    }
}
