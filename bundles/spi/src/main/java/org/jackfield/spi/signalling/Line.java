package org.jackfield.spi.signalling;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;

/** One account that is open: makes and receives legs. */
@ProviderType
public interface Line {

    /** Returns the address it listens on, {@code host:port}, the port being the real one. */
    String localAddress();

    /**
     * Sends an INVITE (RFC 3261 section 13.2). Returns at once: what comes of it, a failure to send included, is told to the
     * listener, possibly before this method has returned.
     *
     * @param invitation whom to call, and how
     * @param listener hears what becomes of the leg
     */
    Leg invite(Invitation invitation, LegListener listener);

    /**
     * Sends a request outside a dialog.
     *
     * @param request what to send, and to whom
     * @return completes with the final response; fails with a {@link SignallingException} when none came, or it could not be sent
     */
    default CompletionStage<StandaloneResponse> send(StandaloneRequest request) {
        return CompletableFuture.failedStage(
                new SignallingException("this provider sends no " + request.method() + " outside a dialog"));
    }

    /**
     * Closes the line: no new call is taken, legs that are still open are dropped (nothing is sent for them) and told
     * {@link LegEnd.Kind#CLOSED}, the port is given back. A call made on a closed line ends in the same way.
     *
     * @return completes when all is released; never fails
     */
    CompletionStage<Void> close();
}
