package org.jackfield.core.phone;

import java.util.Optional;
import org.jackfield.spi.signalling.AcceptedResponse;
import org.jackfield.spi.signalling.LegEnd;
import org.jackfield.spi.signalling.LegListener;
import org.jackfield.spi.signalling.ProvisionalResponse;
import org.jackfield.spi.signalling.Reoffer;

/** Hears only how an INVITE of the test's own is refused. */
final class Outcome implements LegListener {

    private int refusedWith;

    /** Returns the status code; 0 while it was not refused. */
    int refusedWith() {
        return refusedWith;
    }

    @Override
    public void onProvisional(ProvisionalResponse response) {}

    @Override
    public void onAccepted(AcceptedResponse response) {}

    @Override
    public void onAcknowledged(Optional<String> answer) {}

    @Override
    public void onReoffer(Reoffer reoffer) {}

    @Override
    public void onEnd(LegEnd end) {
        refusedWith = end.statusCode().orElse(0);
    }
}
