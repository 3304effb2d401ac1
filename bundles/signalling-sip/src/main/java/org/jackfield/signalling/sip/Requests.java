package org.jackfield.signalling.sip;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.address.Address;
import javax.sip.address.SipURI;
import javax.sip.address.URI;
import javax.sip.header.FromHeader;
import javax.sip.header.ToHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jackfield.spi.signalling.Dialog;
import org.jackfield.spi.signalling.Invitation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the requests of a line (RFC 3261 sections 8.1.1 and 12.2.1.1). */
final class Requests {

    private static final Logger LOG = LoggerFactory.getLogger(Requests.class);
    private static final int MAX_FORWARDS = 70;

    private final Account account;

    Requests(Account account) {
        this.account = account;
    }

    /** Makes the INVITE that begins a call. */
    Request invite(Invitation invitation, String localTag, long sequence) throws SipException {
        SipURI target = Outbound.uri("target", invitation.target());
        List<URI> routes = account.route().ofRequest();
        try {
            Address to = Sip.ADDRESSES.createAddress(addressOfRecord(target));
            Request request = make(
                    target,
                    Request.INVITE,
                    new Identity(Outbound.callId(invitation.callId()), sequence),
                    Sip.HEADERS.createFromHeader(account.address(), localTag),
                    Sip.HEADERS.createToHeader(to, null),
                    routes);
            addExtraHeaders(request, invitation.extraHeaders());
            addContact(request, transport(target, routes), target.isSecure());
            account.features().tell(request);
            InviteOrigin.tell(request, invitation);
            addDescription(request, invitation.offer());
            return request;
        } catch (ParseException | InvalidArgumentException notMade) {
            throw new SipException("the INVITE cannot be made: " + notMade.getMessage(), notMade);
        }
    }

    /** Makes the ACK for a 2xx: within the dialog, with number and credentials of the INVITE (section 13.2.2.4). */
    Request acknowledgement(Dialog dialog, SentInvite invite) throws SipException {
        Request ack = within(dialog, Request.ACK, invite.sequence());
        invite.answers().forEach(ack::addHeader);
        return ack;
    }

    /** Makes a request with the dialog's last number that carries an offer, or refreshes the session (section 14.1, RFC 3311). */
    Request offer(Dialog dialog, String method, Optional<String> description) throws SipException {
        Request offer = within(dialog, method, dialog.localSequence());
        try {
            addContact(offer, Responses.transport(offer), dialog.secure());
            account.features().tell(offer);
            if (description.isPresent()) {
                addDescription(offer, description.get());
            }
            return offer;
        } catch (ParseException notMade) {
            throw new SipException("the " + method + " cannot be made: " + notMade.getMessage(), notMade);
        }
    }

    /** Makes the PRACK for a reliable provisional response, with the dialog's last number (RFC 3262 section 7.2). */
    Request acknowledgementOfProgress(Dialog dialog, long number, Response response) throws SipException {
        Request prack = within(dialog, Request.PRACK, dialog.localSequence());
        try {
            prack.addHeader(ReliableResponses.acknowledgement(number, response));
            return prack;
        } catch (ParseException | InvalidArgumentException notMade) {
            throw new SipException("the PRACK cannot be made: " + notMade.getMessage(), notMade);
        }
    }

    /** Makes a BYE with the dialog's last number. */
    Request bye(Dialog dialog, String reason) throws SipException {
        Request bye = within(dialog, Request.BYE, dialog.localSequence());
        addReason(bye, reason);
        return bye;
    }

    private static void addReason(Request bye, String reason) {
        if (reason.isEmpty()) {
            return;
        }
        try {
            addHeader(bye, "Reason", reason);
        } catch (SipException unfit) {
            LOG.warn("{}: BYE goes without its reason: {}", Sip.callId(bye), unfit.getMessage());
        }
    }

