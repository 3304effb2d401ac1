package org.jackfield.signalling.sip.stack;

import gov.nist.javax.sip.header.SubscriptionState;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.parser.MessageParser;
import gov.nist.javax.sip.parser.ParseExceptionListener;
import gov.nist.javax.sip.parser.StringMsgParser;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import javax.sip.header.SubscriptionStateHeader;
import javax.sip.message.Request;

/** The stack's parser, which looks at a message only when it has a bounded number of lines of bounded length. */
final class BoundedParser implements MessageParser {

    private static final int LONGEST_LINE = 8192;

    private final int maxHeaders;
    private final MessageParser parser = new StringMsgParser();

    BoundedParser(int maxHeaders) {
        this.maxHeaders = maxHeaders;
    }

    @Override
    public SIPMessage parseSIPMessage(byte[] message, boolean readBody, boolean strict, ParseExceptionListener listener)
            throws ParseException {
        checkHead(message);
        try {
            SIPMessage parsed = parser.parseSIPMessage(message, readBody, strict, listener);
            tellVersion(parsed, message);
            if (parsed instanceof SIPRequest request) {
                tellState(request);
            }
            if (parsed != null) {
                parsed.setApplicationData(HeaderLines.read(message));
            }
            return parsed;
        } catch (NumberFormatException notANumber) {
            // Some of the stack's parsers let it through, and who reads a connection does not expect it.
            throw (ParseException) new ParseException("not a number", 0).initCause(notANumber);
        } catch (StackOverflowError tooDeep) {
            // It would end the thread that reads the socket.
            throw (ParseException) new ParseException("nested too deeply", 0).initCause(tooDeep);
        }
    }

    /** The stack takes every version for 2.0: a request gets the one that it came with, so that it can be refused. */
    private static void tellVersion(SIPMessage parsed, byte[] message) {
        if (parsed instanceof SIPRequest request && request.getRequestLine() != null) {
            String line = firstLine(message);
            request.getRequestLine().setSipVersion(line.substring(line.lastIndexOf(' ') + 1));
        }
    }

    /**
     * The stack refuses each NOTIFY without Subscription-State, as RFC 6665 wants it. Outside of dialogs there is no subscription whose
     * state it could be, and there are PBXs that leave it out when they tell of the mailbox unasked.
     */
    private static void tellState(SIPRequest request) throws ParseException {
        if (Request.NOTIFY.equals(request.getMethod())
                && request.getTo() != null
                && request.getToTag() == null
                && request.getHeader(SubscriptionStateHeader.NAME) == null) {
            SubscriptionState state = new SubscriptionState();
            state.setState(SubscriptionStateHeader.TERMINATED);
            request.addHeader(state);
        }
    }

    private static String firstLine(byte[] message) {
        int begin = skipLineBreaks(message);
        int end = begin;
        while (end < message.length && message[end] != '\n') {
            end++;
        }
        return new String(message, begin, end - begin, StandardCharsets.UTF_8).trim();
    }

    private void checkHead(byte[] message) throws ParseException {
        int lines = 0;
        int begin = skipLineBreaks(message);
        for (int i = begin; i < message.length; i++) {
            if (i - begin > LONGEST_LINE) {
                throw new ParseException("line of more than " + LONGEST_LINE + " octets", i);
            }
            if (message[i] == '\n') {
                if (isBlank(message, begin, i)) {
                    return;
                }
                begin = i + 1;
                lines++;
                if (lines > maxHeaders) {
                    throw new ParseException("more than " + maxHeaders + " header lines", i);
                }
            }
        }
    }

    private static int skipLineBreaks(byte[] message) {
        int i = 0;
        while (i < message.length && (message[i] == '\r' || message[i] == '\n')) {
            i++;
        }
        return i;
    }

    private static boolean isBlank(byte[] message, int begin, int end) {
        return begin == end || (end - begin == 1 && message[begin] == '\r');
    }
}
