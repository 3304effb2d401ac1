package org.jackfield.signalling.sip.stack.connection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a stream apart into messages by their Content-Length (RFC 3261 section 18.3), and into keep-alives. For one thread. */
final class MessageReader {

    /** What is found; called on the thread that reads. */
    interface Found {

        /** A message. */
        void message(byte[] head, byte[] body) throws IOException;

        /** CRLF, outside a message. */
        void lineBreak(boolean moreFollows) throws IOException;
    }

    private static final Pattern LENGTH =
            Pattern.compile("(?:^|\n)(?:content-length|l)[ \t]*:[ \t]*([^\r\n]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

    private final TimedInput in;
    private final ConnectionLimits limits;
    private final boolean mustBegin;

    /**
     * Makes one.
     *
     * @param mustBegin whether the first octet must come in time
     */
    MessageReader(TimedInput in, ConnectionLimits limits, boolean mustBegin) {
        this.in = in;
        this.limits = limits;
        this.mustBegin = mustBegin;
    }

    /**
     * Reads until the connection ends.
     *
     * @throws IOException always: why there is nothing more to read
     */
    void read(Found found) throws IOException {
        if (mustBegin) {
            in.within(limits.readTimeout());
        }
        while (true) {
            int octet = in.read();
            in.within(limits.readTimeout());
            if (octet == '\r') {
                require(in.read() == '\n', "a carriage return alone");
                found.lineBreak(in.hasMore());
            } else if (octet == '\n') {
                found.lineBreak(in.hasMore());
            } else {
                message(octet, found);
            }
            in.withoutLimit();
        }
    }

    private void message(int first, Found found) throws IOException {
        byte[] head = head(first);
        byte[] body = new byte[length(head)];
        require(head.length + body.length <= limits.maxMessageSize(), "a message that is too large");
        for (int i = 0; i < body.length; i++) {
            body[i] = (byte) in.read();
        }
        found.message(head, body);
    }

    private byte[] head(int first) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.write(first);
        boolean isLineEmpty = false;
        boolean isFirstLine = true;
        while (true) {
            int octet = in.read();
            head.write(octet);
            require(head.size() < limits.maxMessageSize(), "a message that is too large");
            if (octet != '\n') {
                isLineEmpty &= octet == '\r';
                continue;
            }
            if (isLineEmpty) {
                return head.toByteArray();
            }
            if (isFirstLine) {
                requireSip(head.toString(StandardCharsets.UTF_8));
            }
            isFirstLine = false;
            isLineEmpty = true;
        }
    }

    /** Of anything else it is not known where it ends. */
    private static void requireSip(String firstLine) throws IOException {
        require(firstLine.toUpperCase(Locale.ROOT).contains("SIP/"), "something that is not SIP");
    }

    /** Returns the Content-Length; without one there is no body. */
    private static int length(byte[] head) throws IOException {
        Matcher lengths = LENGTH.matcher(new String(head, StandardCharsets.ISO_8859_1));
        String length = "0";
        boolean isKnown = false;
        while (lengths.find()) {
            String another = lengths.group(1).trim();
            require(DIGITS.matcher(another).matches(), "a Content-Length that is no number");
            require(!isKnown || another.equals(length), "two lengths of one message");
            length = another;
            isKnown = true;
        }
        return Integer.parseInt(length);
    }

    private static void require(boolean isFit, String what) throws IOException {
        if (!isFit) {
            throw new IOException("the other side sent " + what);
        }
    }
}
