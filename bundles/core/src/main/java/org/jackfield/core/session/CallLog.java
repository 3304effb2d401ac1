package org.jackfield.core.session;

import org.jackfield.core.call.Identity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a call's lines to the log, each with Call-ID and phone. The far end's number is personal data: it is at debug level
 * only.
 */
final class CallLog {

    private static final Logger LOG = LoggerFactory.getLogger("org.jackfield.call");

    private final Identity identity;

    CallLog(Identity identity) {
        this.identity = identity;
    }

    void begins() {
        LOG.debug(
                "Call {} of {}: with {}",
                identity.callId(),
                identity.phone(),
                identity.remote().uri());
    }

    void line(boolean warning, String text) {
        String clean = text.replaceAll("\\p{Cntrl}", "?");
        if (warning) {
            LOG.warn("Call {} of {}: {}", identity.callId(), identity.phone(), clean);
        } else {
            LOG.info("Call {} of {}: {}", identity.callId(), identity.phone(), clean);
        }
    }

    void fault(Throwable fault) {
        LOG.error("Call {} of {}: an action failed", identity.callId(), identity.phone(), fault);
    }
}
