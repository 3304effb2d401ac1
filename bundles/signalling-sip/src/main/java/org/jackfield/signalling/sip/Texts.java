package org.jackfield.signalling.sip;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import javax.sip.header.ExtensionHeader;
import javax.sip.header.Header;
import javax.sip.header.ReasonHeader;
import javax.sip.header.RetryAfterHeader;
import javax.sip.header.ServerHeader;
import javax.sip.header.UserAgentHeader;
import javax.sip.header.WarningHeader;
import javax.sip.message.Message;
import javax.sip.message.Response;

/** Texts that came from outside: bounded, without control characters. */
final class Texts {

    private static final int LONGEST = 256;

    private Texts() {}

    /** Returns the text in one line of 256 characters at most; null is the empty text. */
    static String clean(String text) {
        if (text == null) {
            return "";
        }
        String shortened = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return shortened
                .replaceAll("[\\p{Cntrl}\u0080-\u009f\u2028\u2029]+", " ")
                .trim();
    }

    /** Returns the far end's User-Agent or Server header. */
    static Optional<String> product(Message message) {
        if (message.getHeader(UserAgentHeader.NAME) instanceof UserAgentHeader agent) {
            return joined(agent.getProduct(), " ");
        }
        if (message.getHeader(ServerHeader.NAME) instanceof ServerHeader server) {
            // The stack takes this header apart at each slash.
            return joined(server.getProduct(), "/");
        }
        return Optional.empty();
    }

    private static Optional<String> joined(ListIterator<?> products, String separator) {
        List<String> all = new ArrayList<>();
        if (products != null) {
            products.forEachRemaining(product -> all.add(String.valueOf(product)));
        }
        return Optional.of(clean(String.join(separator, all))).filter(product -> !product.isEmpty());
    }

    /** Returns the value of a header that the stack does not know. */
    static Optional<String> extension(Message message, String name) {
        Header header = message.getHeader(name);
        return header instanceof ExtensionHeader extension
                ? Optional.of(clean(extension.getValue()))
                : Optional.empty();
    }

    /** Returns the text of the Reason header (RFC 3326), or the empty text. */
    static String reason(Message message) {
        return message.getHeader(ReasonHeader.NAME) instanceof ReasonHeader reason ? clean(reason.getText()) : "";
    }

    /** Returns the reason phrase, with the texts of Reason and Warning where they are there. */
    static String detail(Response response) {
        StringBuilder text = new StringBuilder(clean(response.getReasonPhrase()));
        append(text, reason(response));
        if (response.getHeader(WarningHeader.NAME) instanceof WarningHeader warning) {
            append(text, clean(warning.getText()));
        }
        return clean(text.toString());
    }

    /** Returns how long the far end wants us to wait (RFC 3261 section 20.33). */
    static Optional<Duration> retryAfter(Response response) {
        return response.getHeader(RetryAfterHeader.NAME) instanceof RetryAfterHeader retry && retry.getRetryAfter() >= 0
                ? Optional.of(Duration.ofSeconds(retry.getRetryAfter()))
                : Optional.empty();
    }

    private static void append(StringBuilder text, String more) {
        if (!more.isEmpty()) {
            text.append(text.isEmpty() ? "" : "; ").append(more);
        }
    }
}
