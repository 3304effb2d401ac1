package org.jackfield.spi.recording;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.jackfield.session.CommunicationType;
import org.jackfield.session.NameAddress;

/**
 * What is recorded: the data of the call that are kept beside its sound.
 *
 * @param phoneName the account
 * @param callId the call
 * @param communicationType which side began it
 * @param local this side
 * @param remote the other side
 * @param answered when the call was answered
 */
public record RecordingRequest(
        String phoneName,
        String callId,
        CommunicationType communicationType,
        NameAddress local,
        NameAddress remote,
        Optional<Instant> answered) {

    /** Refuses missing values. */
    public RecordingRequest {
        requireNonNull(phoneName, "phoneName");
        requireNonNull(callId, "callId");
        requireNonNull(communicationType, "communicationType");
        requireNonNull(local, "local");
        requireNonNull(remote, "remote");
        requireNonNull(answered, "answered");
    }
}
