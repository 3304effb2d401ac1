package org.jackfield.signalling.sip;

import java.text.ParseException;
import java.util.Optional;
import javax.sip.SipException;
import javax.sip.message.Request;
import org.jackfield.spi.signalling.Invitation;
import org.jackfield.spi.signalling.Replaces;

/**
 * What brought an INVITE about beside its caller's wish: the dialog that it is to replace (RFC 3891) and who asked for it (RFC
 * 3892).
 *
 * @param replaces the dialog that it is to replace
 * @param referredBy the URI of who asked for it
 */
record InviteOrigin(Optional<Replaces> replaces, Optional<String> referredBy) {

    /**
     * Reads it.
     *
     * @throws RequestRefusedException 400, when it cannot be read or says several things
     */
    static InviteOrigin of(Request invite) throws RequestRefusedException {
        return new InviteOrigin(ReplacesHeaders.of(invite), ReferralReader.referredBy(invite));
    }

    /**
     * Says it in an INVITE. Replaces is required of the target, as in the flows of RFC 5589: one that does not know it would ring
     * for a call that nobody wants.
     */
    static void tell(Request invite, Invitation invitation) throws SipException, ParseException {
        if (invitation.replaces().isPresent()) {
            String value = ReplacesHeaders.format(invitation.replaces().get());
            invite.addHeader(ServiceRequests.header(ReplacesHeaders.NAME, value));
            invite.addHeader(Sip.HEADERS.createRequireHeader(Features.REPLACES));
        }
        if (invitation.referredBy().isPresent()) {
            invite.addHeader(ServiceRequests.referredBy(invitation.referredBy().get()));
        }
    }
}
