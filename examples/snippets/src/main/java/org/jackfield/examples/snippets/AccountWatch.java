package org.jackfield.examples.snippets;

import org.jackfield.session.MessageSummary;
import org.jackfield.session.Phone;
import org.jackfield.session.PhoneEvent;
import org.jackfield.session.PhoneListener;
import org.jackfield.session.PhoneStatus;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches the account alice: its registration, its mailbox, its messages, and whether its calls are being restored. */
@Component(
        service = {PhoneListener.class, SessionListener.class},
        property = "phone.name=alice",
        configurationPid = "org.jackfield.snippet.accountwatch",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class AccountWatch implements PhoneListener, SessionListener {

    private static final Logger LOG = LoggerFactory.getLogger(AccountWatch.class);

    /** What happened before is not told again: this is how things stand. */
    @Activate
    public AccountWatch(@Reference(target = "(phone.name=alice)") Phone phone) {
        PhoneStatus status = phone.status();
        LOG.info("{} since {}: {}", status.state(), status.since(), status.detail());
        status.failure().ifPresent(why -> LOG.warn("{}, again at {}", why.cause(), status.nextAttempt()));
        phone.messageSummary().ifPresent(AccountWatch::light);
    }

    @Override
    public void onRegistered(PhoneEvent.Registered event) {
        LOG.info(
                "Registered at {}, by {}",
                event.registrar(),
                event.phone().status().server());
    }

    @Override
    public void onRegistrationFailed(PhoneEvent.RegistrationFailed event) {
        LOG.warn("Not registered: {}, again at {}", event.reason(), event.nextAttempt());
    }

    @Override
    public void onMessageWaiting(PhoneEvent.MessageWaiting event) {
        light(event.summary());
    }

    @Override
    public void onNewMessage(PhoneEvent.NewMessage event) {
        if (event.body().endsWith("?")) {
            event.phone()
                    .sendMessage(event.from().uri(), "text/plain", "I am on the telephone.")
                    .thenAccept(sent -> LOG.info("Answered {}: {}", event.from().user(), sent));
        }
    }

    @Override
    public void onStatusChange(SessionEvent.StatusChange event) {
        if (event.newStatus().isRecovering() != event.oldStatus().isRecovering()) {
            LOG.info("{} {}", event.callId(), event.newStatus().isRecovering() ? "is being restored" : "is restored");
        }
    }

    private static void light(MessageSummary summary) {
        LOG.info(
                "The lamp is {}: {} new voice messages",
                summary.messagesWaiting() ? "on" : "off",
                summary.voiceMessages().unheard());
    }
}
