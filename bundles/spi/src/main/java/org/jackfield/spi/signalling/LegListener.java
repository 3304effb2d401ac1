package org.jackfield.spi.signalling;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hears what the far end of a leg does; implemented by the core. Every method returns at once and throws nothing.
 *
 * <p>{@link #onEnd} is called exactly once for every leg, and is the last call.
 */
@ConsumerType
public interface LegListener {

    /** Outgoing: a provisional response above 100 has come; one that only repeats the last is not told. */
    void onProvisional(ProvisionalResponse response);

    /** Outgoing: the first 2xx has come. {@link Leg#acknowledge} is expected, and {@link Leg#bye} if the call is not wanted. */
    void onAccepted(AcceptedResponse response);

    /** Incoming: the ACK for our 2xx has come. */
    void onAcknowledged();

    /**
     * A re-INVITE has come within the dialog; {@link Leg#rejectReoffer} is expected.
     *
     * @param offer its session description, if it has one
     */
    void onReoffer(Optional<String> offer);

    /** The leg is over. */
    void onEnd(LegEnd end);
}
