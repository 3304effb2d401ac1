package org.jackfield.spi.signalling;

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
     * The line is lost: its address cannot be used any more. Its legs have been told before.
     *
     * @param reason why
     */
    void onLost(SignallingException reason);
}
