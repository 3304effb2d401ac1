package org.jackfield.signalling.sip;

import gov.nist.javax.sip.message.SIPRequest;
import java.util.List;
import java.util.Optional;
import javax.sip.address.SipURI;
import javax.sip.header.ContactHeader;
import javax.sip.header.ContentEncodingHeader;
import javax.sip.header.ContentTypeHeader;
import javax.sip.header.HeaderAddress;
import javax.sip.message.Request;

/** Looks whether a request can be taken (RFC 3261 section 8.2); the stack checks less than it should. */
final class RequestCheck {

    private static final int LONGEST_URI = 1024;
    private static final int LONGEST_IDENTIFIER = 256;

    private RequestCheck() {}

    /** Checks what every request must have. */
    static Optional<Refusal> anyRequest(Request request) {
        if (!"SIP/2.0".equalsIgnoreCase(((SIPRequest) request).getRequestLine().getSipVersion())) {
            return Optional.of(Refusal.of(505));
        }
        if (!(request.getRequestURI() instanceof SipURI)) {
            return Optional.of(Refusal.of(416));
        }
        if (isUnfit(Sip.callId(request))) {
            return Optional.of(Refusal.badRequest("Bad Call-ID"));
        }
        String fromTag = Sip.from(request).getTag();
        if (fromTag == null || isUnfit(fromTag)) {
            return Optional.of(Refusal.badRequest("Bad tag in From"));
        }
        if (isUnfit(Sip.from(request)) || isUnfit(Sip.to(request))) {
            return Optional.of(Refusal.badRequest("URI too long"));
        }
        return ReplacesHeaders.misplaced(request);
    }

    /** Checks an INVITE outside or within a dialog. */
    static Optional<Refusal> invite(Request invite, Account account) {
        return unsupported(invite, account.features())
                .or(() -> contact(invite))
                .or(() -> body(invite))
                .or(() -> SessionTiming.refusal(invite, account.sessionTimer()));
    }

    /** Checks an UPDATE (RFC 3311 section 5.2); one without a Contact leaves the target as it is. */
    static Optional<Refusal> update(Request update, Account account) {
        Optional<Refusal> target = update.getHeader(ContactHeader.NAME) == null ? Optional.empty() : contact(update);
        return unsupported(update, account.features())
                .or(() -> target)
                .or(() -> body(update))
                .or(() -> SessionTiming.refusal(update, account.sessionTimer()));
    }

    /** Returns the session description of an ACK, which cannot be refused: another body is as none. */
    static Optional<String> description(Request ack) {
        return body(ack).isEmpty() ? Inviting.description(ack) : Optional.empty();
    }

    /** Checks that an INVITE outside a dialog is for this user. */
    static Optional<Refusal> user(Request invite, String user) {
        String wanted = ((SipURI) invite.getRequestURI()).getUser();
        return user.equals(wanted) ? Optional.empty() : Optional.of(Refusal.of(404));
    }

    /** Checks that a request requires nothing that is not known (section 8.2.2.3). */
    static Optional<Refusal> extensions(Request request, Features features) {
        return unsupported(request, features);
    }

    private static Optional<Refusal> unsupported(Request request, Features features) {
        List<String> missing = features.missing(request);
        return missing.isEmpty() ? Optional.empty() : Optional.of(Refusal.badExtension(missing));
    }

    private static Optional<Refusal> contact(Request invite) {
        if (!(invite.getHeader(ContactHeader.NAME) instanceof ContactHeader contact) || contact.isWildCard()) {
            return Optional.of(Refusal.badRequest("No Contact"));
        }
        return isTarget(contact) ? Optional.empty() : Optional.of(Refusal.badRequest("Bad Contact"));
    }

    /** Returns whether requests can be sent there. */
    static boolean isTarget(ContactHeader contact) {
        return contact.getAddress() != null
                && contact.getAddress().getURI() instanceof SipURI uri
                && !isUnfit(contact)
                && Sip.isPort(uri.getPort());
    }

    private static Optional<Refusal> body(Request invite) {
        if (invite.getRawContent() == null) {
            return Optional.empty();
        }
        boolean isSdp = invite.getHeader(ContentTypeHeader.NAME) instanceof ContentTypeHeader type
                && "application".equalsIgnoreCase(type.getContentType())
                && "sdp".equalsIgnoreCase(type.getContentSubType());
        boolean isPlain = !(invite.getHeader(ContentEncodingHeader.NAME) instanceof ContentEncodingHeader encoding)
                || "identity".equalsIgnoreCase(encoding.getEncoding());
        return isSdp && isPlain ? Optional.empty() : Optional.of(Refusal.of(415));
    }

    private static boolean isUnfit(HeaderAddress header) {
        return header.getAddress().getURI().toString().length() > LONGEST_URI;
    }

    private static boolean isUnfit(String identifier) {
        return identifier.isEmpty()
                || identifier.length() > LONGEST_IDENTIFIER
                || identifier.chars().anyMatch(character -> character <= ' ' || character > '~');
    }
}
