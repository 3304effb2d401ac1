package org.jackfield.session;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A partial {@link CallStatus} for {@link Session#setStatus(CallStatusUpdate)}: what is empty stays as it is.
 *
 * <p>Only what describes the call can be set. What the call itself decides (its phase, hold, mute, times, Call-ID) cannot
 * be written by an application, because it would no longer be true; the reference allows it.
 *
 * @param number the other side's number
 * @param name the other side's name
 * @param avatar address of a picture of the other side
 * @param company the other side's company
 * @param recordStatus whether a PBX is recording the call
 * @param isConference whether the call is part of a conference
 */
public record CallStatusUpdate(
        Optional<String> number,
        Optional<String> name,
        Optional<String> avatar,
        Optional<String> company,
        Optional<RecordStatus> recordStatus,
        Optional<Boolean> isConference) {

    /** Refuses missing values: what is not to change is empty. */
    public CallStatusUpdate {
        requireNonNull(number, "number");
        requireNonNull(name, "name");
        requireNonNull(avatar, "avatar");
        requireNonNull(company, "company");
        requireNonNull(recordStatus, "recordStatus");
        requireNonNull(isConference, "isConference");
    }

    /** The update that changes nothing; begin with it and add what is to change. */
    public static final CallStatusUpdate NONE = new CallStatusUpdate(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Returns this update with the other side's number. */
    public CallStatusUpdate withNumber(String value) {
        return new CallStatusUpdate(
                Optional.of(requireNonNull(value, "number")), name, avatar, company, recordStatus, isConference);
    }

    /** Returns this update with the other side's name. */
    public CallStatusUpdate withName(String value) {
        return new CallStatusUpdate(
                number, Optional.of(requireNonNull(value, "name")), avatar, company, recordStatus, isConference);
    }

    /** Returns this update with the address of a picture of the other side. */
    public CallStatusUpdate withAvatar(String value) {
        return new CallStatusUpdate(
                number, name, Optional.of(requireNonNull(value, "avatar")), company, recordStatus, isConference);
    }

    /** Returns this update with the other side's company. */
    public CallStatusUpdate withCompany(String value) {
        return new CallStatusUpdate(
                number, name, avatar, Optional.of(requireNonNull(value, "company")), recordStatus, isConference);
    }

    /** Returns this update with whether the call is recorded. */
    public CallStatusUpdate withRecordStatus(RecordStatus value) {
        return new CallStatusUpdate(
                number, name, avatar, company, Optional.of(requireNonNull(value, "recordStatus")), isConference);
    }

    /** Returns this update with whether the call is part of a conference. */
    public CallStatusUpdate withConference(boolean value) {
        return new CallStatusUpdate(number, name, avatar, company, recordStatus, Optional.of(value));
    }
}
