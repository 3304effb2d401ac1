package org.jackfield.signalling.sip;

import java.net.InetAddress;
import java.text.ParseException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sip.InvalidArgumentException;
import javax.sip.address.SipURI;
import javax.sip.header.ContactHeader;
import javax.sip.header.ViaHeader;
import org.jackfield.signalling.sip.locating.NumericHost;

/**
 * Where a line is reached over each transport: what stands in its Via and Contact headers (RFC 3261 sections 8.1.1.7 and 8.1.1.8).
 * Safe for all threads; a change is seen by the next message.
 */
final class LocalAddresses {

    /**
     * Host and port of a Via or Contact header.
     *
     * @param host a name, or an IP address; one of IPv6 in brackets
     * @param port -1: none is written
     */
    record SentBy(String host, int port) {

        @Override
        public String toString() {
            return port < 0 ? host : host + ':' + port;
        }
    }

    private final String user;
    private volatile SentBy usual;
    private final Map<String, SentBy> sentBy = new ConcurrentHashMap<>();
    private final Map<String, SipURI> contacts = new ConcurrentHashMap<>();

    /**
     * Makes one for which every transport is the same.
     *
     * @param user user part of the Contact; null: none
     */
    LocalAddresses(String user, String host, int port) {
        this.user = user;
        this.usual = new SentBy(bracketed(host), port);
    }

    /** Says that the line has another address and port from now on; what was told of its contacts is no longer true. */
    void move(String host, int port) {
        usual = new SentBy(bracketed(host), port);
        contacts.clear();
    }

    /** Returns the line's address, of which most transports are. */
    InetAddress address() {
        return NumericHost.parse(usual.host()).orElseThrow();
    }

    /** Returns the address and port that most transports have. */
    SentBy usual() {
        return usual;
    }

    /** Returns an IPv6 address in the brackets that a URI and a Via want (RFC 3261 section 25.1), and any other host as it is. */
    static String bracketed(String host) {
        return host.indexOf(':') < 0 || host.startsWith("[") ? host : '[' + host + ']';
    }

    /** Says that a transport has another host or port than the line, in Via and Contact. */
    void setSentBy(String transport, SentBy another) {
        sentBy.put(key(transport), another);
    }

    /** Says that a transport has another port than the line. */
    void setPort(String transport, int port) {
        setSentBy(transport, new SentBy(usual.host(), port));
    }

    /** Says that the Contact of a transport is another one from now on, as a registrar may tell (RFC 5627 section 4.2). */
    void setContact(String transport, SipURI contact) {
        contacts.put(key(transport), contact);
    }

    /** Says that the Contact of a transport is made of its host and port again. */
    void clearContact(String transport) {
        contacts.remove(key(transport));
    }

    /** Returns host and port of a transport. */
    SentBy sentBy(String transport) {
        return sentBy.getOrDefault(key(transport), usual);
    }

    /** Makes a Via header with a branch of its own, which asks for the response to where the request came from (RFC 3581). */
    ViaHeader via(String transport) throws ParseException, InvalidArgumentException {
        SentBy here = sentBy(transport);
        ViaHeader via =
                Sip.HEADERS.createViaHeader(here.host(), here.port(), transport.toUpperCase(Locale.ROOT), branch());
        via.setRPort();
        return via;
    }

    /** Returns a new branch (RFC 3261 section 8.1.1.7). */
    static String branch() {
        return "z9hG4bK" + Sip.unique() + Sip.unique();
    }

    /** Makes a Contact header for a dialog or registration that is not secure. */
    ContactHeader contact(String transport) throws ParseException {
        return contact(transport, false);
    }

    /**
     * Makes a Contact header.
     *
     * @param isSecure whether the dialog is one of SIPS URIs (RFC 3261 section 12.1.1)
     */
    ContactHeader contact(String transport, boolean isSecure) throws ParseException {
        SipURI contact = contactUri(key(transport));
        if (isSecure) {
            contact.setSecure(true);
        }
        return Sip.HEADERS.createContactHeader(Sip.ADDRESSES.createAddress(contact));
    }

    private SipURI contactUri(String transport) throws ParseException {
        SipURI told = contacts.get(transport);
        return told == null ? own(transport) : (SipURI) told.clone();
    }

    /** Makes the URI of a transport out of its host and port, whatever else is told to others. */
    SipURI own(String transport) throws ParseException {
        SentBy here = sentBy(transport);
        SipURI contact = Sip.ADDRESSES.createSipURI(user, here.host());
        if (here.port() >= 0) {
            contact.setPort(here.port());
        }
        if (!transport.equals("udp")) {
            // Also for WSS: there is but one value (RFC 7118 section 5.2.2).
            contact.setTransportParam(transport.equals("wss") ? "ws" : transport);
        }
        return contact;
    }

    private static String key(String transport) {
        return transport.toLowerCase(Locale.ROOT);
    }
}
