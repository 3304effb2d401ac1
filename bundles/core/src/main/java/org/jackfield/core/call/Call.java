package org.jackfield.core.call;

import java.time.Instant;
import java.util.Optional;
import org.jackfield.session.AudioInput;
import org.jackfield.session.CallState;
import org.jackfield.session.CallStatus;
import org.jackfield.session.EndReason;
import org.jackfield.session.VideoInput;
import org.jackfield.spi.signalling.IncomingInvitation;

/**
 * A call at one moment: an immutable value made of independent dimensions.
 *
 * @param identity what never changes
 * @param policy how the account wants it run
 * @param phase how far it has come
 * @param callStatus how far it has come, as applications see it; after the end what it was last
 * @param signalling the dialog
 * @param media the media
 * @param description who the other side is
 * @param times when things happened
 * @param quality what was measured
 * @param answerPending whether the application's answer awaits its outcome
 * @param end why it is over
 * @param services what goes on beside the call itself
 * @param recovery what has broken and is being restored
 */
public record Call(
        Identity identity,
        Policy policy,
        Phase phase,
        CallState callStatus,
        Signalling signalling,
        Media media,
        Description description,
        Times times,
        Quality quality,
        boolean answerPending,
        Optional<EndReason> end,
        SupplementaryServices services,
        Recovery recovery) {

    /** Makes an outgoing call of which nothing was sent yet. */
    public static Call outgoing(Identity identity, Policy policy, AudioInput audio, Instant now) {
        return outgoing(identity, policy, audio, Optional.empty(), now);
    }

    /** Makes an outgoing call, perhaps with video, of which nothing was sent yet. */
    public static Call outgoing(
            Identity identity, Policy policy, AudioInput audio, Optional<VideoInput> video, Instant now) {
        return new Call(
                identity,
                policy,
                Phase.OFFERING,
                CallState.CALLING,
                Signalling.NONE,
                Media.wanting(audio).with(Video.offering(video)),
                Description.of(identity.remote(), Optional.empty()),
                Times.from(now),
                Quality.unknown(identity),
                false,
                Optional.empty(),
                SupplementaryServices.NONE,
                Recovery.NONE);
    }

    /** Makes an incoming call. If the invitation has an offer, it can be one. */
    public static Call incoming(
            Identity identity, Policy policy, AudioInput audio, IncomingInvitation invitation, Instant now) {
        Signalling signalling = Signalling.of(invitation);
        Media wanted = Media.wanting(audio);
        Media media = invitation
                .offer()
                .map(offer ->
                        wanted.with(OfferAnswer.REMOTE_OFFER).withRemote(offer).with(Video.offered(offer)))
                .orElse(wanted);
        return new Call(
                identity,
                policy,
                Phase.INCOMING,
                CallState.CONNECTING,
                signalling,
                media,
                description(identity, invitation),
                Times.from(now),
                Quality.unknown(identity),
                false,
                Optional.empty(),
                SupplementaryServices.NONE,
                Recovery.NONE);
    }

    private static Description description(Identity identity, IncomingInvitation invitation) {
        Description described = Description.of(identity.remote(), invitation.company());
        return invitation
                .details()
                .identity()
                .address()
                .map(described::identified)
                .orElse(described);
    }

    /** Returns the same call, muted or not; before its first step only. */
    public Call muted(boolean muted) {
        return with(media.withMuted(muted));
    }

    /** Returns whether the call is over, and that was told. */
    public boolean over() {
        return phase == Phase.OVER;
    }

    /** Returns whether an INVITE of ours is on its way; not while the call waits for its next attempt. */
    boolean awaitsAnswer() {
        return (phase == Phase.CALLING || phase == Phase.RINGING) && signalling.link() == Link.OPEN;
    }

    /** Returns what applications see. */
    public CallStatus status() {
        return Statuses.of(this);
    }

    Call with(Phase value) {
        return new Call(
                identity,
                policy,
                value,
                callStatus,
                signalling,
                media,
                description,
                times,
                quality,
                answerPending,
                end,
                services,
                recovery);
    }

    Call with(CallState value) {
        return new Call(
                identity,
                policy,
                phase,
                value,
                signalling,
                media,
                description,
                times,
                quality,
                answerPending,
                end,
                services,
                recovery);
    }

    Call with(Signalling value) {
        return new Call(
                identity,
                policy,
                phase,
                callStatus,
                value,
                media,
                description,
                times,
                quality,
                answerPending,
                end,
                services,
                recovery);
    }

    Call with(Link value) {
        return with(signalling.with(value));
    }

    Call with(Media value) {
        return new Call(
                identity,
                policy,
                phase,
                callStatus,
                signalling,
                value,
                description,
                times,
                quality,
                answerPending,
                end,
                services,
                recovery);
    }

    Call with(Description value) {
        return new Call(
                identity,
                policy,
                phase,
                callStatus,
                signalling,
                media,
                value,
                times,
                quality,
                answerPending,
                end,
                services,
                recovery);
    }

    Call with(Times value) {
        return new Call(
                identity,
                policy,
                phase,
                callStatus,
                signalling,
                media,
                description,
                value,
                quality,
                answerPending,
                end,
                services,
                recovery);
    }

    Call with(Quality value) {
        return new Call(
                identity,
                policy,
                phase,
                callStatus,
                signalling,
                media,
                description,
                times,
                value,
                answerPending,
                end,
                services,
                recovery);
    }

    Call withAnswerPending(boolean value) {
        return new Call(
                identity,
                policy,
                phase,
                callStatus,
                signalling,
                media,
                description,
                times,
                quality,
                value,
                end,
                services,
                recovery);
    }

    Call withEnd(EndReason value) {
        return new Call(
                identity,
                policy,
                phase,
                callStatus,
                signalling,
                media,
                description,
                times,
                quality,
                answerPending,
                Optional.of(value),
                services,
                recovery);
    }

    Call with(SupplementaryServices value) {
        return new Call(
                identity,
                policy,
                phase,
                callStatus,
                signalling,
                media,
                description,
                times,
                quality,
                answerPending,
                end,
                value,
                recovery);
    }

    Call with(Recovery value) {
        return new Call(
                identity,
                policy,
                phase,
                callStatus,
                signalling,
                media,
                description,
                times,
                quality,
                answerPending,
                end,
                services,
                value);
    }

    Call with(Hold value) {
        return with(services.with(value));
    }

    Call with(Transfer value) {
        return with(services.with(value));
    }

    Call with(Keys value) {
        return with(services.with(value));
    }

    Call with(HeardKeys value) {
        return with(services.with(value));
    }

    Call with(ApplicationAudio value) {
        return with(services.with(value));
    }

    Call with(Recorder value) {
        return with(services.with(value));
    }
}
