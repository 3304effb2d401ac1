package org.jackfield.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The SIP call underneath a session: what engineers look for in a trace. An immutable snapshot, never missing.
 *
 * @param callId the Call-ID (RFC 3261 section 8.1.1.4)
 * @param localTag this side's tag; empty before the dialog has one
 * @param remoteTag the other side's tag; empty before the dialog has one
 * @param localIdentity this side's name and URI
 * @param remoteIdentity the other side's name and URI
 * @param direction which side began the call
 * @param transport {@code udp}, {@code tcp}, {@code tls}, {@code ws} or {@code wss}; for an outgoing call empty until it is answered
 * @param startTime when the call was answered; empty before
 * @param endTime when the call was over; empty before
 * @param localSdp the newest session description of this side; empty before there is one
 * @param remoteSdp the newest session description of the other side; empty before there is one
 * @param remoteUserAgent the other side's User-Agent or Server header; empty when it sent none
 * @param codecs the codecs in use, for example {@code opus/48000}; empty before the first {@link Report}
 * @param signallingProvider name of the provider that carries the dialog
 * @param mediaProvider name of the provider that carries the media
 * @param referredFrom Call-ID of the call in which the far end asked for this one (REFER); empty for any other
 * @param replacedCallId Call-ID of the call that this one took the place of (Replaces, RFC 3891); empty for any other
 */
public record RtcSession(
        String callId,
        Optional<String> localTag,
        Optional<String> remoteTag,
        NameAddress localIdentity,
        NameAddress remoteIdentity,
        CommunicationType direction,
        Optional<String> transport,
        Optional<Instant> startTime,
        Optional<Instant> endTime,
        Optional<String> localSdp,
        Optional<String> remoteSdp,
        Optional<String> remoteUserAgent,
        List<String> codecs,
        String signallingProvider,
        String mediaProvider,
        Optional<String> referredFrom,
        Optional<String> replacedCallId) {

    /** Copies the list. */
    public RtcSession {
        codecs = List.copyOf(codecs);
    }
}
