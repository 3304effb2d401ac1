package org.jackfield.signalling.sip;

import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.address.SipURI;
import javax.sip.address.URI;
import javax.sip.header.Header;
import javax.sip.message.Request;

/** Makes the REGISTERs of a line (RFC 3261 section 10.2). */
final class RegisterRequests {

    private final Account account;
    private final Requests requests;
    private final String callId = Sip.unique() + Sip.unique();

    RegisterRequests(Account account, Requests requests) {
        this.account = account;
        this.requests = requests;
    }

    /** Returns the registrar for people: the server, or the domain. */
    String name() {
        return account.server()
                .map(server -> server.toString().replace(";lr", ""))
                .orElse("sip:" + account.domain());
    }

    /**
     * Makes one.
     *
     * @param sequence its number
     * @param contact what to register
     * @param expires for how long; zero: the contact is taken back
     * @param old another contact of ours that is to be taken back
     * @param outbound whether the flow is to be kept, and not only the address (RFC 5626)
     */
    Request register(long sequence, SipURI contact, Duration expires, Optional<SipURI> old, boolean outbound)
            throws SipException {
        try {
            Request register = requests.make(
                    registrar(),
                    Request.REGISTER,
                    new Requests.Identity(callId, sequence),
                    Sip.HEADERS.createFromHeader(account.address(), Sip.unique()),
                    Sip.HEADERS.createToHeader(account.address(), null),
                    account.route().ofRegister());
            register.addHeader(contact(contact, outbound, expires));
            if (old.isPresent()) {
                register.addHeader(ServiceRequests.header("Contact", "<" + old.get() + ">;expires=0"));
            }
            register.addHeader(Sip.HEADERS.createExpiresHeader((int) expires.toSeconds()));
            tellFeatures(register, outbound);
            return register;
        } catch (ParseException | InvalidArgumentException notMade) {
            throw new SipException("the REGISTER cannot be made: " + notMade.getMessage(), notMade);
        }
    }

    private URI registrar() throws SipException {
        try {
            return Sip.ADDRESSES.createSipURI(null, account.domain());
        } catch (ParseException notMade) {
            throw new SipException("the domain cannot be a registrar: " + notMade.getMessage(), notMade);
        }
    }

    private Header contact(SipURI uri, boolean outbound, Duration expires) throws SipException {
        return ServiceRequests.header(
                "Contact",
                "<" + uri + ">;+sip.instance=\"<" + account.instance() + ">\"" + (outbound ? ";reg-id=1" : "")
                        + ";expires=" + expires.toSeconds());
    }

    private static void tellFeatures(Request register, boolean outbound) throws ParseException {
        Features.allow(register);
        for (String tag : outbound ? List.of("path", "gruu", Features.OUTBOUND) : List.of("path", "gruu")) {
            register.addHeader(Sip.HEADERS.createSupportedHeader(tag));
        }
    }
}
