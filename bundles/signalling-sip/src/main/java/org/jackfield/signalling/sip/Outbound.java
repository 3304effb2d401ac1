package org.jackfield.signalling.sip;

import gov.nist.javax.sip.address.SipUri;
import java.text.ParseException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sip.SipException;
import javax.sip.address.SipURI;
import javax.sip.address.URI;

/** Checks what goes into the stack, which escapes nothing: a line break in any text would begin a header. */
final class Outbound {

    private static final int LONGEST = 1024;
    private static final Set<String> TRANSPORTS = Set.of("udp", "tcp", "tls", "ws", "wss");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9.!%*_+`'~-]{1,64}");
    private static final Pattern CALL_ID = Pattern.compile("[A-Za-z0-9.!%*_+`'~()<>:\\\\\"/\\[\\]?{}@-]{1,256}");

    /** Headers that the provider makes itself. */
    private static final Set<String> OWN = Set.of(
            "accept",
            "allow",
            "authorization",
            "b",
            "call-id",
            "contact",
            "content-disposition",
            "content-encoding",
            "content-length",
            "content-type",
            "cseq",
            "from",
            "i",
            "f",
            "t",
            "v",
            "m",
            "l",
            "c",
            "e",
            "k",
            "max-forwards",
            "mime-version",
            "proxy-authorization",
            "proxy-require",
            "r",
            "record-route",
            "refer-to",
            "referred-by",
            "replaces",
            "require",
            "route",
            "supported",
            "to",
            "user-agent",
            "via");

    private Outbound() {}

    /** Returns the text if it is short enough and has no control characters. */
    static String text(String name, String value) throws SipException {
        if (value.length() > LONGEST) {
            throw new SipException(name + " has " + value.length() + " characters, " + LONGEST + " are allowed");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new SipException(name + " is \"" + Texts.clean(value) + "\", which has control characters");
        }
        return value;
    }

    static boolean isCallId(String callId) {
        return CALL_ID.matcher(callId).matches();
    }

    static String callId(String callId) throws SipException {
        if (!isCallId(callId)) {
            throw new SipException(
                    "Call-ID is \"" + Texts.clean(callId) + "\", which RFC 3261 section 25.1 does not allow");
        }
        return callId;
    }

    /** Returns the name of a further header, if it is a token and not one that the provider makes. */
    static String headerName(String name) throws SipException {
        if (!TOKEN.matcher(name).matches()) {
            throw new SipException("\"" + Texts.clean(name) + "\" is no header name (RFC 3261 section 25.1)");
        }
        if (OWN.contains(name.toLowerCase(Locale.ROOT))) {
            throw new SipException("the header " + name + " is made by the provider");
        }
        return name;
    }

    /** Returns a display name with what must be escaped within quotes (RFC 3261 section 25.1, quoted-string). */
    static String quotable(String displayName) throws SipException {
        return text("display name", displayName).replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /**
     * Returns a SIP or SIPS URI to send to: over UDP, TCP, TLS or WebSocket, without headers in it.
     *
     * @param name what it is, for the refusal
     */
    static SipURI uri(String name, String value) throws SipException {
        SipURI sip = foreignUri(name, value);
        String transport = sip.getTransportParam();
        if (transport != null && !TRANSPORTS.contains(transport.toLowerCase(Locale.ROOT))) {
            throw new SipException(name + " has transport=" + transport + ", must be udp, tcp, tls, ws or wss");
        }
        if (sip.isSecure() && "udp".equalsIgnoreCase(transport)) {
            throw new SipException(name + " is \"" + value + "\": a SIPS URI is not sent to over UDP");
        }
        return sip;
    }

    /**
     * Returns a SIP or SIPS URI that others may send to, without headers in it.
     *
     * @param name what it is, for the refusal
     */
    static SipURI foreignUri(String name, String value) throws SipException {
        URI uri = parse(name, value);
        if (!(uri instanceof SipUri sip) || sip.getHost() == null) {
            throw new SipException(name + " is \"" + value + "\", must be a SIP URI, sip:user@host");
        }
        if (sip.getHeaderNames().hasNext() || sip.getMethodParam() != null) {
            throw new SipException(name + " is \"" + value + "\", which has headers or a method");
        }
        return sip;
    }

    private static URI parse(String name, String value) throws SipException {
        String checked = text(name, value);
        if (checked.chars().anyMatch(character -> character <= ' ' || character == '<' || character == '>')) {
            throw new SipException(name + " is \"" + value + "\", which has blanks or angle brackets");
        }
        try {
            return Sip.ADDRESSES.createURI(checked);
        } catch (ParseException notAUri) {
            throw new SipException(name + " is \"" + value + "\", which is no URI", notAUri);
        }
    }

    /** Returns the transport that a URI asks for, {@code udp} where it asks for none (RFC 3263 section 4.1). */
    static String transport(SipURI uri) {
        if (uri.isSecure()) {
            return "tls";
        }
        String transport = uri.getTransportParam();
        return transport == null ? "udp" : transport.toLowerCase(Locale.ROOT);
    }
}
