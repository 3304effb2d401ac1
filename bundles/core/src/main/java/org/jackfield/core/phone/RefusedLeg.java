package org.jackfield.core.phone;

import java.util.Optional;
import org.jackfield.spi.signalling.AcceptedResponse;
import org.jackfield.spi.signalling.LegEnd;
import org.jackfield.spi.signalling.LegListener;
import org.jackfield.spi.signalling.ProvisionalResponse;
import org.jackfield.spi.signalling.Reoffer;

/** Hears a leg that was refused: nothing more is to be done about it. */
enum RefusedLeg implements LegListener {
    /** The only one: it has no state. */
    INSTANCE;

    @Override
    public void onProvisional(ProvisionalResponse response) {
        // Comes to callers only.
    }

    @Override
    public void onAccepted(AcceptedResponse response) {
        // Comes to callers only.
    }

    @Override
    public void onAcknowledged(Optional<String> answer) {
        // Comes after an acceptance only.
    }

    @Override
    public void onReoffer(Reoffer reoffer) {
        // Comes after an acceptance only.
    }

    @Override
    public void onEnd(LegEnd end) {
        // Was refused: nobody waits for the end.
    }
}
