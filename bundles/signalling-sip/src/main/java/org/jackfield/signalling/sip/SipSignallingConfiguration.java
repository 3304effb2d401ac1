package org.jackfield.signalling.sip;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The limits of the SIP stack and its name servers; all lines share them. */
@ObjectClassDefinition(
        name = "Jackfield SIP signalling",
        description =
                "Limits of the SIP stack that all accounts share. A change restarts it: open calls lose their signalling.")
public @interface SipSignallingConfiguration {

    /** Octets of the largest message that is read. */
    @AttributeDefinition(
            name = "Largest message",
            description = "Octets of the largest SIP message that is read, 4096 to 65535.",
            min = "4096",
            max = "65535")
    int maxMessageSize() default 16_384;

    /** Header lines of a message. */
    @AttributeDefinition(
            name = "Most header lines",
            description = "Header lines of a message, 16 to 1000; a message with more is dropped.",
            min = "16",
            max = "1000")
    int maxHeaders() default 128;

    /** TCP connections. */
    @AttributeDefinition(
            name = "Most TCP connections",
            description = "TCP connections that are open at the same time, 1 to 10000.",
            min = "1",
            max = "10000")
    int maxConnections() default 500;

    /** Transactions. */
    @AttributeDefinition(
            name = "Most transactions",
            description =
                    "Server transactions that are open at the same time, 100 to 1000000; further requests are dropped.",
            min = "100",
            max = "1000000")
    int maxTransactions() default 20_000;

    /** Milliseconds within which a message over TCP must be complete. */
    @AttributeDefinition(
            name = "Read timeout",
            description =
                    "Milliseconds from the first octet of a message over TCP to its last, and from a connection to its first"
                            + " octet, 100 to 60000.",
            min = "100",
            max = "60000")
    int readTimeout() default 5_000;

    /** Milliseconds within which a TCP connection must be made. */
    @AttributeDefinition(
            name = "Connect timeout",
            description = "Milliseconds within which a TCP connection must be made, 100 to 60000.",
            min = "100",
            max = "60000")
    int connectTimeout() default 5_000;

    /** T1 of RFC 3261 in milliseconds. */
    @AttributeDefinition(
            name = "T1",
            description =
                    "Estimate of the round-trip time in milliseconds (RFC 3261 section 17.1.1.1), 20 to 2000. An INVITE"
                            + " without any response times out after 64 times that.",
            min = "20",
            max = "2000")
    int t1() default 500;

    /** Threads that send. */
    @AttributeDefinition(
            name = "Threads",
            description =
                    "Threads on which messages are sent and the core is called, 1 to 64. One may be held up by a TCP"
                            + " connection or a name that does not resolve.",
            min = "1",
            max = "64")
    int threads() default 8;

    /** Name servers. */
    @AttributeDefinition(
            name = "Name servers",
            description =
                    "IP addresses of the name servers that SIP servers are looked up with, each with a port if it is not 53,"
                            + " 8 at most. None: those of the system.")
    String[] nameServers() default {};
}
