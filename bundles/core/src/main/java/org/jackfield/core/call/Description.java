package org.jackfield.core.call;

import java.util.Optional;
import org.jackfield.session.CallStatusUpdate;
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

    static Description of(NameAddress remote, Optional<String> company) {
        String name = remote.displayName().isEmpty() ? remote.user() : remote.displayName();
        return new Description(remote.user(), name, "", company.orElse(""), RecordStatus.STOP, false, false);
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
