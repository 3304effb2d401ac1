package org.jackfield.signalling.sip;

import java.util.function.Consumer;
import org.jackfield.spi.signalling.LineListener;
import org.jackfield.spi.signalling.Registered;
import org.jackfield.spi.signalling.RegistrationFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the line's listener how the registration goes, as far as it is news; the log has it from the core. */
final class RegistrationNews {

    private static final Logger LOG = LoggerFactory.getLogger(RegistrationNews.class);

    private final String account;
    private final LineListener listener;
    private boolean registeredTold;

    RegistrationNews(String account, LineListener listener) {
        this.account = account;
        this.listener = listener;
    }

    void registered(Registered what) {
        if (!registeredTold) {
            registeredTold = true;
            LOG.debug(
                    "{}: registered at {} for {} s",
                    account,
                    what.registrar(),
                    what.expires().toSeconds());
            tell(hearer -> hearer.onRegistered(what));
        }
    }

    void failed(String registrar, RegistrationFailure failure) {
        registeredTold = false;
        String code = failure.statusCode().isPresent() ? failure.statusCode().getAsInt() + " " : "";
        String next = failure.nextAttempt()
                .map(pause -> Math.max(1, pause.toSeconds()) + " s")
                .orElse("no time");
        LOG.debug("{}: not registered at {}: {}{}; again in {}", account, registrar, code, failure.detail(), next);
        tell(hearer -> hearer.onRegistrationFailed(failure));
    }

    void unregistered(String detail) {
        registeredTold = false;
        LOG.debug("{}: not registered any more: {}", account, detail);
        tell(hearer -> hearer.onUnregistered(detail));
    }

    /** Something else has told that nothing is reached: the next registration is news. */
    void interrupted() {
        registeredTold = false;
    }

    private void tell(Consumer<LineListener> signal) {
        try {
            signal.accept(listener);
        } catch (RuntimeException | Error fault) {
            LOG.warn("{}: the listener failed", account, fault);
        }
    }
}
