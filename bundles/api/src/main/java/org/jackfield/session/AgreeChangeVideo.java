package org.jackfield.session;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ConsumerType;

/** Decides whether a running call gets video when the far end asks for it. See {@link Session#agreeChangeVideo}. */
@ConsumerType
@FunctionalInterface
public interface AgreeChangeVideo {

    /**
     * Decides. Called on the listener thread; the far end waits for its answer meanwhile.
     *
     * @param session the call
     * @return completes with what to send: {@link VideoInput#none()} to receive only; empty, a failure, or no answer within 10
     *     seconds leaves the call without video
     */
    CompletionStage<Optional<VideoInput>> agree(Session session);
}
