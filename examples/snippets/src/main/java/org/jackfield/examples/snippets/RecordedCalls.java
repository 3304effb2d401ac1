package org.jackfield.examples.snippets;

import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionListener;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records every call of the phone alice; the far end pauses it with *, before it tells a secret, and resumes it with #. */
@Component(
        property = "phone.name=alice",
        configurationPid = "org.jackfield.snippet.recordedcalls",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class RecordedCalls implements SessionListener {

    private static final Logger LOG = LoggerFactory.getLogger(RecordedCalls.class);

    @Override
    public void onConfirmed(SessionEvent.Confirmed event) {
        if (!event.session().startRecord()) {
            LOG.warn("{} cannot be recorded", event.callId());
        }
    }

    @Override
    public void onDtmf(SessionEvent.Dtmf event) {
        switch (event.tone()) {
            case '*' -> event.session().pauseRecord();
            case '#' -> event.session().startRecord();
            default -> {
                // Not for us.
            }
        }
    }

    @Override
    public void onWarningMessage(SessionEvent.WarningMessage event) {
        LOG.warn("{}: {} failed: {}", event.callId(), event.operation(), event.detail());
    }

    @Override
    public void onEnded(SessionEvent.Ended event) {
        event.session().recording().ifPresent(recording -> LOG.info("{} is in {}", event.callId(), recording.file()));
    }
}
