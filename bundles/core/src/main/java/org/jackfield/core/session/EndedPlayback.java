package org.jackfield.core.session;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jackfield.session.Playback;

/** A prompt that could not begin: there is no call to play it into. */
enum EndedPlayback implements Playback {
    /** The only one: it has no state. */
    INSTANCE;

    @Override
    public long id() {
        return 0;
    }

    @Override
    public boolean pause() {
        return false;
    }

    @Override
    public boolean resume() {
        return false;
    }

    @Override
    public boolean stop() {
        return false;
    }

    @Override
    public CompletionStage<End> ended() {
        return CompletableFuture.completedStage(End.CALL_ENDED);
    }
}
