package org.jackfield.core.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.session.AudioInput;
import org.jackfield.spi.media.MediaConnectionState;

/**
 * What the call wants from media, and what there is of it.
 *
 * @param audio what is sent
 * @param muted whether silence is sent instead
 * @param open whether a path is open
 * @param connection how far the path's connection is
 * @param offerAnswer the exchange of descriptions
 * @param localSdp this side's newest description
 * @param remoteSdp the other side's newest description
 * @param tracks the far end's audio tracks, oldest first
 * @param negotiation what is being agreed anew within the call
 * @param video the pictures
 * @param early what was answered before the 2xx
 */
public record Media(
        AudioInput audio,
        boolean muted,
        boolean open,
        MediaConnectionState connection,
        OfferAnswer offerAnswer,
        Optional<String> localSdp,
        Optional<String> remoteSdp,
        List<String> tracks,
        Negotiation negotiation,
        Video video,
        EarlyAnswers early) {

    /** Copies the list. */
    public Media {
        tracks = List.copyOf(tracks);
    }

    static Media wanting(AudioInput audio) {
        return new Media(
                audio,
                false,
                false,
                MediaConnectionState.NEW,
                OfferAnswer.NONE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Negotiation.NONE,
                Video.NONE,
                EarlyAnswers.NONE);
    }

    Media with(AudioInput value) {
        return new Media(
                value, muted, open, connection, offerAnswer, localSdp, remoteSdp, tracks, negotiation, video, early);
    }

    Media withMuted(boolean value) {
        return new Media(
                audio, value, open, connection, offerAnswer, localSdp, remoteSdp, tracks, negotiation, video, early);
    }

    Media withOpen(boolean value) {
        return new Media(
                audio, muted, value, connection, offerAnswer, localSdp, remoteSdp, tracks, negotiation, video, early);
    }

    Media with(MediaConnectionState value) {
        return new Media(
                audio, muted, open, value, offerAnswer, localSdp, remoteSdp, tracks, negotiation, video, early);
    }

    Media with(OfferAnswer value) {
        return new Media(audio, muted, open, connection, value, localSdp, remoteSdp, tracks, negotiation, video, early);
    }

    Media withLocal(String sdp) {
        return new Media(
                audio,
                muted,
                open,
                connection,
                offerAnswer,
                Optional.of(sdp),
                remoteSdp,
                tracks,
                negotiation,
                video,
                early);
    }

    Media withRemote(String sdp) {
        return new Media(
                audio,
                muted,
                open,
                connection,
                offerAnswer,
                localSdp,
                Optional.of(sdp),
                tracks,
                negotiation,
                video,
                early);
    }

    Media withTrack(String id) {
        List<String> more = new ArrayList<>(tracks);
        more.add(id);
        return new Media(
                audio, muted, open, connection, offerAnswer, localSdp, remoteSdp, more, negotiation, video, early);
    }

    Media with(Negotiation value) {
        return new Media(audio, muted, open, connection, offerAnswer, localSdp, remoteSdp, tracks, value, video, early);
    }

    Media with(Video value) {
        return new Media(
                audio, muted, open, connection, offerAnswer, localSdp, remoteSdp, tracks, negotiation, value, early);
    }

    Media with(EarlyAnswers value) {
        return new Media(
                audio, muted, open, connection, offerAnswer, localSdp, remoteSdp, tracks, negotiation, video, value);
    }

    boolean connected() {
        return connection == MediaConnectionState.CONNECTED;
    }
}
