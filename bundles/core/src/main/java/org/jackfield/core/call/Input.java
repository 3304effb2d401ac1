package org.jackfield.core.call;

import java.time.Duration;
import java.util.Optional;
import org.jackfield.session.AudioInput;
import org.jackfield.session.CallStatusUpdate;
import org.jackfield.session.Cause;
import org.jackfield.session.Contact;
import org.jackfield.session.Playback;
import org.jackfield.session.RecordStatus;
import org.jackfield.session.StaticCallStatus;
import org.jackfield.session.TerminateType;
import org.jackfield.session.VideoInput;
import org.jackfield.spi.media.MediaConnectionState;
import org.jackfield.spi.media.MediaException;
import org.jackfield.spi.media.MediaStatistics;
import org.jackfield.spi.signalling.AcceptedResponse;
import org.jackfield.spi.signalling.IncomingReferral;
import org.jackfield.spi.signalling.LegEnd;
import org.jackfield.spi.signalling.ProvisionalResponse;
import org.jackfield.spi.signalling.RemoteIdentity;
import org.jackfield.spi.signalling.Reoffer;
import org.jackfield.spi.signalling.Replaces;
import org.jackfield.spi.signalling.SessionTimer;

/** Everything that can happen to a call: commands, signalling, media, time, and providers that leave. */
public sealed interface Input {

    // commands

    /** Begins an outgoing call. The first input. */
    record Dial() implements Input {}

    /** Begins an incoming call. The first input. */
    record Ring() implements Input {}

    /** Answers an incoming call. */
    record Answer(Optional<AudioInput> audio, Optional<VideoInput> video) implements Input {
        /** Answers without video. */
        public Answer(Optional<AudioInput> audio) {
            this(audio, Optional.empty());
        }
    }

    /** Lets the caller hear this before the call is answered. */
    record AnswerEarly(AudioInput audio) implements Input {}

    /** Refuses an incoming call. */
    record Reject() implements Input {}

    /** Ends the call, as its state needs. */
    record Hangup(TerminateType type) implements Input {}

    /** Mutes the local sound, or ends the muting. */
    record Mute(boolean muted) implements Input {}

    /** Holds the call, or resumes it. */
    record Hold(boolean held) implements Input {}

    /** Agrees anew about the media. */
    record Renegotiate() implements Input {}

    /** Adds video, or sends other pictures. */
    record AddVideo(VideoInput video) implements Input {}

    /** Takes video out. */
    record RemoveVideo() implements Input {}

    /** The application has decided about the far end's offer of video. */
    record VideoDecided(Reoffer reoffer, Optional<VideoInput> video) implements Input {}

    /** Sets what describes the call. */
    record Describe(CallStatusUpdate update) implements Input {}

    /** Sets who the other side is. */
    record DescribeStatic(StaticCallStatus update, boolean manual) implements Input {}

    /** Stops the timer for good. */
    record StopTimer() implements Input {}

    /** Sends keys. They may be a PIN: no text shows them. */
    record SendKeys(String tones) implements Input {
        @Override
        public String toString() {
            return "SendKeys[" + tones.length() + ']';
        }
    }
    /** Has the far end call somebody else. */
    record BlindTransfer(String target) implements Input {}

    /** Has a consult call's far end call the parent's, in place of this side. */
    record AttendedTransfer(String target, Replaces parentDialog) implements Input {}

    // transfer

    /** The response to our REFER has come. */
    record ReferResponse(int statusCode, String reasonPhrase) implements Input {}

    /** The far end reports about the call that our REFER asked for. */
    record ReferNotified(int statusCode, String reasonPhrase, boolean last) implements Input {}

    /** A REFER has come; whether there is a policy service to decide. */
    record ReferCame(IncomingReferral referral, boolean policyService) implements Input {}

    /** The policy service has decided. */
    record ReferDecided(boolean allowed) implements Input {}

    /** The call that the far end's REFER asked for has come further. */
    record ReferredProgress(int statusCode, String reasonPhrase) implements Input {}

    /** An application knows who has a number. */
    record ContactFound(String number, Contact contact) implements Input {}

    /** Another call has taken the place of this one. */
    record Replaced(String newCallId) implements Input {}

    /** Begins or resumes a recording. */
    record StartRecord(boolean providerThere) implements Input {}

    /** Pauses a recording. */
    record PauseRecord() implements Input {}

