package org.jackfield.media.webrtc;

import dev.onvoid.webrtc.RTCDtmfSender;
import dev.onvoid.webrtc.RTCRtpSender;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.jackfield.spi.media.MediaException;

/**
 * Sends keys as telephone-events (RFC 4733). libwebrtc lets them out only with sound: silence is pushed while there is none.
 * Used on the control thread only.
 */
final class ToneSending {

    private static final String KEYS = "0123456789ABCD*#";
    private static final long SHORTEST = 40;
    private static final long LONGEST = 6_000;

    /** The least that libwebrtc takes, in milliseconds; the caller leaves the real gap. */
    private static final int GAP = 30;

    /** How long sound is waited for: a second. */
    private static final int ATTEMPTS = 100;

    private static final Duration PAUSE = Duration.ofMillis(10);

    private final MediaControl control;
    private final RTCRtpSender sender;
    private final BooleanSupplier steady;
    private RTCDtmfSender tones;
    private Future<?> next = CompletableFuture.completedFuture(null);
    private int stretch = 1;
    private boolean closed;

    /**
     * Makes a sender of keys.
     *
     * @param steady tells whether sound has been going out for a moment, and on time
     */
    ToneSending(MediaControl control, RTCRtpSender sender, BooleanSupplier steady) {
        this.control = control;
        this.sender = sender;
        this.steady = steady;
    }

    /** Refuses what cannot be sent. The key is not named: it may belong to a PIN. */
    static void check(char tone, Duration duration) {
        if (KEYS.indexOf(tone) < 0) {
            throw new IllegalArgumentException("tone must be one of 0-9 A-D * #");
        }
        long milliseconds = duration.toMillis();
        if (milliseconds < SHORTEST || milliseconds > LONGEST) {
            throw new IllegalArgumentException(
                    "duration is %d ms, must be %d to %d ms".formatted(milliseconds, SHORTEST, LONGEST));
        }
    }

    /**
     * Sends a key as soon as sound flows steadily: the far end would not understand one that came before any sound, or late. After
     * a second the key goes out all the same.
     */
    CompletionStage<Void> send(char tone, Duration duration) {
        CompletableFuture<Void> sent = new CompletableFuture<>();
        attempt(tone, (int) duration.toMillis(), ATTEMPTS, sent);
        return sent;
    }

    /** From now on libwebrtc is told so many times the length of a key, see {@link TelephoneEvents#stretch}. */
    void setStretch(int value) {
        stretch = value;
    }

    private void attempt(char tone, int milliseconds, int attempts, CompletableFuture<Void> sent) {
        if (attempts > 0 && !steady.getAsBoolean() && canInsert()) {
            next = control.schedule(() -> attempt(tone, milliseconds, attempts - 1, sent), PAUSE);
        } else if (canInsert() && insert(tone, milliseconds)) {
            sent.complete(null);
        } else {
            sent.completeExceptionally(refused());
        }
    }

    private boolean insert(char tone, int milliseconds) {
        int told = (int) Math.min(LONGEST, (long) milliseconds * stretch);
        return tones.insertDtmf(String.valueOf(tone), told, GAP);
    }

    private boolean canInsert() {
        if (tones == null && !closed) {
            tones = sender.getDtmfSender();
        }
        return !closed && tones.canInsertDtmf();
    }

    /** Sends no more: to be called before the peer connection is closed. */
    void close() {
        closed = true;
        next.cancel(false);
    }

    static MediaException refused() {
        return new MediaException(MediaException.Kind.NOT_NEGOTIATED, "the far end takes no telephone-event now");
    }
}
