package org.jackfield.core.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jackfield.session.AudioInput;
import org.jackfield.session.EndReason;
import org.jackfield.session.Playback;
import org.jackfield.session.Result;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionEventType;
import org.jackfield.session.VideoInput;
import org.jackfield.spi.media.MediaDirections;
import org.jackfield.spi.recording.RecordingRequest;
import org.jackfield.spi.signalling.IncomingReferral;
import org.jackfield.spi.signalling.Referral;
import org.jackfield.spi.signalling.Reoffer;

/** What is to be done outside, in the order in which a step gives it. */
public sealed interface Effect {

    // signalling

    /** Send the INVITE. */
    record Invite(String target, String offer, Map<String, String> extraHeaders, Origin origin) implements Effect {}

    /** Send a provisional response; with an answer, the caller hears this side from then on. */
    record SendProvisional(int statusCode, Optional<String> answer) implements Effect {}

    /** Send 200 (OK). */
    record Accept(String answer) implements Effect {}

    /** Refuse the INVITE. */
    record Refuse(int statusCode) implements Effect {}

    /** Send the ACK. */
    record Acknowledge() implements Effect {}

    /** Send the CANCEL. */
    record Cancel() implements Effect {}

    /** Send the BYE. */
    record Bye(String reason) implements Effect {}

    /** Send an offer within the dialog. */
    record SendReoffer(String offer) implements Effect {}

    /** Accept an offer of the far end within the dialog, or its wish for one of ours. */
    record AnswerReoffer(String description) implements Effect {}

    /** Refresh the session timer. */
    record Refresh() implements Effect {}

    /** Refuse a re-INVITE. */
    record RefuseReoffer(int statusCode) implements Effect {}

    /** Send an INFO. It may have a key: no text shows its body. */
    record SendInfo(String contentType, String body) implements Effect {
        @Override
        public String toString() {
            return "SendInfo[" + contentType + ']';
        }
    }

    // media

    /** Open the path. */
    record OpenMedia(AudioInput audio, boolean muted, Optional<VideoInput> video) implements Effect {}

    /** Make an offer. */
    record MakeOffer(MediaDirections directions) implements Effect {}

    /** Make an answer. */
    record MakeAnswer(String offer, MediaDirections directions) implements Effect {}

    /** Take their answer. */
    record ApplyAnswer(String answer) implements Effect {}

    /** Take their provisional answer. */
    record ApplyProvisional(String answer) implements Effect {}

    /** Send other pictures; empty: none. */
    record SetVideo(Optional<VideoInput> video) implements Effect {}

    /** Let the next offer restart ICE. */
    record RestartIce() implements Effect {}

    /** Take back our offer. */
    record RollBack() implements Effect {}

    /** Mute, or end it. */
    record SetMuted(boolean muted) implements Effect {}

    /**
     * Send another sound.
     *
     * @param own whether it is the call's own, not an application's in place of it
     */
    record ChangeAudio(AudioInput audio, boolean own) implements Effect {}

    /** Let go of a prompt, and complete what waits for its end. */
    record CompletePrompt(long id, Playback.End end) implements Effect {}

    /** Send a key as a telephone-event. No text shows it. */
    record SendTone(char tone, Duration duration) implements Effect {
        @Override
        public String toString() {
            return "SendTone[" + duration + ']';
        }
    }

    /** Measure the path. */
    record Measure() implements Effect {}

    /** Close the path. */
    record CloseMedia() implements Effect {}

    // recording

    /** Begin a recording. */
    record StartRecording(long number, RecordingRequest request) implements Effect {}

    /** Pause it. */
    record PauseRecording(long number) implements Effect {}

    /** Resume it. */
    record ResumeRecording(long number) implements Effect {}

    /** Close it. */
    record CloseRecording(EndReason reason) implements Effect {}
    // transfer

    /** Ask the far end to call somebody else. */
    record Refer(Referral referral) implements Effect {}

    /** Take the far end's REFER. */
    record AcceptRefer() implements Effect {}

    /** Refuse the far end's REFER. */
    record RejectRefer(int statusCode) implements Effect {}

    /** Tell the far end how the call is that its REFER asked for. */
    record NotifyRefer(int statusCode, String reasonPhrase) implements Effect {}

    /** Ask the application whether the far end's REFER may be taken. */
    record AskTransferPolicy(IncomingReferral referral) implements Effect {}

    /** Begin the call that the far end's REFER asks for. */
    record CallReferred(IncomingReferral referral) implements Effect {}

    /** Tell the call in which the REFER came how this one is. */
    record TellReferrer(String callId, int statusCode, String reasonPhrase) implements Effect {}

    /** End the call that a consult call was begun from: it is transferred. */
    record HangUpParent(String callId) implements Effect {}

    /** End the call that this one takes the place of. */
    record EndReplaced(String callId) implements Effect {}

    /** Ask applications who has a number. */
    record LookUpContact(String number) implements Effect {}

    // telling

    /**
     * Tell the session's listeners.
     *
     * @param type the event's key
     * @param time when it happened
     * @param event makes the event, once its place in the order is known
     */
    record Tell(SessionEventType<?> type, Instant time, Function<SessionEvent.Context, SessionEvent> event)
            implements Effect {}

    /** Tell the session's listeners that the far end has these tracks. */
    record TellStream(List<String> tracks, List<String> videoTracks, Instant time) implements Effect {}

    /** Ask the application whether the far end's offer of video is taken. */
    record AskVideo(Reoffer reoffer) implements Effect {}

    /** Complete the application's switch to video. */
    record CompleteVideo(Result result) implements Effect {}

    /** Complete the application's INFO request of this number. */
    record CompleteInfo(long number, Result result) implements Effect {}

    /** Tell the phone's listeners. */
    record TellPhone(PhoneNews news, Instant time) implements Effect {}

    /** Complete the application's answer. */
    record CompleteAnswer(Result result) implements Effect {}

    /** Write a line to the log. */
    record Log(boolean warning, String text) implements Effect {}

    // time

    /** Ring at a moment; replaces an earlier setting of the same alarm. */
    record SetAlarm(Alarm alarm, Instant at) implements Effect {}

    /** Ring no more. */
    record CancelAlarm(Alarm alarm) implements Effect {}

    /** Nothing more will happen: let go of everything. The last effect, once. */
    record Finish() implements Effect {}
}
