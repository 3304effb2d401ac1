package org.jackfield.signalling.sip;

import java.net.InetAddress;
import java.text.ParseException;
import java.util.Locale;
import java.util.Optional;
import javax.sip.address.SipURI;
import javax.sip.header.ViaHeader;
import javax.sip.message.Response;
import org.jackfield.signalling.sip.locating.NumericHost;

/**
 * Where a line lets itself be registered, and what stands in its Contact headers then. Behind a NAT over UDP that is the address from
 * which the registrar sees the REGISTER come (RFC 3581): nothing sent to ours would arrive. Touched in the queue of the registration.
 */
final class RegisteredContact {

    private static final int MOST_CHANGES = 4;

    private final LocalAddresses addresses;
    private final String transport;
    private SipURI seen;
    private int changes;

    /** Makes one for the transport over which the line registers. */
    RegisteredContact(LocalAddresses addresses, String transport) {
        this.addresses = addresses;
        this.transport = transport;
    }

    /** Returns where to let others send. */
    SipURI uri() throws ParseException {
        return seen == null ? addresses.own(transport) : (SipURI) seen.clone();
    }

    /** Takes the address that a response was sent to, and returns whether that is news: it has to be registered then. */
    boolean isSeenElsewhere(Response response) throws ParseException {
        if (!transport.equals("udp") || changes >= MOST_CHANGES) {
            return false;
        }
        Optional<SipURI> now = seenAt(response);
        if (now.isEmpty() || isAt(uri(), now.get().getHost(), now.get().getPort())) {
            return false;
        }
        changes++;
        SipURI own = addresses.own(transport);
        seen = isAt(own, now.get().getHost(), now.get().getPort()) ? null : now.get();
        return true;
    }

    private Optional<SipURI> seenAt(Response response) throws ParseException {
        ViaHeader via = (ViaHeader) response.getHeader(ViaHeader.NAME);
        String host = via.getReceived() == null ? via.getHost() : via.getReceived();
        int port = via.getRPort() > 0 ? via.getRPort() : via.getPort();
        if (NumericHost.parse(host).isEmpty() || port < 1 || !Sip.isPort(port)) {
            return Optional.empty();
        }
        SipURI uri = addresses.own(transport);
        uri.setHost(LocalAddresses.bracketed(host));
        uri.setPort(port);
        return Optional.of(uri);
    }

    private static boolean isAt(SipURI uri, String host, int port) {
        return uri.getPort() == port && normal(uri.getHost()).equals(normal(host));
    }

    private static String normal(String host) {
        return NumericHost.parse(host).map(InetAddress::getHostAddress).orElseGet(() -> host.toLowerCase(Locale.ROOT));
    }

    /** The address is the line's own again: it has another flow. */
    void forget() {
        seen = null;
        changes = 0;
        addresses.clearContact(transport);
    }

    /** Says in all messages from now on where the line is reached, as it was registered (RFC 5626 section 4.3, RFC 5627 section 4.4). */
    void tell(RegistrationAnswer answer) throws ParseException {
        changes = 0;
        if (answer.gruu().isPresent()) {
            addresses.setContact(transport, answer.gruu().get());
        } else if (answer.outbound()) {
            SipURI uri = uri();
            uri.setParameter("ob", null);
            addresses.setContact(transport, uri);
        } else if (seen != null) {
            addresses.setContact(transport, uri());
        } else {
            addresses.clearContact(transport);
        }
    }
}