    /** Makes a request within a dialog (section 12.2.1.1). */
    Request within(Dialog dialog, String method, long sequence) throws SipException {
        try {
            URI target = Sip.ADDRESSES.createURI(dialog.remoteTarget().orElse(dialog.remoteUri()));
            FromHeader from = Sip.HEADERS.createFromHeader(
                    Sip.ADDRESSES.createAddress(Sip.ADDRESSES.createURI(dialog.localUri())), dialog.localTag());
            ToHeader to = Sip.HEADERS.createToHeader(
                    Sip.ADDRESSES.createAddress(Sip.ADDRESSES.createURI(dialog.remoteUri())),
                    dialog.remoteTag().orElse(null));
            return make(target, method, new Identity(dialog.callId(), sequence), from, to, uris(dialog.routeSet()));
        } catch (ParseException | InvalidArgumentException notMade) {
            throw new SipException("the " + method + " cannot be made: " + notMade.getMessage(), notMade);
        }
    }

    /** What a request is told apart by. */
    record Identity(String callId, long sequence) {}

    /** Makes a request that has what every one has (section 8.1.1). */
    Request make(URI target, String method, Identity identity, FromHeader from, ToHeader to, List<URI> routes)
            throws ParseException, InvalidArgumentException, SipException {
        Request request = Sip.MESSAGES.createRequest(
                target,
                method,
                Sip.HEADERS.createCallIdHeader(identity.callId()),
                Sip.HEADERS.createCSeqHeader(identity.sequence(), method),
                from,
                to,
                List.of(account.addresses().via(transport(target, routes))),
                Sip.HEADERS.createMaxForwardsHeader(MAX_FORWARDS));
        for (URI route : routes) {
            // The stack swaps it with the request URI if the first is a strict router (section 12.2.1.1).
            request.addHeader(Sip.HEADERS.createRouteHeader(Sip.ADDRESSES.createAddress(route)));
        }
        request.addHeader(Sip.HEADERS.createUserAgentHeader(List.of(account.userAgent())));
        return request;
    }

    private void addContact(Request request, String transport, boolean isSecure) throws ParseException {
        request.addHeader(account.addresses().contact(transport, isSecure));
    }

    private static void addDescription(Request request, String description) throws ParseException {
        request.setContent(
                description.getBytes(StandardCharsets.UTF_8),
                Sip.HEADERS.createContentTypeHeader("application", "sdp"));
    }

    static void addExtraHeaders(Request request, Map<String, String> headers) throws SipException {
        for (Map.Entry<String, String> header : headers.entrySet()) {
            addHeader(request, Outbound.headerName(header.getKey()), header.getValue());
        }
    }

    private static void addHeader(Request request, String name, String value) throws SipException {
        try {
            request.addHeader(Sip.HEADERS.createHeader(name, Outbound.text(name, value)));
        } catch (ParseException notAHeader) {
            throw new SipException("the header " + name + " cannot be \"" + Texts.clean(value) + '"', notAHeader);
        }
    }

    /** Returns the URI without what RFC 3261 section 19.1.1 does not allow in a To header. */
    static URI addressOfRecord(SipURI target) throws ParseException {
        SipURI plain = Sip.ADDRESSES.createSipURI(target.getUser(), target.getHost());
        if (target.getPort() > 0) {
            plain.setPort(target.getPort());
        }
        if (target.isSecure()) {
            plain.setSecure(true);
        }
        return plain;
    }

    private static List<URI> uris(List<String> routes) throws ParseException {
        List<URI> uris = new ArrayList<>();
        for (String route : routes) {
            uris.add(Sip.ADDRESSES.createURI(route));
        }
        return uris;
    }

    /** Returns the transport to the next hop: the first route's, or that of the request URI. */
    private static String transport(URI target, List<URI> routes) throws SipException {
        URI next = routes.isEmpty() ? target : routes.get(0);
        if (next instanceof SipURI sip && Sip.isPort(sip.getPort())) {
            return Outbound.transport(sip);
        }
        throw new SipException(
                "the next hop is " + Texts.clean(next.toString()) + ", must be a SIP URI with a port up to 65535");
    }
}
