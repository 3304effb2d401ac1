package org.jackfield.spi.fake.media;

import java.util.Optional;
import org.jackfield.spi.media.MediaConnectionState;
import org.jackfield.spi.media.MediaException;
import org.jackfield.spi.media.MediaListener;

/** Offer and answer (RFC 3264) of one path. */
final class FakeNegotiation {

    private final FakeMediaPath path;
    private final FakeMediaNetwork network;
    private final MediaListener listener;
    private long version;
    private boolean offered;
    private String applied;
    private FakeMediaPath chosen;
    private boolean connected;

    FakeNegotiation(FakeMediaPath path, FakeMediaNetwork network, MediaListener listener) {
        this.path = path;
        this.network = network;
        this.listener = listener;
    }

    String offer() {
        offered = true;
        return describe();
    }

    String answer(String offer) throws MediaException {
        choose(offer);
        return describe();
    }

    Void apply(String answer) throws MediaException {
        if (answer != null && answer.equals(applied)) {
            return null;
        }
        FakeDescription.parse(answer);
        if (!offered) {
            throw bad("there is no offer that this description could answer");
        }
        choose(answer);
        offered = false;
        applied = answer;
        connect();
        chosen.negotiation().connect();
        return null;
    }

    /** Returns the path that hears this one; empty unless both sides are connected. */
    Optional<FakeMediaPath> peer() {
        return connected ? Optional.of(chosen) : Optional.empty();
    }

    private void choose(String description) throws MediaException {
        long remote = FakeDescription.parse(description).pathId();
        FakeMediaPath found =
                network.find(remote).orElseThrow(() -> bad("the description is of path " + remote + ", which is gone"));
        if (found != chosen) {
            chosen = found;
            connected = false;
            path.tell(() -> listener.onConnectionState(MediaConnectionState.CONNECTING));
            path.tell(() -> listener.onAudioTrack("audio-" + remote));
        }
    }

    private void connect() {
        if (!connected && chosen != null) {
            connected = true;
            path.tell(() -> listener.onConnectionState(MediaConnectionState.CONNECTED));
        }
    }

    private String describe() {
        version++;
        return new FakeDescription(path.id(), version).sdp();
    }

    private static MediaException bad(String message) {
        return new MediaException(MediaException.Kind.BAD_DESCRIPTION, message);
    }
}
