package org.jackfield.spi.signalling;

import java.time.Duration;
import org.osgi.annotation.versioning.ConsumerType;

/** Hears of calls that come to a line; implemented by the core. Every method returns at once and throws nothing. */
@ConsumerType
public interface LineListener {

    /**
     * An INVITE outside a dialog has come; 100 (Trying) has been sent.
     *
     * @param leg to answer it with
     * @param invitation what came
     * @return hears what becomes of the leg from now on; never null
     */
    LegListener onInvite(Leg leg, IncomingInvitation invitation);

    /**
     * A request outside a dialog has come that needs no call: MESSAGE, OPTIONS or NOTIFY. The provider has answered it.
     *
     * @param request what came
     */
    default void onRequest(IncomingRequest request) {}

    // a line with a server, or with a registrar: its flow (RFC 5626) and its registration

    /**
     * The server is reached, and if the account registers, it has registered: calls can be made. Comes again after each {@link
     * #onFlowFailed}. Dialogs of before live on; a {@link Leg#reoffer} tells their far ends the new address (target refresh).
     *
     * @param server which one, for people, for example {@code wss://pbx.example/ws}
     */
    default void onFlowEstablished(String server) {}

    /**
     * The server cannot be reached (any more). The line lives on and tries again by itself; legs with an established dialog live
     * on too, what else was under way has failed.
     *
     * @param reason why
     * @param nextAttempt when the next attempt begins
     */
    default void onFlowFailed(SignallingException reason, Duration nextAttempt) {}

    /** The registrar knows where we are, for the first time or again after it was told otherwise; refreshes are not told. */
    default void onRegistered(Registered registered) {}

    /** The registrar refused us or did not answer; comes for each attempt. */
    default void onRegistrationFailed(RegistrationFailure failure) {}

    /**
     * The registrar no longer knows where we are: we have taken it back, or it ran out.
     *
     * @param detail why, for people
     */
    default void onUnregistered(String detail) {}

    /**
     * The line is lost: it cannot be used any more. Its legs have been told before.
     *
     * @param reason why
     */
    void onLost(SignallingException reason);
}
