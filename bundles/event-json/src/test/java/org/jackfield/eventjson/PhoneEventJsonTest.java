package org.jackfield.eventjson;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackfield.session.Cause;
import org.jackfield.session.EndReason;
import org.jackfield.session.MessageSummary;
import org.jackfield.session.NameAddress;
import org.jackfield.session.PhoneEvent;
import org.junit.jupiter.api.Test;

class PhoneEventJsonTest {

    private static final NameAddress CAROL = new NameAddress("Carol", "sip:300@pbx.example");

    private static String json(PhoneEvent event) {
        return new PhoneEventJson().of(event).toString();
    }

    @Test
    void registrationSaysWhereAndForHowLong() {
        assertThat(json(new PhoneEvent.Registered(Calls.phoneContext(1), "sip:pbx.example", Duration.ofMinutes(30))))
                .contains("\"event\":\"registered\"", "\"registrar\":\"sip:pbx.example\"", "\"expires\":1800");
    }

    @Test
    void aFailedRegistrationSaysWhyAndWhenTheNextAttemptIs() {
        EndReason cause = new EndReason(Cause.REJECTED, OptionalInt.of(403), "Forbidden", EndReason.Originator.REMOTE);
        assertThat(json(new PhoneEvent.RegistrationFailed(
                        Calls.phoneContext(1), cause, Optional.of(Calls.TIME.plusSeconds(90)))))
                .contains("\"cause\":\"Rejected\"", "\"code\":403")
                .contains("\"nextAttempt\":\"" + Calls.TIME.plusSeconds(90) + '"');
    }

    @Test
    void theEndOfARegistrationSaysWhy() {
        assertThat(json(new PhoneEvent.Unregistered(Calls.phoneContext(1), "ran out")))
                .contains("\"detail\":\"ran out\"");
        assertThat(json(new PhoneEvent.IsRegisteredChange(Calls.phoneContext(2), true)))
                .contains("\"isRegistered\":true");
    }

    @Test
    void messagesAndQuestionsAreOfSomebody() {
        assertThat(json(new PhoneEvent.NewMessage(Calls.phoneContext(1), CAROL, "text/plain", "a\nb")))
                .contains("\"event\":\"newMessage\"", "\"number\":\"300\"", "\"name\":\"Carol\"")
                .contains("\"uri\":\"sip:300@pbx.example\"", "\"contentType\":\"text/plain\"", "\"body\":\"a\\nb\"");
        assertThat(json(new PhoneEvent.NewOptions(Calls.phoneContext(1), CAROL)))
                .contains("\"event\":\"newOptions\"", "\"number\":\"300\"");
    }

    @Test
    void whatWaitsInTheMailboxIsByClass() {
        MessageSummary summary = new MessageSummary(
                true,
                Optional.of("sip:300@pbx.example"),
                Map.of("voice-message", new MessageSummary.Counts(2, 8, 0, 1)));
        assertThat(json(new PhoneEvent.MessageWaiting(Calls.phoneContext(1), summary)))
                .contains("\"messagesWaiting\":true", "\"account\":\"sip:300@pbx.example\"")
                .contains("\"voice-message\":{\"unheard\":2,\"heard\":8,\"urgentUnheard\":0,\"urgentHeard\":1}");
    }
}
