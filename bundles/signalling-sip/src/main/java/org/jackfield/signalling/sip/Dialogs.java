package org.jackfield.signalling.sip;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.sip.address.SipURI;
import javax.sip.address.URI;
import javax.sip.header.ContactHeader;
import javax.sip.header.HeaderAddress;
import javax.sip.header.RecordRouteHeader;
import javax.sip.message.Message;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jackfield.spi.signalling.Dialog;

/** How dialogs come about and go on (RFC 3261 section 12), as values. */
final class Dialogs {

    private Dialogs() {}

    /** Returns what is known of a dialog when its INVITE is sent. */
    static Dialog calling(Request invite) {
        return new Dialog(
                Sip.callId(invite),
                Sip.from(invite).getTag(),
                Optional.empty(),
                uri(Sip.from(invite)),
                uri(Sip.to(invite)),
                Optional.empty(),
                List.of(),
                Sip.sequence(invite).getSeqNumber(),
                0,
                isSecure(invite.getRequestURI()));
    }

    /** Returns whether a request makes, or belongs to, a dialog in which everything goes over TLS (section 12.1.1). */
    static boolean isSecure(Request request) {
        return isSecure(request.getRequestURI());
    }

    private static boolean isSecure(URI uri) {
        return uri instanceof SipURI sip && sip.isSecure();
    }

    /** Returns the dialog that a response brings about on the calling side (section 12.1.2). */
    static Dialog answered(Dialog calling, Response response) {
        List<String> routes = routes(response);
        Collections.reverse(routes);
        return new Dialog(
                calling.callId(),
                calling.localTag(),
                Optional.ofNullable(Sip.to(response).getTag()),
                calling.localUri(),
                calling.remoteUri(),
                contact(response).or(calling::remoteTarget),
                routes,
                calling.localSequence(),
                calling.remoteSequence(),
                calling.secure());
    }

    /** Returns the dialog that an INVITE brings about on the called side (section 12.1.1). */
    static Dialog called(Request invite, String localTag) {
        return new Dialog(
                Sip.callId(invite),
                localTag,
                Optional.ofNullable(Sip.from(invite).getTag()),
                uri(Sip.to(invite)),
                uri(Sip.from(invite)),
                contact(invite),
                routes(invite),
                0,
                Sip.sequence(invite).getSeqNumber(),
                isSecure(invite));
    }

    /** Returns the dialog after one more request of ours. */
    static Dialog withNextLocalSequence(Dialog dialog) {
        return withLocalSequence(dialog, dialog.localSequence() + 1);
    }

    /** Returns the dialog after a request of ours with that number. */
    static Dialog withLocalSequence(Dialog dialog, long localSequence) {
        return sequences(dialog, localSequence, dialog.remoteSequence());
    }

    /** Returns the dialog after a request of the other side. */
    static Dialog withRemoteSequence(Dialog dialog, long remoteSequence) {
        return sequences(dialog, dialog.localSequence(), remoteSequence);
    }

    /** Returns the dialog after a message that says where the other side is reached now; a place that is none changes nothing. */
    static Dialog withTarget(Dialog dialog, Message message) {
        boolean isTarget = message.getHeader(ContactHeader.NAME) instanceof ContactHeader contact
                && !contact.isWildCard()
                && RequestCheck.isTarget(contact);
        return isTarget
                ? new Dialog(
                        dialog.callId(),
                        dialog.localTag(),
                        dialog.remoteTag(),
                        dialog.localUri(),
                        dialog.remoteUri(),
                        contact(message),
                        dialog.routeSet(),
                        dialog.localSequence(),
                        dialog.remoteSequence(),
                        dialog.secure())
                : dialog;
    }

    private static Dialog sequences(Dialog dialog, long localSequence, long remoteSequence) {
        return new Dialog(
                dialog.callId(),
                dialog.localTag(),
                dialog.remoteTag(),
                dialog.localUri(),
                dialog.remoteUri(),
                dialog.remoteTarget(),
                dialog.routeSet(),
                localSequence,
                remoteSequence,
                dialog.secure());
    }

    private static Optional<String> contact(Message message) {
        return message.getHeader(ContactHeader.NAME) instanceof ContactHeader contact && contact.getAddress() != null
                ? Optional.of(uri(contact))
                : Optional.empty();
    }

    private static List<String> routes(Message message) {
        List<String> routes = new ArrayList<>();
        for (Iterator<?> all = message.getHeaders(RecordRouteHeader.NAME); all.hasNext(); ) {
            routes.add(uri((RecordRouteHeader) all.next()));
        }
        return routes;
    }

    private static String uri(HeaderAddress header) {
        return header.getAddress().getURI().toString();
    }
}
