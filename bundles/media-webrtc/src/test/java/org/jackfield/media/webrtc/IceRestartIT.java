package org.jackfield.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jackfield.session.AudioInput;
import org.jackfield.spi.media.MediaConnectionState;
import org.jackfield.spi.media.MediaException;
import org.jackfield.spi.media.MediaIntent;
import org.jackfield.spi.media.MediaPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ICE restarts (RFC 8839 section 4.4.1.1.1) of a call whose packets go through a network that can break. */
class IceRestartIT {

    /** What is heard as no gap at all takes 60 ms; this leaves a busy machine some time. */
    private static final Duration SHORT = Duration.ofMillis(500);

    private final WebRtcMediaProvider provider = new WebRtcMediaProvider();
    private final ImpairedNetwork network = new ImpairedNetwork();
    private final Side caller = new Side("caller", 440, 1_000);
    private final Side callee = new Side("callee", 1_000, 440);

    /** One end of the call. */
    private final class Side {

        private final List<MediaConnectionState> states = new CopyOnWriteArrayList<>();
        private final HeardTone heard;
        private final MediaPath path;

        Side(String name, int sent, int received) {
            heard = new HeardTone(received);
            MediaIntent intent = new MediaIntent(name, AudioInput.tone(sent), false, Duration.ofSeconds(2));
            path = provider.open(intent, new IgnoredEvents() {
                @Override
                public void onConnectionState(MediaConnectionState state) {
                    states.add(state);
                }
            });
            path.listen(heard);
        }

        boolean is(MediaConnectionState state) {
            return !states.isEmpty() && states.get(states.size() - 1) == state;
        }
    }

    @BeforeEach
    void connect() throws Exception {
        agree(caller, callee);
        awaitSound();
    }

    @AfterEach
    void stop() {
        provider.stop();
        network.close();
        assertThat(provider.nativeHandles()).isZero();
    }

    @Test
    void aRestartFromEitherSideTakesNothingAwayFromTheSound() throws Exception {
        for (Side side : List.of(caller, callee, callee, caller)) {
            Side other = side == caller ? callee : caller;
            String before = get(side.path.offer());
            get(side.path.rollback());
            side.path.restartIce();
            Agreed agreed = agree(side, other);

            assertThat(line(agreed.offer, "a=ice-ufrag:")).isNotEqualTo(line(before, "a=ice-ufrag:"));
            assertThat(agreed.offer).contains("a=candidate:");
            assertThat(line(agreed.offer, "a=fingerprint:"))
                    .as("DTLS stays as it is")
                    .isEqualTo(line(before, "a=fingerprint:"));
            awaitSound();
        }
        assertThat(caller.heard.longestGap()).isLessThan(SHORT);
        assertThat(callee.heard.longestGap()).isLessThan(SHORT);
        assertThat(caller.states).containsOnlyOnce(MediaConnectionState.CONNECTED);
    }

    @Test
    void onlyTheNextAgreementHasOtherCredentials() throws Exception {
        caller.path.restartIce();
        Agreed restart = agree(caller, callee);
        Agreed next = agree(caller, callee);

        assertThat(line(next.offer, "a=ice-ufrag:")).isEqualTo(line(restart.offer, "a=ice-ufrag:"));
        assertThat(line(next.answer, "a=ice-ufrag:")).isEqualTo(line(restart.answer, "a=ice-ufrag:"));
    }

    @Test
    void aRestartThatIsRefusedLeavesTheCallAsItWas() throws Exception {
        for (Side side : List.of(caller, callee)) {
            Side other = side == caller ? callee : caller;
            String before = get(side.path.offer());
            get(side.path.rollback());
            side.path.restartIce();
            String refused = get(side.path.offer());
            assertThat(line(refused, "a=ice-ufrag:")).isNotEqualTo(line(before, "a=ice-ufrag:"));
            get(side.path.rollback());
            awaitSound();

            Agreed agreed = agree(other, side);
            assertThat(line(agreed.answer, "a=ice-ufrag:"))
                    .as("the credentials that the far end knows")
                    .isEqualTo(line(before, "a=ice-ufrag:"));
            awaitSound();
        }
        assertThat(caller.heard.longestGap()).isLessThan(SHORT);
        assertThat(callee.heard.longestGap()).isLessThan(SHORT);
    }

    @Test
    void aRestartThatWeRefuseLeavesTheCallAsItWas() throws Exception {
        caller.path.restartIce();
        String offer = network.through(get(caller.path.offer()));
        CompletionStage<String> answer = callee.path.answer(withUnknownCodec(offer));
        assertThat(answer.toCompletableFuture())
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .withCauseInstanceOf(MediaException.class);
        get(caller.path.rollback());
        awaitSound();

        agree(callee, caller);
        agree(caller, callee);
        awaitSound();
        assertThat(callee.heard.longestGap()).isLessThan(SHORT);
    }

    @Test
    void aRestartBeforeTheFirstOfferOrAfterTheEndDoesNothing() throws Exception {
        Side early = new Side("early", 440, 1_000);
        early.path.restartIce();
        assertThat(get(early.path.offer())).contains("a=candidate:");
        get(early.path.close());
        early.path.restartIce();
    }

    @Test
    void aShortOutageNeedsNoRestart() throws Exception {
        network.lose(1);
        await(() -> caller.is(MediaConnectionState.DISCONNECTED) && callee.is(MediaConnectionState.DISCONNECTED));
        network.lose(0);
        await(() -> caller.is(MediaConnectionState.CONNECTED) && callee.is(MediaConnectionState.CONNECTED));
        awaitSound();
    }

    @Test
    void whatHasFailedIsConnectedByARestart() throws Exception {
        network.lose(1);
        await(() -> caller.is(MediaConnectionState.FAILED) && callee.is(MediaConnectionState.FAILED));
        network.lose(0);
        caller.path.restartIce();
        agree(caller, callee);
        await(() -> caller.is(MediaConnectionState.CONNECTED) && callee.is(MediaConnectionState.CONNECTED));
        awaitSound();
    }

    private record Agreed(String offer, String answer) {}

    private Agreed agree(Side offerer, Side answerer) throws Exception {
        String offer = get(offerer.path.offer());
        String answer = get(answerer.path.answer(network.through(offer)));
        get(offerer.path.apply(network.through(answer)));
        return new Agreed(offer, answer);
    }

    private void awaitSound() {
        long callerFrames = caller.heard.frames();
        long calleeFrames = callee.heard.frames();
        await(() -> caller.heard.frames() > callerFrames + 50 && callee.heard.frames() > calleeFrames + 50);
    }

    private void await(BooleanSupplier condition) {
        long begin = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - begin)
                    .as("%s, %s", caller.states, callee.states)
                    .isLessThan(TimeUnit.SECONDS.toNanos(40));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private static String line(String sdp, String attribute) {
        return sdp.lines()
                .filter(line -> line.startsWith(attribute))
                .findFirst()
                .orElseThrow();
    }

    private static String withUnknownCodec(String offer) {
        return offer.lines()
                .filter(line ->
                        !line.startsWith("a=rtpmap:") && !line.startsWith("a=fmtp:") && !line.startsWith("a=rtcp-fb:"))
                .map(line -> line.startsWith("m=audio")
                        ? line.substring(0, line.indexOf("SAVPF") + 5) + " 99\r\na=rtpmap:99 unknown/8000"
                        : line)
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static <T> T get(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
