package org.jackfield.core.call;

import java.util.Map;
import java.util.Optional;
import org.jackfield.session.CommunicationType;
import org.jackfield.session.NameAddress;
import org.jackfield.session.TransferParent;

/**
 * What never changes about a call.
 *
 * @param callId the Call-ID
 * @param direction which side began it
 * @param phone the account's name, for the log
 * @param local this side
 * @param remote the other side
 * @param target outgoing: the request URI; empty for an incoming call
 * @param extraHeaders outgoing: further headers of the INVITE
 * @param parent the call from which a consult call was begun
 * @param signallingProvider the provider that carries the dialog
 * @param mediaProvider the provider that carries the media
 */
public record Identity(
        String callId,
        CommunicationType direction,
        String phone,
        NameAddress local,
        NameAddress remote,
        String target,
        Map<String, String> extraHeaders,
        Optional<TransferParent> parent,
        String signallingProvider,
        String mediaProvider) {

    /** Copies the map. */
    public Identity {
        extraHeaders = Map.copyOf(extraHeaders);
    }

    /** Returns whether this side began the call. */
    public boolean outgoing() {
        return direction == CommunicationType.OUTBOUND;
    }
}
