package org.jackfield.signalling.sip.stack;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.parser.MessageParser;
import gov.nist.javax.sip.parser.ParseExceptionListener;
import gov.nist.javax.sip.parser.StringMsgParser;
import java.text.ParseException;

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
            return parser.parseSIPMessage(message, readBody, strict, listener);
        } catch (StackOverflowError tooDeep) {
            // It would end the thread that reads the socket.
            throw (ParseException) new ParseException("nested too deeply", 0).initCause(tooDeep);
        }
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
