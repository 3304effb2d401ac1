package org.jackfield.core.call;

import java.util.Map;
import org.jackfield.session.Cause;

/** Which cause a final response stands for; the reference's table. */
public final class Causes {

    private static final Map<Integer, Cause> OF_RESPONSE = Map.ofEntries(
            Map.entry(300, Cause.REDIRECTED),
            Map.entry(301, Cause.REDIRECTED),
            Map.entry(302, Cause.REDIRECTED),
            Map.entry(305, Cause.REDIRECTED),
            Map.entry(380, Cause.REDIRECTED),
            Map.entry(401, Cause.AUTHENTICATION_ERROR),
            Map.entry(407, Cause.AUTHENTICATION_ERROR),
            Map.entry(403, Cause.REJECTED),
            Map.entry(603, Cause.REJECTED),
            Map.entry(404, Cause.NOT_FOUND),
            Map.entry(604, Cause.NOT_FOUND),
            Map.entry(408, Cause.UNAVAILABLE),
            Map.entry(410, Cause.UNAVAILABLE),
            Map.entry(430, Cause.UNAVAILABLE),
            Map.entry(480, Cause.UNAVAILABLE),
            Map.entry(424, Cause.ADDRESS_INCOMPLETE),
            Map.entry(484, Cause.ADDRESS_INCOMPLETE),
            Map.entry(486, Cause.BUSY),
            Map.entry(600, Cause.BUSY),
            Map.entry(488, Cause.INCOMPATIBLE_SDP),
            Map.entry(606, Cause.INCOMPATIBLE_SDP));

    private Causes() {}

    /** Returns the cause; that of any other failure when the table has none. */
    public static Cause ofResponse(int statusCode) {
        return OF_RESPONSE.getOrDefault(statusCode, Cause.SIP_FAILURE_CODE);
    }
}
