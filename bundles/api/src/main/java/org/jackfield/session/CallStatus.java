package org.jackfield.session;

import java.time.Instant;
import java.util.Optional;

/**
 * What a call is at one moment: an immutable snapshot.
 *
 * @param callId the SIP Call-ID of the INVITE (RFC 3261 section 8.1.1.4); identifies the session
 * @param number the other side's number: the user part of its SIP URI
 * @param name the other side's name: its display name, else the number
 * @param avatar address of a picture of the other side, or empty
 * @param company the other side's company, or empty
 * @param communicationType which side began the call
 * @param callStatus how far the call has come
 * @param isVideo whether video is part of the call
 * @param isRing whether the call is incoming and rings
 * @param isHold whether either side holds the call
 * @param isMute whether local audio is muted
 * @param isRecovering whether the connection of signalling or media broke and is being restored
 * @param isConference whether the call is part of a conference
 * @param isTransfer whether this is a consult call, begun to complete an attended transfer
 * @param callStartTime when the call was answered; empty before
 * @param recordStatus whether the call is being recorded
 * @param transferParent the call that a consult call was begun from; empty for any other call
 */
public record CallStatus(
        String callId,
        String number,
        String name,
        String avatar,
        String company,
        CommunicationType communicationType,
        CallState callStatus,
        boolean isVideo,
        boolean isRing,
        boolean isHold,
        boolean isMute,
        boolean isRecovering,
        boolean isConference,
        boolean isTransfer,
        Optional<Instant> callStartTime,
        RecordStatus recordStatus,
        Optional<TransferParent> transferParent) {}
