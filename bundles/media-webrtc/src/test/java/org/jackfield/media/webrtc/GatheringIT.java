package org.jackfield.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jackfield.session.AudioInput;
import org.jackfield.spi.media.IcePolicy;
import org.jackfield.spi.media.IceServer;
import org.jackfield.spi.media.MediaException;
import org.jackfield.spi.media.MediaIntent;
import org.jackfield.spi.media.MediaPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Candidates from STUN and TURN servers that answer, refuse, or say nothing. */
class GatheringIT {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(600);

    private final WebRtcMediaProvider provider = new WebRtcMediaProvider();
    private final List<String> warnings = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        provider.stop();
        assertThat(provider.nativeHandles()).isZero();
    }

    @Test
    void theAddressThatAServerTellsIsInTheOfferAtOnce() throws Exception {
        try (StunServer stun = StunServer.answering()) {
            long begin = System.nanoTime();
            String offer = get(open(LONG, false, stun(stun)).offer());

            assertThat(offer).contains(" typ host ", StunServer.ADDRESS + " ", " typ srflx ");
            assertThat(System.nanoTime() - begin).isLessThan(LONG.toNanos() / 3);
            assertThat(warnings).isEmpty();
        }
    }

    @Test
    void theAddressThatAServerTellsIsInTheAnswer() throws Exception {
        try (StunServer stun = StunServer.answering()) {
            String offer = get(open(LONG, false).offer());
            String unreachable = offer.replaceAll("a=candidate:.*\\r\\n", "");

            assertThat(get(open(LONG, false, stun(stun)).answer(unreachable))).contains(StunServer.ADDRESS + " ");
        }
    }

    /** Both have found each other before any server is asked: then libwebrtc asks none. */
    @Test
    void whoIsConnectedAlreadyNeedsNoServer() throws Exception {
        try (StunServer silent = StunServer.silent()) {
            long begin = System.nanoTime();
            get(open(LONG, false, turn(silent)).answer(get(open(LONG, false).offer())));

            assertThat(System.nanoTime() - begin).isLessThan(LONG.toNanos() / 3);
            assertThat(warnings).isEmpty();
        }
    }

    @Test
    void aServerThatSaysNothingIsWaitedForUntilTheLimitAndNamedOnce() throws Exception {
        try (StunServer silent = StunServer.silent()) {
            long begin = System.nanoTime();
            MediaPath path = open(SHORT, false, stun(silent));
            MediaPath other = open(SHORT, false);
            get(path.apply(get(other.answer(get(path.offer())))));

            assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(SHORT.toNanos());
            get(path.answer(get(other.offer())));
            path.restartIce();
            get(path.offer());
            assertThat(warnings)
                    .containsExactly("the ICE server stun:" + silent.hostAndPort()
                            + " is of no use to this call: it has brought no address");
        }
    }

    @Test
    void aServerThatRefusesIsNamedWithItsReasonAndWithoutPassword() throws Exception {
        try (StunServer server = StunServer.answering()) {
            String offer = get(open(LONG, false, turn(server)).offer());

            assertThat(offer).contains(" typ host ");
            awaitWarning();
            assertThat(warnings)
                    .containsExactly("the ICE server turn:" + server.hostAndPort()
                            + " is of no use to this call: 401 Unauthorized");
        }
    }

    @Test
    void withRelaysOnlyARefusalFailsTheOfferWithItsReason() throws Exception {
        try (StunServer server = StunServer.answering()) {
            long begin = System.nanoTime();
            MediaPath path = open(LONG, true, turn(server));

            assertNoRelay(path.offer(), server, "401 Unauthorized");
            assertThat(System.nanoTime() - begin).isLessThan(LONG.toNanos() / 3);
            assertNoRelay(path.offer(), server, "401 Unauthorized");
            assertNoRelay(path.answer(get(open(LONG, false).offer())), server, "401 Unauthorized");
        }
    }

    @Test
    void withRelaysOnlySilenceFailsTheOfferAtTheLimit() throws Exception {
        try (StunServer silent = StunServer.silent()) {
            assertNoRelay(open(SHORT, true, turn(silent)).offer(), silent, "it has brought no address");
        }
    }

    @Test
    void withRelaysOnlyAndNoneConfiguredTheOfferFails() {
        assertThat(fault(open(SHORT, true).offer()))
                .hasMessage("no relay candidate without a TURN server: none is configured");
    }

    /** Each of these would end the process, or come near. */
    @ParameterizedTest
    @ValueSource(strings = {"bogus:foo", "turn:", "turn:127.0.0.1:0", "turn:a b", "stun:[::1", "turn:h?transport=x"})
    void aServerThatIsNoneFailsTheOfferAndNotTheProcess(String url) {
        MediaException fault =
                fault(open(SHORT, false, new IceServer(url, "user", "secret")).offer());

        assertThat(fault.kind()).isEqualTo(MediaException.Kind.NETWORK);
        assertThat(fault).hasMessageContaining("cannot be used").hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"turn:...:1", "turns:[::::]", "turn:host.invalid", "turn:[2001:db8::1]?transport=tcp"})
    void aServerThatCannotBeReachedIsNamed(String url) throws Exception {
        get(open(SHORT, false, new IceServer(url, "user", "secret")).offer());

        awaitWarning();
        assertThat(warnings).singleElement().asString().contains(url).doesNotContain("secret");
    }

    private void awaitWarning() {
        long begin = System.nanoTime();
        while (warnings.isEmpty()) {
            assertThat(System.nanoTime() - begin).isLessThan(LONG.toNanos());
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private static void assertNoRelay(CompletionStage<String> stage, StunServer server, String why) {
        MediaException fault = fault(stage);
        assertThat(fault.kind()).isEqualTo(MediaException.Kind.NETWORK);
        assertThat(fault).hasMessage("no relay candidate from turn:" + server.hostAndPort() + ": " + why);
    }

    private static MediaException fault(CompletionStage<?> stage) {
        Throwable fault = catchThrowable(() -> get(stage));
        assertThat(fault).hasCauseInstanceOf(MediaException.class);
        return (MediaException) fault.getCause();
    }

    private MediaPath open(Duration limit, boolean relayOnly, IceServer... servers) {
        MediaIntent intent = new MediaIntent(
                "gathering",
                AudioInput.silence(),
                false,
                limit,
                Optional.empty(),
                new IcePolicy(List.of(servers), relayOnly));
        return provider.open(intent, new IgnoredEvents() {
            @Override
            public void onWarning(MediaException warning) {
                warnings.add(warning.getMessage());
            }
        });
    }

    private static IceServer stun(StunServer server) {
        return new IceServer("stun:" + server.hostAndPort(), "", "");
    }

    private static IceServer turn(StunServer server) {
        return new IceServer("turn:" + server.hostAndPort(), "user", "secret");
    }

    private static <T> T get(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
