package org.jackfield.signalling.sip;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import javax.sip.SipException;
import javax.sip.header.ContactHeader;
import javax.sip.message.Response;

/** Where a 3xx sends the caller (RFC 3261 section 8.1.3.4). */
final class Redirections {

    private static final int MOST = 10;
    private static final int MOST_READ = 64;

    private Redirections() {}

    /** Returns the SIP URIs that can be called, the best first; those of the same worth in the order of the message. */
    static List<String> contacts(Response response) {
        if (response.getStatusCode() / 100 != 3) {
            return List.of();
        }
        List<ContactHeader> contacts = new ArrayList<>();
        Iterator<?> all = response.getHeaders(ContactHeader.NAME);
        while (all.hasNext() && contacts.size() < MOST_READ) {
            ContactHeader contact = (ContactHeader) all.next();
            if (isCallable(contact)) {
                contacts.add(contact);
            }
        }
        contacts.sort(Comparator.comparingDouble(Redirections::worth).reversed());
        return contacts.stream().limit(MOST).map(Redirections::uri).distinct().toList();
    }

    private static boolean isCallable(ContactHeader contact) {
        if (contact.isWildCard() || !RequestCheck.isTarget(contact)) {
            return false;
        }
        try {
            Outbound.uri("contact", uri(contact));
            return true;
        } catch (SipException unfit) {
            return false;
        }
    }

    /** The parameter q, 1 where there is none or no number from 0 to 1. */
    private static double worth(ContactHeader contact) {
        float worth = contact.getQValue();
        return worth >= 0 && worth <= 1 ? worth : 1;
    }

    private static String uri(ContactHeader contact) {
        return contact.getAddress().getURI().toString();
    }
}