    /**
     * Sends information within the call. No text shows its body.
     *
     * @param number tells it apart from the session's others
     */
    record SendInfo(long number, String contentType, String body) implements Input {
        @Override
        public String toString() {
            return "SendInfo[" + number + ", " + contentType + ']';
        }
    }

    /** Sends another sound from now on. */
    record SetAudio(AudioInput audio) implements Input {}

    /** Plays a prompt, after those that wait. */
    record Play(AudioInput queue) implements Input {}

    /** Lets the application write its own sound. */
    record OpenWriter(AudioInput writer) implements Input {}

    /** The application has written all. */
    record CloseWriter() implements Input {}

    // signalling

    /** A provisional response has come. */
    record Provisional(ProvisionalResponse response) implements Input {}

    /** A 2xx has come. */
    record Accepted(AcceptedResponse response) implements Input {}

    /** The ACK for our 2xx has come. */
    record Acknowledged(Optional<String> answer) implements Input {}

    /** A re-INVITE, or an UPDATE with an offer, has come. */
    record Reoffered(Reoffer reoffer) implements Input {}

    /** An INFO has come. It may have a key: no text shows it. */
    record InfoReceived(String contentType, String body) implements Input {
        @Override
        public String toString() {
            return "InfoReceived[" + contentType + ']';
        }
    }

    /** The final response to our INFO has come. */
    record InfoAnswered(int statusCode) implements Input {}

    /** The far end took back what it sent last within the dialog. */
    record ReofferWithdrawn() implements Input {}

    /** The ACK for our 2xx to a re-INVITE has come. */
    record ReofferAcknowledged(Optional<String> answer) implements Input {}

    /** Our offer within the dialog was accepted. */
    record ReofferAnswered(Optional<String> answer, RemoteIdentity identity) implements Input {}

    /** Our offer within the dialog was refused. */
    record ReofferRefused(int statusCode, String reasonPhrase, Optional<Duration> retryAfter) implements Input {}

    /** The session timer was refreshed, or agreed anew. */
    record SessionRefreshed(Optional<SessionTimer> timer) implements Input {}

    /** The connection to the server is lost; the leg of an established call lives on. */
    record FlowFailed(String detail) implements Input {}

    /** There is a connection to the server again, perhaps from another address. */
    record FlowRecovered(boolean addressChanged) implements Input {}

    /** The leg is over. */
    record LegEnded(LegEnd end) implements Input {}

    // media

    /** Our offer is made. */
    record OfferMade(String sdp) implements Input {}

    /** Our answer is made. */
    record AnswerMade(String sdp) implements Input {}

    /** Their answer is applied. */
    record AnswerApplied() implements Input {}

    /** Media has muted, or ended it. */
    record Muted(boolean muted) implements Input {}

    /** Media sends another sound of the call's own. */
    record AudioChanged(AudioInput audio) implements Input {}

    /** A prompt plays no longer. */
    record PromptStopped(long id, Playback.End end, Optional<String> fault) implements Input {}

    /** A mark in the application's sound was reached, or flushed. */
    record MarkReached(String name, boolean flushed) implements Input {}

    /** Media is sending the key. */
    record KeySent() implements Input {}

    /** A telephone-event has come. No text shows it. */
    record ToneHeard(char tone) implements Input {
        @Override
        public String toString() {
            return "ToneHeard[]";
        }
    }

    /** A media operation failed. */
    record MediaFailed(MediaOperation operation, MediaException.Kind kind, String message) implements Input {}

    /** The media connection changed. */
    record MediaConnection(MediaConnectionState state) implements Input {}

    /** The far end has an audio track. */
    record AudioTrackAdded(String trackId) implements Input {}

    /** The far end has a video track. */
    record VideoTrackAdded(String trackId) implements Input {}

    /** Something went wrong beside the call. */
    record MediaWarning(String message) implements Input {}

    /** The path was measured. */
    record Measured(MediaStatistics statistics) implements Input {}

    // recording

    /** The recording has begun, or is paused or resumed. */
    record RecordingChanged(long number, RecordStatus status) implements Input {}

    /** The recording could not be begun, or broke, or its provider leaves. */
    record RecordingBroken(long number, Cause cause, String detail) implements Input {}

    // the rest

    /** An alarm rang. */
    record AlarmRang(Alarm alarm) implements Input {}

    /** A provider that carries the call leaves; it still works for a short time. */
    record ProviderLeaving(String name) implements Input {}

    /** A fault in the core: a step threw. */
    record Fault(String detail) implements Input {}
}
