package org.jackfield.spi.fake.media;

import java.util.Optional;
import org.jackfield.spi.media.MediaConnectionState;
import org.jackfield.spi.media.MediaDirection;
import org.jackfield.spi.media.MediaDirections;
import org.jackfield.spi.media.MediaException;
import org.jackfield.spi.media.MediaListener;

/** Offer and answer (RFC 3264) of one path. */
final class FakeNegotiation {

    private static final MediaDirections NOTHING = new MediaDirections(MediaDirection.INACTIVE, Optional.empty());

    private final FakeMediaPath path;
    private final FakeMediaNetwork network;
    private final MediaListener listener;
    private final boolean tones;
    private long version;
    private boolean videoLine;
    /** What our offer that awaits its answer wants; null when there is none. */
    private MediaDirections offered;

    private String applied;
    private Agreement agreed = new Agreement(null, NOTHING, false);
    private Agreement before = agreed;
    private boolean connected;
    private FakeMediaPath sawVideoOf;
    private final FakeIce ice = new FakeIce();

    /**
     * What both sides have agreed on.
     *
     * @param far the far end's path; null: none
     * @param directions which ways media flow, seen from this side
     * @param tones whether the far end takes telephone-events
     */
    private record Agreement(FakeMediaPath far, MediaDirections directions, boolean tones) {}

    FakeNegotiation(FakeMediaPath path, FakeMediaNetwork network, MediaListener listener, boolean tones) {
        this.path = path;
        this.network = network;
        this.listener = listener;
        this.tones = tones;
    }

    String offer(MediaDirections directions) {
        if (offered == null) {
            before = agreed;
        }
        ice.offering();
        videoLine |= directions.video().isPresent();
        offered = videoLine && directions.video().isEmpty()
                ? new MediaDirections(directions.audio(), Optional.of(MediaDirection.INACTIVE))
                : directions;
        return describe(offered);
    }

    String answer(String offer, MediaDirections wanted) throws MediaException {
        FakeDescription theirs = FakeDescription.parse(offer);
        if (offered != null) {
            throw new MediaException(MediaException.Kind.INTERNAL, "an offer of ours is under way");
        }
        choose(theirs, wanted);
        ice.answering(theirs.ice());
        videoLine |= theirs.videoLine();
        return describe(agreed.directions());
    }

    Void apply(String answer) throws MediaException {
        if (answer != null && answer.equals(applied)) {
            return null;
        }
        applyProvisional(answer);
        offered = null;
        applied = answer;
        return null;
    }

    Void applyProvisional(String answer) throws MediaException {
        FakeDescription theirs = FakeDescription.parse(answer);
        if (offered == null) {
            throw bad("there is no offer that this description could answer");
        }
        choose(theirs, offered);
        ice.answered(theirs.ice());
        connect();
        agreed.far().negotiation().connect();
        return null;
    }

    Void rollback() {
        if (offered != null) {
            offered = null;
            agreed = before;
            connected &= agreed.far() != null;
        }
        return null;
    }

    void restartIce() {
        ice.restart();
    }

    /** The connection breaks; only an ICE restart brings it back. */
    void breakConnection() {
        if (connected) {
            connected = false;
            ice.broken();
            path.tell(() -> listener.onConnectionState(MediaConnectionState.DISCONNECTED));
        }
    }

    /** Returns the path that this one is connected to. */
    Optional<FakeMediaPath> peer() {
        return connected ? Optional.of(agreed.far()) : Optional.empty();
    }

    /** Returns which ways media flow. */
    MediaDirections directions() {
        return agreed.directions();
    }

    /** Returns whether the far end takes telephone-events. */
    boolean takesTones() {
        return connected && agreed.tones();
    }

    private void choose(FakeDescription theirs, MediaDirections wanted) throws MediaException {
        long remote = theirs.pathId();
        FakeMediaPath found =
                network.find(remote).orElseThrow(() -> bad("the description is of path " + remote + ", which is gone"));
        boolean other = found != agreed.far();
        agreed = new Agreement(found, both(wanted, theirs.directions().reversed()), theirs.tones());
        if (other) {
            connected = false;
            path.tell(() -> listener.onConnectionState(MediaConnectionState.CONNECTING));
            path.tell(() -> listener.onAudioTrack("audio-" + remote));
        }
        boolean video =
                agreed.directions().video().filter(MediaDirection::receives).isPresent();
        if (video && sawVideoOf != found) {
            sawVideoOf = found;
            path.tell(() -> listener.onVideoTrack("video-" + remote));
        }
    }

    private static MediaDirections both(MediaDirections one, MediaDirections other) {
        return new MediaDirections(one.audio().and(other.audio()), one.video().flatMap(way -> other.video()
                .map(way::and)));
    }

    private void connect() {
        if (!connected && agreed.far() != null && ice.connects(network.whole())) {
            connected = true;
            path.tell(() -> listener.onConnectionState(MediaConnectionState.CONNECTED));
        }
    }

    private String describe(MediaDirections directions) {
        version++;
        return new FakeDescription(path.id(), version, ice.own(), directions, videoLine, tones).sdp();
    }

    private static MediaException bad(String message) {
        return new MediaException(MediaException.Kind.BAD_DESCRIPTION, message);
    }
}
