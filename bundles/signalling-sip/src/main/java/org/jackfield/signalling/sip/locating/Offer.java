package org.jackfield.signalling.sip.locating;

/**
 * A transport and the name of the SRV records that say where it is served.
 *
 * @param transport the transport
 * @param serviceName such as {@code _sip._tcp.example.com}
 */
record Offer(Transport transport, String serviceName) {

    /** Returns the one that a domain has without NAPTR records. */
    static Offer usual(Transport transport, String domain) {
        return new Offer(transport, transport.serviceName(domain));
    }
}
