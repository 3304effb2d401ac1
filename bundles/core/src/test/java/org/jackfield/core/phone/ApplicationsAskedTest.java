package org.jackfield.core.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jackfield.core.kit.Exchange;
import org.jackfield.core.kit.Triangle;
import org.jackfield.session.CallStatus;
import org.jackfield.session.Contact;
import org.jackfield.session.Session;
import org.jackfield.session.TransferPolicy;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Constants;

/** What applications are asked: who has a number, and who may transfer. */
class ApplicationsAskedTest {

    private final Triangle triangle = new Triangle();
    private final Exchange exchange = triangle.exchange;

    private static Contact contact(String name) {
        return new Contact(Optional.of(name), Optional.of("http://example/" + name), Optional.of("Example"));
    }

    @Test
    void anAddressBookSaysWhoItIs() {
        exchange.contactLookups.add(
                (number, phone) -> CompletableFuture.completedStage(Optional.of(contact(phone + "-" + number))),
                Map.of());
        Session call = triangle.transferor.call("200");
        CallStatus status = call.status();
        assertThat(status.name()).isEqualTo("transferor-200");
        assertThat(status.avatar()).isEqualTo("http://example/transferor-200");
        assertThat(status.company()).isEqualTo("Example");
        assertThat(triangle.transferee.ringing().status().name()).isEqualTo("transferee-100");
    }

    @Test
    void theHighestRankingIsAsked() {
        exchange.contactLookups.add(
                (number, phone) -> CompletableFuture.completedStage(Optional.of(contact("low"))), Map.of());
        exchange.contactLookups.add(
                (number, phone) -> CompletableFuture.completedStage(Optional.of(contact("high"))),
                Map.of(Constants.SERVICE_RANKING, 5));
        assertThat(triangle.transferor.call("200").status().name()).isEqualTo("high");
    }

    @Test
    void anAddressBookThatThrowsOrLagsOrLiesIsPassedOver() {
        exchange.contactLookups.add(
                (number, phone) -> {
                    throw new IllegalStateException("broken");
                },
                Map.of(Constants.SERVICE_RANKING, 3));
        Session first = triangle.transferor.call("200");
        assertThat(first.status().name()).isEqualTo("200");
        first.hangup();

        CompletableFuture<Optional<Contact>> late = new CompletableFuture<>();
        exchange.contactLookups.add((number, phone) -> late, Map.of(Constants.SERVICE_RANKING, 5));
        Session call = triangle.transferor.call("300");
        exchange.advance(Duration.ofSeconds(11));
        late.complete(Optional.of(contact("late")));
        exchange.loop.run();
        assertThat(call.status().name()).isEqualTo("300");
        call.hangup();

        exchange.contactLookups.add(
                (number, phone) -> CompletableFuture.completedStage(Optional.of(contact("evil\r\nname"))),
                Map.of(Constants.SERVICE_RANKING, 7));
        Session other = triangle.transferor.call("300");
        assertThat(other.status().name()).isEqualTo("300");
        assertThat(other.status().company()).isEqualTo("Example");
    }

    private Session transferring(TransferPolicy policy) {
        exchange.transferPolicies.add(policy, Map.of());
        Session call = triangle.established();
        call.blindTransfer("300");
        exchange.loop.run();
        return call;
    }

    @Test
    void aPolicyAllowsWhatTheAccountWouldNot() {
        triangle.transferee.set("acceptTransfer", "never");
        transferring(
                request -> CompletableFuture.completedStage(request.target().contains("300")));
        assertThat(triangle.target.phone().incomingList()).hasSize(1);
    }

    @Test
    void aPolicyRefuses() {
        transferring(request -> CompletableFuture.completedStage(false));
        assertThat(triangle.target.phone().incomingList()).isEmpty();
        assertThat(Triangle.warnings(triangle.transferor)).hasSize(1);
    }

    @Test
    void aPolicyThatDoesNotAnswerRefuses() {
        transferring(request -> new CompletableFuture<>());
        assertThat(Triangle.warnings(triangle.transferor)).isEmpty();
        exchange.advance(Duration.ofSeconds(11));
        assertThat(triangle.target.phone().incomingList()).isEmpty();
        assertThat(Triangle.warnings(triangle.transferor)).hasSize(1);
    }
}
