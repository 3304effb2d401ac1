package org.jackfield.core.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jackfield.core.kit.Exchange;
import org.jackfield.core.kit.Party;
import org.jackfield.core.kit.SilentSignalling;
import org.jackfield.core.provider.ProviderSet;
import org.jackfield.session.Cause;
import org.jackfield.session.PhoneState;
import org.jackfield.session.Session;
import org.jackfield.spi.fake.media.FakeMediaProvider;
import org.jackfield.spi.fake.signalling.FakeSignalling;
import org.jackfield.spi.media.MediaIntent;
import org.jackfield.spi.media.MediaListener;
import org.jackfield.spi.media.MediaPath;
import org.jackfield.spi.media.MediaProvider;
import org.jackfield.spi.signalling.Line;
import org.jackfield.spi.signalling.SignallingException;
import org.jackfield.spi.signalling.SignallingProvider;
import org.junit.jupiter.api.Test;

/** Providers that come and go, and phones that live through it. */
class ProvidersTest {

    private final Exchange exchange = new Exchange();
    private final Party alice = exchange.party("alice", "100");
    private final Party bob = exchange.party("bob", "200");

    @Test
    void callsEndWhenTheirMediaLeaves() {
        Session calling = alice.call("200");
        Session called = bob.answer();
        exchange.mediaLeaves(alice);

        assertThat(calling.endReason().orElseThrow().cause()).isEqualTo(Cause.PROVIDER_LOST);
        assertThat(called.endReason().orElseThrow().cause()).isEqualTo(Cause.TERMINATED);
        assertThat(alice.phone().status().state()).isEqualTo(PhoneState.CONNECTED);
    }

    @Test
    void callsEndWhenTheirSignallingLeaves() {
        Session calling = alice.call("200");
        Session called = bob.answer();
        alice.heard();
        exchange.signallingLeaves(alice, bob);

        assertThat(calling.endReason().orElseThrow().cause()).isEqualTo(Cause.PROVIDER_LOST);
        assertThat(called.endReason()).isPresent();
        assertThat(alice.phone().status().state()).isEqualTo(PhoneState.DISCONNECTED);
        assertThat(alice.heard()).contains("phone disconnected", "ended Provider Lost");
        assertThat(exchange.webrtc.network().openPaths()).isZero();
    }

    @Test
    void aRingingCallIsRefusedWhenItsProviderLeaves() {
        Session calling = alice.call("200");
        bob.ringing();
        exchange.mediaLeaves(bob);
        assertThat(calling.endReason().orElseThrow().code()).hasValue(480);
    }

    @Test
    void aLineOpensAgainWhenAProviderComes() {
        exchange.signallingLeaves(alice, bob);
        assertThat(alice.phone().status().detail()).contains("waits for a signalling provider");
        FakeSignalling other = new FakeSignalling(exchange.loop);
        exchange.signalling.add(other, Map.of(SignallingProvider.NAME, "other"));
        alice.control().signallingArrived();
        bob.control().signallingArrived();
        exchange.loop.run();

        assertThat(alice.phone().status().state()).isEqualTo(PhoneState.CONNECTED);
        assertThat(alice.phone().status().signallingProvider()).isEqualTo("other");
        Session calling = alice.call("200");
        bob.answer();
        assertThat(calling.rtcSession().signallingProvider()).isEqualTo("other");
    }

    @Test
    void aCallWaitsForTheLineThatIsBeingOpened() {
        exchange.signallingLeaves(alice, bob);
        CompletableFuture<Line> opening = new CompletableFuture<>();
        SilentSignalling silent = new SilentSignalling();
        exchange.signalling.add((configuration, listener) -> opening, Map.of(SignallingProvider.NAME, "slow"));
        alice.control().signallingArrived();
        var called = alice.phone().call("200").toCompletableFuture();
        exchange.loop.run();
        assertThat(called).isNotDone();
        opening.complete(silent);
        exchange.loop.run();
        assertThat(called).isCompleted();
        assertThat(silent.sent()).containsExactly("INVITE");
    }

