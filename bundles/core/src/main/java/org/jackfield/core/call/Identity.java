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
 * @param origin what brought the call about, beside an application or a caller
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
        String mediaProvider,
        Origin origin) {

    /** Makes the identity of a call that neither a REFER nor a Replaces brought about. */
    public Identity(
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
        this(
                callId,
                direction,
                phone,
                local,
                remote,
                target,
                extraHeaders,
                parent,
                signallingProvider,
                mediaProvider,
                Origin.NONE);
    }

    /** Copies the map. */
    public Identity {
        extraHeaders = Map.copyOf(extraHeaders);
    }

    /** Returns the Call-ID of the call in which the far end asked for this one. */
    public Optional<String> referredFrom() {
        return origin.referredFrom();
    }

    /** Returns the Call-ID of the call that this one takes the place of. */
    public Optional<String> replacedCallId() {
        return origin.replacedCallId();
    }

    /** Returns whether this side began the call. */
    public boolean outgoing() {
        return direction == CommunicationType.OUTBOUND;
    }
}
