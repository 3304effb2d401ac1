package org.jackfield.itests.support.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A SIP message as text (RFC 3261 section 7): enough to pass it on and to look at it.
 *
 * @param startLine the request line or status line
 * @param headers the header lines, in their order
 * @param body what follows the empty line
 */
public record SipMessage(String startLine, List<String> headers, String body) {

    private static final String LINE_END = "\r\n";

    /** Copies the list. */
    public SipMessage {
        headers = List.copyOf(headers);
    }

    /** Reads a datagram; empty when it is no message, as keep-alives are none. */
    static Optional<SipMessage> read(byte[] datagram, int length) {
        String text = new String(datagram, 0, length, StandardCharsets.UTF_8);
        int end = text.indexOf(LINE_END + LINE_END);
        if (end < 0) {
            return Optional.empty();
        }
        List<String> lines = Arrays.asList(text.substring(0, end).split(LINE_END, -1));
        return Optional.of(new SipMessage(lines.get(0), lines.subList(1, lines.size()), text.substring(end + 4)));
    }

    byte[] bytes() {
        String head = startLine + LINE_END + String.join(LINE_END, headers);
        return (head + LINE_END + LINE_END + body).getBytes(StandardCharsets.UTF_8);
    }

    /** Returns whether this is a request of this method. */
    public boolean isRequest(String method) {
        return startLine.startsWith(method + " sip:");
    }

    /** Returns whether this is a response with this code to a request of this method. */
    public boolean isResponse(int statusCode, String method) {
        return startLine.startsWith("SIP/2.0 " + statusCode + " ")
                && header("CSeq").filter(value -> value.endsWith(" " + method)).isPresent();
    }

    boolean isRequest() {
        return !startLine.startsWith("SIP/2.0 ");
    }

    String requestUri() {
        return startLine.split(" ", 3)[1];
    }

    /** Returns the value of the first header of this name. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }

    /** Returns the tag of a From or To header. */
    public Optional<String> tag(String name) {
        return header(name)
                .filter(value -> value.contains(";tag="))
                .map(value -> value.substring(value.indexOf(";tag=") + 5).split(";", 2)[0]);
    }

    /** Returns whether the session description says this direction for its first medium, for example {@code sendonly}. */
    public boolean hasDirection(String direction) {
        return body.lines().anyMatch(("a=" + direction)::equals);
    }

    /** Returns whether it is within a dialog: its To has a tag. */
    public boolean withinDialog() {
        return tag("To").isPresent();
    }

    SipMessage withFirst(String headerLine) {
        List<String> more = new ArrayList<>(headers);
        more.add(0, headerLine);
        return new SipMessage(startLine, more, body);
    }

    /** Returns the message without the first value of this header; several may stand in one line, with commas. */
    SipMessage withoutFirst(String name) {
        List<String> fewer = new ArrayList<>(headers);
        for (int i = 0; i < fewer.size(); i++) {
            String line = fewer.get(i);
            if (line.regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
                int comma = line.indexOf(',');
                fewer.remove(i);
                if (comma >= 0) {
                    fewer.add(i, name + ": " + line.substring(comma + 1).strip());
                }
                break;
            }
        }
        return new SipMessage(startLine, fewer, body);
    }

    @Override
    public String toString() {
        return startLine;
    }
}