    @Test
    void aCallIsRefusedWhenTheLineCannotBeOpened() {
        exchange.signallingLeaves(alice, bob);
        CompletableFuture<Line> opening = new CompletableFuture<>();
        exchange.signalling.add((configuration, listener) -> opening, Map.of(SignallingProvider.NAME, "slow"));
        alice.control().signallingArrived();
        var called = alice.phone().call("200").toCompletableFuture();
        opening.completeExceptionally(new SignallingException("no such address"));
        exchange.loop.run();
        assertThat(called).failsWithin(Duration.ZERO).withThrowableThat().withMessageContaining("no such address");
    }

    @Test
    void newCallsUseTheHighestRankingAndOldOnesStay() {
        Session old = alice.call("200");
        bob.answer();
        FakeMediaProvider better = new FakeMediaProvider(exchange.webrtc.network());
        exchange.media.add(better, Map.of(MediaProvider.NAME, "better", "service.ranking", 10));
        Session young = alice.call("200");
        bob.answer();

        assertThat(old.rtcSession().mediaProvider()).isEqualTo("fake-media");
        assertThat(young.rtcSession().mediaProvider()).isEqualTo("better");
        exchange.mediaLeaves(alice, bob);
        assertThat(old.endReason()).isPresent();
        assertThat(young.endReason()).isEmpty();
    }

    @Test
    void aTargetChooses() {
        ProviderSet<String> providers = new ProviderSet<>("name");
        providers.add("low", Map.of("name", "low", "service.ranking", 1, "service.id", 1L));
        providers.add("high", Map.of("name", "high", "service.ranking", 5, "service.id", 2L));
        providers.add("late", Map.of("name", "late", "service.ranking", 5, "service.id", 3L));
        assertThat(providers.select(Optional.empty()).orElseThrow().name()).isEqualTo("high");
        assertThat(providers.select(Optional.of("(name=low)")).orElseThrow().name())
                .isEqualTo("low");
        assertThat(providers.select(Optional.of("(name=none)"))).isEmpty();
        providers.remove("high");
        assertThat(providers.select(Optional.empty()).orElseThrow().name()).isEqualTo("late");
    }

    @Test
    void aLostLineOpensAgain() {
        Session calling = alice.call("200");
        bob.answer();
        exchange.line(alice).lose(new SignallingException("the network is down"));
        exchange.loop.run();
        assertThat(calling.endReason().orElseThrow().cause()).isEqualTo(Cause.CONNECTION_ERROR);
        assertThat(alice.phone().status().state()).isEqualTo(PhoneState.DISCONNECTED);
        assertThat(alice.phone().status().detail()).contains("the network is down");
        exchange.advance(Duration.ofSeconds(1));
        assertThat(alice.phone().status().state()).isEqualTo(PhoneState.CONNECTED);
    }

    @Test
    void anAddressInUseIsTriedAgain() {
        Party carol = exchange.party("carol", "300", "bind", "127.0.0.1:5060");
        assertThat(carol.phone().status().state()).isEqualTo(PhoneState.DISCONNECTED);
        assertThat(carol.phone().status().detail()).contains("in use");
        assertThat(carol.heard()).containsExactly("phone disconnected");
        exchange.advance(Duration.ofSeconds(20));
        assertThat(carol.heard()).isEmpty();
        assertThat(alice.phone().disconnect()).isTrue();
        assertThat(alice.phone().disconnect()).isFalse();
        exchange.advance(Duration.ofSeconds(30));
        assertThat(carol.phone().status().state()).isEqualTo(PhoneState.CONNECTED);
    }

    @Test
    void aPhoneIsDisconnectedAndStarted() {
        Session calling = alice.call("200");
        Session called = bob.answer();
        alice.phone().disconnect();
        exchange.loop.run();
        assertThat(calling.endReason()).isPresent();
        assertThat(called.endReason()).isPresent();
        assertThat(alice.phone().status().state()).isEqualTo(PhoneState.DISCONNECTED);
        alice.phone().start();
        exchange.loop.run();
        assertThat(alice.phone().status().state()).isEqualTo(PhoneState.CONNECTED);
    }

