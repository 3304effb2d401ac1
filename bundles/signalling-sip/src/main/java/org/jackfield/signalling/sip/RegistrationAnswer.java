package org.jackfield.signalling.sip;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sip.SipException;
import javax.sip.address.SipURI;
import javax.sip.header.ContactHeader;
import javax.sip.header.ExpiresHeader;
import javax.sip.message.Response;

/**
 * What a 2xx to a REGISTER says (RFC 3261 section 10.2.4). The bindings of other phones in it are of no interest.
 *
 * @param expires for how long; at least a second
 * @param gruu the public GRUU (RFC 5627)
 * @param outbound whether the registrar keeps the flow, and not only the address (RFC 5626 section 6)
 */
record RegistrationAnswer(Duration expires, Optional<SipURI> gruu, boolean outbound) {

    private static final int MOST = 64;
    private static final long LONGEST = Duration.ofDays(7).toSeconds();

    /**
     * Reads it.
     *
     * @param contact what was registered
     * @param instance the phone's name
     * @param asked for how long
     */
    static RegistrationAnswer read(Response response, SipURI contact, String instance, Duration asked) {
        Optional<ContactHeader> ours = ours(contacts(response), contact, instance);
        long seconds = ours.map(ContactHeader::getExpires)
                .filter(expires -> expires >= 0)
                .or(() -> header(response))
                .map(Integer::longValue)
                .orElse(asked.toSeconds());
        return new RegistrationAnswer(
                Duration.ofSeconds(Math.max(1, Math.min(seconds, LONGEST))),
                ours.flatMap(RegistrationAnswer::gruu),
                Features.requires(response, Features.OUTBOUND));
    }

    private static List<ContactHeader> contacts(Response response) {
        List<ContactHeader> contacts = new ArrayList<>();
        Iterator<?> all = response.getHeaders(ContactHeader.NAME);
        while (all.hasNext() && contacts.size() < MOST) {
            ContactHeader contact = (ContactHeader) all.next();
            if (!contact.isWildCard() && contact.getAddress() != null) {
                contacts.add(contact);
            }
        }
        return contacts;
    }

    /** Registrars write the URI in ways of their own, but the phone's name as it came. */
    private static Optional<ContactHeader> ours(List<ContactHeader> contacts, SipURI contact, String instance) {
        return contacts.stream().filter(one -> isAt(one, contact)).findFirst().or(() -> contacts.stream()
                .filter(one -> parameter(one, "+sip.instance").contains(instance))
                .findFirst());
    }

    private static boolean isAt(ContactHeader one, SipURI contact) {
        return one.getAddress().getURI() instanceof SipURI uri
                && uri.getHost() != null
                && uri.getHost().equalsIgnoreCase(contact.getHost())
                && uri.getPort() == contact.getPort()
                && String.valueOf(uri.getUser()).equals(contact.getUser())
                && Outbound.transport(uri).equals(Outbound.transport(contact));
    }

    private static String parameter(ContactHeader contact, String name) {
        return String.valueOf(contact.getParameter(name)).toLowerCase(Locale.ROOT);
    }

    private static Optional<Integer> header(Response response) {
        return response.getHeader(ExpiresHeader.NAME) instanceof ExpiresHeader expires && expires.getExpires() >= 0
                ? Optional.of(expires.getExpires())
                : Optional.empty();
    }

    private static Optional<SipURI> gruu(ContactHeader contact) {
        String text = contact.getParameter("pub-gruu");
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Outbound.foreignUri("pub-gruu", text));
        } catch (SipException unfit) {
            return Optional.empty();
        }
    }
}
