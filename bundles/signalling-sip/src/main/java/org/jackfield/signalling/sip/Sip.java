package org.jackfield.signalling.sip;

import gov.nist.javax.sip.address.AddressFactoryImpl;
import gov.nist.javax.sip.header.HeaderFactoryImpl;
import gov.nist.javax.sip.message.MessageFactoryImpl;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.sip.address.AddressFactory;
import javax.sip.header.CSeqHeader;
import javax.sip.header.CallIdHeader;
import javax.sip.header.FromHeader;
import javax.sip.header.HeaderFactory;
import javax.sip.header.ToHeader;
import javax.sip.message.Message;
import javax.sip.message.MessageFactory;

/** The stack's factories, which have no state, and short ways to the headers that every message has. */
final class Sip {

    static final AddressFactory ADDRESSES = new AddressFactoryImpl();
    static final HeaderFactory HEADERS = new HeaderFactoryImpl();
    static final MessageFactory MESSAGES = new MessageFactoryImpl();

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int OCTETS_OF_TAG = 8;
    private static final int HIGHEST_PORT = 65_535;

    private Sip() {}

    /** Returns a tag or a part of a branch that nobody can guess (RFC 3261 section 19.3). */
    static String unique() {
        byte[] octets = new byte[OCTETS_OF_TAG];
        RANDOM.nextBytes(octets);
        return HexFormat.of().formatHex(octets);
    }

    /** Returns whether a URI's or a Via's port can be sent to; the parser takes any number, and -1 says that there is none. */
    static boolean isPort(int port) {
        return port <= HIGHEST_PORT;
    }

    /** Returns a number of seconds from 0 to 10, as RFC 3261 section 14.2 wants it in Retry-After. */
    static int fewSeconds() {
        return RANDOM.nextInt(11);
    }

    /** Returns a number from 0 to 2^31 - 2, from which counting begins (RFC 3262 section 3). */
    static int firstNumber() {
        return RANDOM.nextInt(Integer.MAX_VALUE);
    }

    static String callId(Message message) {
        return ((CallIdHeader) message.getHeader(CallIdHeader.NAME)).getCallId();
    }

    static CSeqHeader sequence(Message message) {
        return (CSeqHeader) message.getHeader(CSeqHeader.NAME);
    }

    static FromHeader from(Message message) {
        return (FromHeader) message.getHeader(FromHeader.NAME);
    }

    static ToHeader to(Message message) {
        return (ToHeader) message.getHeader(ToHeader.NAME);
    }
}