    @Test
    void goodbyesAreBounded() {
        exchange.signallingLeaves(alice, bob);
        SilentSignalling silent = new SilentSignalling();
        exchange.signalling.add(silent, Map.of(SignallingProvider.NAME, "silent"));
        alice.control().signallingArrived();
        exchange.loop.run();
        Session calling = alice.call("200");
        var goodbye = alice.control().stop("test").toCompletableFuture();
        exchange.advance(Duration.ofMillis(1900));
        assertThat(calling.endReason()).isPresent();
        assertThat(silent.sent()).containsExactly("INVITE", "CANCEL");
        assertThat(goodbye).isNotDone();
        exchange.advance(Duration.ofMillis(200));
        assertThat(goodbye).isDone();
        assertThat(silent.sent()).containsExactly("INVITE", "CANCEL", "close");
    }

    @Test
    void aCallThatComesWhileTheOthersSayGoodbyeIsRefused() {
        exchange.signallingLeaves(alice, bob);
        SilentSignalling silent = new SilentSignalling();
        exchange.signalling.add(silent, Map.of(SignallingProvider.NAME, "silent"));
        alice.control().signallingArrived();
        exchange.loop.run();
        alice.call("200");
        alice.heard();
        var goodbye = alice.control().stop("test").toCompletableFuture();
        silent.comes("late");
        exchange.loop.run();
        assertThat(goodbye).isNotDone();
        assertThat(silent.sent()).containsExactly("INVITE", "480", "CANCEL");
        assertThat(alice.heard()).doesNotContain("phone incoming");
        exchange.advance(Duration.ofSeconds(2));
        assertThat(goodbye).isDone();
    }

    @Test
    void aMediaProviderThatFailsToCloseDoesNotLeaveACallBehind() {
        exchange.mediaLeaves(alice, bob);
        FakeMediaProvider working = new FakeMediaProvider(exchange.webrtc.network());
        exchange.media.add(new FailingToClose(working), Map.of(MediaProvider.NAME, "failing"));
        SilentSignalling silent = new SilentSignalling();
        exchange.signallingLeaves(alice, bob);
        exchange.signalling.add(silent, Map.of(SignallingProvider.NAME, "silent"));
        alice.control().signallingArrived();
        exchange.loop.run();
        Session calling = alice.call("200");
        calling.hangup();
        exchange.loop.run();
        silent.accepts(calling.callId());
        exchange.loop.run();
        assertThat(silent.sent()).containsExactly("INVITE", "CANCEL", "ACK", "BYE");
    }

    /** Opens paths that cannot be closed. */
    private record FailingToClose(MediaProvider working) implements MediaProvider {

        @Override
        public MediaPath open(MediaIntent intent, MediaListener listener) {
            MediaPath path = working.open(intent, listener);
            return (MediaPath) Proxy.newProxyInstance(
                    MediaPath.class.getClassLoader(), new Class<?>[] {MediaPath.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("close")) {
                            throw new IllegalStateException("cannot be closed");
                        }
                        return method.invoke(path, arguments);
                    });
        }
    }

    @Test
    void aChangedAddressWaitsForTheCalls() {
        Session calling = alice.call("200");
        bob.answer();
        alice.set("number", "101");
        assertThat(alice.phone().address().user()).isEqualTo("100");
        assertThat(calling.endReason()).isEmpty();
        calling.hangup();
        exchange.loop.run();
        assertThat(alice.phone().address().user()).isEqualTo("101");
        assertThat(alice.phone().status().state()).isEqualTo(PhoneState.CONNECTED);
        assertThat(alice.readdressed()).isEqualTo(1);
        assertThat(bob.call("101").endReason()).isEmpty();
    }

    @Test
    void changedLimitsHoldAtOnce() {
        Session calling = alice.call("200");
        bob.answer();
        alice.set("maxCalls", 1);
        assertThat(alice.phone().isMaxCall()).isTrue();
        alice.set("recordPermissions", 0);
        assertThat(alice.heard()).contains("phone recordPermissionsChange");
        assertThat(calling.endReason()).isEmpty();
        assertThat(alice.readdressed()).isZero();
    }
}
