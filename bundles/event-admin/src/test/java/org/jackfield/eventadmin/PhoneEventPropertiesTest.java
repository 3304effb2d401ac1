package org.jackfield.eventadmin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackfield.session.Cause;
import org.jackfield.session.EndReason;
import org.jackfield.session.MessageSummary;
import org.jackfield.session.NameAddress;
import org.jackfield.session.PhoneEvent;
import org.junit.jupiter.api.Test;

class PhoneEventPropertiesTest {

    private static final NameAddress CAROL = new NameAddress("Carol", "sip:300@pbx.example");

    private static Map<String, Object> of(PhoneEvent event, boolean personalData) {
        return new PhoneEventProperties(personalData).of(event);
    }

    @Test
    void registrationSaysWhereAndForHowLong() {
        assertThat(of(
                        new PhoneEvent.Registered(Calls.phoneContext(1), "sip:pbx.example", Duration.ofMinutes(30)),
                        false))
                .containsEntry("registrar", "sip:pbx.example")
                .containsEntry("expires", 1800L);
    }

    @Test
    void aFailedRegistrationSaysWhyAndWhenTheNextAttemptIs() {
        EndReason cause = new EndReason(Cause.REJECTED, OptionalInt.of(403), "Forbidden", EndReason.Originator.REMOTE);
        Instant next = Instant.ofEpochMilli(5000);
        assertThat(of(new PhoneEvent.RegistrationFailed(Calls.phoneContext(1), cause, Optional.of(next)), false))
                .containsEntry("cause", "Rejected")
                .containsEntry("code", 403)
                .containsEntry("nextAttempt", 5000L);
    }

    @Test
    void theEndOfARegistrationSaysWhy() {
        assertThat(of(new PhoneEvent.Unregistered(Calls.phoneContext(1), "ran out"), false))
                .containsEntry("detail", "ran out");
        assertThat(of(new PhoneEvent.IsRegisteredChange(Calls.phoneContext(2), false), false))
                .containsEntry("isRegistered", false);
    }

    @Test
    void messagesAreOfSomebodyAndPersonal() {
        PhoneEvent message = new PhoneEvent.NewMessage(Calls.phoneContext(1), CAROL, "text/plain", "hello");
        assertThat(of(message, true))
                .containsEntry("contentType", "text/plain")
                .containsEntry("body", "hello")
                .containsEntry("number", "300")
                .containsEntry("name", "Carol")
                .containsEntry("uri", "sip:300@pbx.example");
        assertThat(of(message, false))
                .containsEntry("contentType", "text/plain")
                .doesNotContainKeys("body", "number", "name", "uri");
        PhoneEvent options = new PhoneEvent.NewOptions(Calls.phoneContext(1), CAROL);
        assertThat(of(options, true)).containsEntry("number", "300");
        assertThat(of(options, false)).doesNotContainKeys("number", "name", "uri");
    }

    @Test
    void whatWaitsInTheMailboxIsFlat() {
        MessageSummary summary = new MessageSummary(
                true,
                Optional.of("sip:300@pbx.example"),
                Map.of("voice-message", new MessageSummary.Counts(2, 8, 0, 1)));
        PhoneEvent waiting = new PhoneEvent.MessageWaiting(Calls.phoneContext(1), summary);
        assertThat(of(waiting, false))
                .containsEntry("messagesWaiting", true)
                .containsEntry("voice-message.unheard", 2)
                .containsEntry("voice-message.heard", 8)
                .containsEntry("voice-message.urgentHeard", 1)
                .doesNotContainKey("account");
        assertThat(of(waiting, true)).containsEntry("account", "sip:300@pbx.example");
    }
}
