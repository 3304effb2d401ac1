package org.jackfield.signalling.sip;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Optional;
import javax.sip.SipException;
import javax.sip.header.Header;
import javax.sip.message.Request;
import org.jackfield.spi.signalling.Dialog;
import org.jackfield.spi.signalling.Referral;
import org.jackfield.spi.signalling.Replaces;

/** Makes the requests within a dialog that ask for something beside the session: REFER, its NOTIFY, and INFO. */
final class ServiceRequests {

    private final Account account;
    private final Requests requests;

    ServiceRequests(Account account, Requests requests) {
        this.account = account;
        this.requests = requests;
    }

    /** Makes a REFER (RFC 3515 section 2.4.1) with the dialog's last number. */
    Request refer(Dialog dialog, Referral referral) throws SipException {
        Request refer = reachable(dialog, Request.REFER);
        refer.addHeader(header("Refer-To", target(referral)));
        refer.addHeader(referredBy(referral.referredBy()));
        return refer;
    }

    private static String target(Referral referral) throws SipException {
        String target = Outbound.foreignUri("target", referral.target()).toString();
        Optional<Replaces> replaces = referral.replaces();
        return replaces.isEmpty()
                ? '<' + target + '>'
                : '<'
                        + target
                        + '?'
                        + ReplacesHeaders.NAME
                        + '='
                        + UriEscapes.escape(ReplacesHeaders.format(replaces.get()))
                        + '>';
    }

    /** Makes the header Referred-By (RFC 3892 section 3). */
    static Header referredBy(String uri) throws SipException {
        return header(
                "Referred-By", '<' + Outbound.foreignUri("referredBy", uri).toString() + '>');
    }

    /**
     * Makes a NOTIFY (RFC 3515 section 2.4.4) with the dialog's last number.
     *
     * @param id number of the REFER
     * @param state value of Subscription-State
     */
    Request notify(Dialog dialog, long id, String state, Sipfrag response) throws SipException {
        Request notify = reachable(dialog, Request.NOTIFY);
        notify.addHeader(header("Event", Event.REFER + ";id=" + id));
        notify.addHeader(header("Subscription-State", state));
        return withBody(notify, "message/sipfrag;version=2.0", response.toBytes());
    }

    /** Makes an INFO (RFC 6086 section 4.2) with the dialog's last number. */
    Request info(Dialog dialog, String contentType, String body) throws SipException {
        Request info = requests.within(dialog, Request.INFO, dialog.localSequence());
        return withBody(info, Outbound.text("content type", contentType), body.getBytes(StandardCharsets.UTF_8));
    }

    private Request reachable(Dialog dialog, String method) throws SipException {
        Request request = requests.within(dialog, method, dialog.localSequence());
        try {
            request.addHeader(account.addresses().contact(Responses.transport(request), dialog.secure()));
            return request;
        } catch (ParseException notMade) {
            throw new SipException("the " + method + " cannot be made: " + notMade.getMessage(), notMade);
        }
    }

    private static Request withBody(Request request, String contentType, byte[] body) throws SipException {
        try {
            String[] parts = contentType.split("[/;]", 3);
            if (parts.length < 2) {
                throw new SipException("content type is \"" + Texts.clean(contentType) + "\", must be type/subtype");
            }
            request.setContent(body, Sip.HEADERS.createContentTypeHeader(parts[0], parts[1]));
            request.setHeader(header("Content-Type", contentType));
            return request;
        } catch (ParseException notMade) {
            throw new SipException("the body cannot be " + Texts.clean(contentType), notMade);
        }
    }

    static Header header(String name, String value) throws SipException {
        try {
            return Sip.HEADERS.createHeader(name, value);
        } catch (ParseException notAHeader) {
            throw new SipException("the header " + name + " cannot be \"" + Texts.clean(value) + '"', notAHeader);
        }
    }
}
