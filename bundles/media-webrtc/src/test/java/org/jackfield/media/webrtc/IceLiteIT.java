package org.jackfield.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jackfield.session.AudioInput;
import org.jackfield.spi.media.MediaIntent;
import org.jackfield.spi.media.MediaPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Descriptions as media servers write them: ICE-lite (RFC 8445 section 2.5), and with fields that browsers do not have. */
class IceLiteIT {

    private static final String CRYPTO =
            "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:d0RmdmcmVCspeEc3QGZiNWpVLFJhQX1cfHAwJSoj\r\n";

    private final WebRtcMediaProvider provider = new WebRtcMediaProvider();
    private final HeardTone atServer = new HeardTone(440);
    private final HeardTone atPhone = new HeardTone(1_000);
    private final MediaPath server = open("server", 1_000, atServer);
    private final MediaPath phone = open("phone", 440, atPhone);

    @AfterEach
    void stop() {
        provider.stop();
        assertThat(provider.nativeHandles()).isZero();
    }

    @Test
    void aServerOffersAndOffersAgainAndRestarts() throws Exception {
        serverOffers();
        awaitSound();
        serverOffers();
        server.restartIce();
        serverOffers();
        awaitSound();
    }

    @Test
    void aServerAnswersAndAnswersAgainAndTheRestart() throws Exception {
        phoneOffers();
        awaitSound();
        phoneOffers();
        phone.restartIce();
        phoneOffers();
        awaitSound();
    }

    private void serverOffers() throws Exception {
        get(server.apply(get(phone.answer(asServer(get(server.offer()))))));
    }

    private void phoneOffers() throws Exception {
        get(phone.apply(asServer(get(server.answer(get(phone.offer()))))));
    }

    private MediaPath open(String name, int hertz, HeardTone heard) {
        MediaPath path = provider.open(
                new MediaIntent(name, AudioInput.tone(hertz), false, Duration.ofSeconds(2)), new IgnoredEvents());
        path.listen(heard);
        return path;
    }

    /** The session says ice-lite, the profile has no transport, keys of SDES stand beside the fingerprint, nothing is said of rtcp-mux. */
    private static String asServer(String sdp) {
        return sdp.replace("t=0 0\r\n", "t=0 0\r\na=ice-lite\r\n")
                        .replace("UDP/TLS/RTP/SAVPF", "RTP/SAVPF")
                        .replace("a=rtcp-mux\r\n", CRYPTO)
                        .replaceAll("a=(?:group|extmap|ssrc|msid|ice-options)[^\r]*\r\n", "")
                        .replaceAll("a=candidate:\\S+ 1 tcp [^\r]*\r\n", "")
                + "a=end-of-candidates\r\n";
    }

    private void awaitSound() {
        atServer.clear();
        atPhone.clear();
        long begin = System.nanoTime();
        while (atServer.frames() < 50 || atPhone.frames() < 50) {
            assertThat(System.nanoTime() - begin)
                    .as("heard %d and %d frames", atServer.frames(), atPhone.frames())
                    .isLessThan(TimeUnit.SECONDS.toNanos(20));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private static <T> T get(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
