package org.jackfield.core.call;

import java.util.Optional;
import org.jackfield.core.number.Texts;
import org.jackfield.session.CallStatusUpdate;
import org.jackfield.session.Contact;
import org.jackfield.session.NameAddress;
import org.jackfield.session.RecordStatus;
import org.jackfield.session.StaticCallStatus;

/**
 * Who the other side is, and what an application has said about the call.
 *
 * @param number the other side's number
 * @param name its name
 * @param avatar address of its picture, or empty
 * @param company its company, or empty
 * @param recordStatus whether a PBX is recording the call
 * @param conference whether the call is part of a conference
 * @param manual whether name, avatar and company are the application's own and are not updated by signalling
 */
public record Description(
        String number,
        String name,
        String avatar,
        String company,
        RecordStatus recordStatus,
        boolean conference,
        boolean manual) {

    private static final String TEL = "tel:";

    static Description of(NameAddress remote, Optional<String> company) {
        String name = remote.displayName().isEmpty() ? remote.user() : remote.displayName();
        return new Description(remote.user(), name, "", company.orElse(""), RecordStatus.STOP, false, false);
    }

    /**
     * Takes who a server on the way says the other side is. The number is taken always. The name is not while the application
     * has its own; one that came without a number change and without words leaves the name as it is. Picture and company
     * belong to the number before.
     */
    Description identified(NameAddress identity) {
        String newNumber = number(identity);
        boolean another = !newNumber.equals(number);
        if (manual) {
            return with(newNumber, name, avatar, company);
        }
        String otherName = another ? newNumber : name;
        String newName = identity.displayName().isEmpty() ? otherName : identity.displayName();
        return with(newNumber, newName, another ? "" : avatar, another ? "" : company);
    }

    /** Takes what an application knows of the number, unless it has said so itself. Texts that are not fit are left out. */
    Description known(Contact contact) {
        if (manual) {
            return this;
        }
        return with(
                number,
                contact.name().filter(Texts::isFit).orElse(name),
                contact.avatar().filter(Texts::isFit).orElse(avatar),
                contact.company().filter(Texts::isFit).orElse(company));
    }

    /** P-Asserted-Identity may have a telephone number instead of a SIP address (RFC 3325 section 9.1, RFC 3966). */
    private static String number(NameAddress identity) {
        String uri = identity.uri();
        return uri.regionMatches(true, 0, TEL, 0, TEL.length())
                ? uri.substring(TEL.length()).split(";", 2)[0]
                : identity.user();
    }

    private Description with(String newNumber, String newName, String newAvatar, String newCompany) {
        return new Description(newNumber, newName, newAvatar, newCompany, recordStatus, conference, manual);
    }

    Description merge(CallStatusUpdate update) {
        return new Description(
                update.number().orElse(number),
                update.name().orElse(name),
                update.avatar().orElse(avatar),
                update.company().orElse(company),
                update.recordStatus().orElse(recordStatus),
                update.isConference().orElse(conference),
                manual);
    }

    Description merge(StaticCallStatus update, boolean manualFromNow) {
        return new Description(
                number,
                update.name().orElse(name),
                update.avatar().orElse(avatar),
                update.company().orElse(company),
                recordStatus,
                conference,
                manualFromNow);
    }
}
