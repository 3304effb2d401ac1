package org.jackfield.signalling.sip;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sip.SipException;
import javax.sip.message.Request;
import org.jackfield.session.NameAddress;
import org.jackfield.signalling.sip.stack.HeaderLines;
import org.jackfield.spi.signalling.IncomingReferral;
import org.jackfield.spi.signalling.Replaces;

/** Reads a REFER (RFC 3515 section 2.4.1): one target, a SIP URI, of whose headers only Replaces counts. */
final class ReferralReader {

    private static final int MOST_HEADERS = 16;
    private static final Pattern SIP = Pattern.compile("(?i)sips?:");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

    private ReferralReader() {}

    /**
     * Reads it.
     *
     * @param trusted whether a trusted peer has sent it
     * @throws RequestRefusedException when it names not exactly one target (400), another than a SIP URI (416), or says who asks in
     *     a way that cannot be read (400)
     */
    static IncomingReferral read(Request refer, boolean trusted) throws RequestRefusedException {
        List<String> targets = HeaderLines.of(refer, "Refer-To");
        if (targets.size() != 1 || NameAddresses.split(targets.get(0), ',').size() != 1) {
            throw bad();
        }
        String uri = NameAddresses.uri(targets.get(0)).orElseThrow(ReferralReader::bad);
        if (!SCHEME.matcher(uri).lookingAt()) {
            throw bad();
        }
        if (!SIP.matcher(uri).lookingAt()) {
            throw new RequestRefusedException(Refusal.of(416));
        }
        int headers = uri.indexOf('?');
        String target = headers < 0 ? uri : uri.substring(0, headers);
        Optional<Replaces> replaces = headers < 0 ? Optional.empty() : replaces(uri.substring(headers + 1));
        return new IncomingReferral(checked(target), replaces, referredBy(refer), trusted);
    }

    private static String checked(String target) throws RequestRefusedException {
        try {
            Outbound.uri("Refer-To", target);
        } catch (SipException unfit) {
            throw bad();
        }
        // Line breaks that are percent-encoded do no harm until somebody decodes them.
        return UriEscapes.unescape(target).map(decoded -> target).orElseThrow(ReferralReader::bad);
    }

    private static Optional<Replaces> replaces(String headers) throws RequestRefusedException {
        String[] all = headers.split("&", MOST_HEADERS + 1);
        if (all.length > MOST_HEADERS) {
            throw bad();
        }
        Optional<Replaces> replaces = Optional.empty();
        for (String header : all) {
            int equals = header.indexOf('=');
            String name = decoded(equals < 0 ? header : header.substring(0, equals));
            String value = decoded(equals < 0 ? "" : header.substring(equals + 1));
            if (name.equalsIgnoreCase(ReplacesHeaders.NAME)) {
                if (replaces.isPresent()) {
                    throw bad();
                }
                replaces = Optional.of(ReplacesHeaders.parse(value).orElseThrow(ReferralReader::bad));
            }
        }
        return replaces;
    }

    private static String decoded(String text) throws RequestRefusedException {
        return UriEscapes.unescape(text).orElseThrow(ReferralReader::bad);
    }

    /**
     * Returns the URI of who asked for a call (Referred-By, RFC 3892 section 3).
     *
     * @throws RequestRefusedException 400, when there are several or it cannot be read
     */
    static Optional<String> referredBy(Request request) throws RequestRefusedException {
        List<String> values = HeaderLines.of(request, "Referred-By");
        if (values.isEmpty()) {
            return Optional.empty();
        }
        Optional<NameAddress> referrer =
                values.size() == 1 && NameAddresses.split(values.get(0), ',').size() == 1
                        ? NameAddresses.parse(values.get(0))
                        : Optional.empty();
        if (referrer.isEmpty()) {
            throw RequestRefusedException.badRequest("Bad Referred-By");
        }
        return referrer.map(NameAddress::uri);
    }

    private static RequestRefusedException bad() {
        return RequestRefusedException.badRequest("Bad Refer-To");
    }
}
