package org.jackfield.signalling.sip.stack.websocket;

import gov.nist.javax.sip.header.CSeq;
import gov.nist.javax.sip.header.CallID;
import gov.nist.javax.sip.header.ContentLength;
import gov.nist.javax.sip.header.From;
import gov.nist.javax.sip.header.RequestLine;
import gov.nist.javax.sip.header.StatusLine;
import gov.nist.javax.sip.header.To;
import gov.nist.javax.sip.header.Via;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.parser.MessageParser;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a message: one WebSocket message is one SIP message, which may do without Content-Length (RFC 7118 section 5). */
final class MessageReader {

    private static final String VERSION = "SIP/";
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private static final Pattern LENGTH = Pattern.compile("(?im)^(content-length|l)\\s*:");

    /** Without these a message is worth nothing; another header that cannot be read is left out. */
    private static final Set<Class<?>> NEEDED = Set.of(
            From.class,
            To.class,
            CSeq.class,
            Via.class,
            CallID.class,
            ContentLength.class,
            RequestLine.class,
            StatusLine.class);

    private final MessageParser parser;

    MessageReader(MessageParser parser) {
        this.parser = parser;
    }

    /** Returns whether its first line is that of a SIP message: servers send other things too, for example {@code heartbeat}. */
    static boolean isSip(byte[] message) {
        String text = new String(message, StandardCharsets.UTF_8).stripLeading();
        int end = text.indexOf('\n');
        return end > 0 && text.substring(0, end).contains(VERSION);
    }

    /**
     * Reads it.
     *
     * @throws ParseException when it is no proper SIP message
     */
    SIPMessage read(byte[] message) throws ParseException {
        SIPMessage read = parser.parseSIPMessage(message, true, false, (fault, parsed, headerClass, header, whole) -> {
            if (headerClass != null && NEEDED.contains(headerClass)) {
                throw fault;
            }
            parsed.addUnparsed(header);
        });
        if (read == null || isIncomplete(read)) {
            throw new ParseException("a header is missing", 0);
        }
        addBody(read, message);
        return read;
    }

    private static boolean isIncomplete(SIPMessage message) {
        return message.getFrom() == null
                || message.getTo() == null
                || message.getCallId() == null
                || message.getCSeq() == null
                || message.getTopmostVia() == null;
    }

    /** The parser reads a body only where its length is given. */
    private static void addBody(SIPMessage read, byte[] message) {
        int body = body(message);
        if (body < message.length && !LENGTH.matcher(head(message, body)).find()) {
            read.setMessageContent(Arrays.copyOfRange(message, body, message.length));
        }
    }

    private static String head(byte[] message, int body) {
        return new String(message, 0, body, StandardCharsets.UTF_8);
    }

    private static int body(byte[] message) {
        for (int i = 0; i <= message.length - END_OF_HEAD.length; i++) {
            if (Arrays.equals(message, i, i + END_OF_HEAD.length, END_OF_HEAD, 0, END_OF_HEAD.length)) {
                return i + END_OF_HEAD.length;
            }
        }
        return message.length;
    }
}
