package org.jackfield.media.webrtc.video;

import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jackfield.session.VideoFrame;
import org.jackfield.session.VideoInput;
import org.jackfield.spi.media.MediaException;

/** Sends the pictures of one path while they are wanted. Used on the control thread, its turns run on the pacer's. */
public final class VideoSending {

    private final CustomVideoSource source;
    private final VideoPacer pacer;
    private final Consumer<MediaException> warnings;
    private final Object pushing = new Object();
    private Optional<VideoInput> input;
    private Future<?> turns = CompletableFuture.completedFuture(null);
    private boolean flowing;
    private boolean stopped;

    /**
     * Makes a sender that rests.
     *
     * @param warnings hears of an application's source that fails
     */
    public VideoSending(
            CustomVideoSource source, VideoPacer pacer, Optional<VideoInput> input, Consumer<MediaException> warnings) {
        this.source = source;
        this.pacer = pacer;
        this.input = input;
        this.warnings = warnings;
    }

    /** Sends other pictures, from now on if any are sent at all. */
    public void replace(Optional<VideoInput> next) {
        input = next;
        begin();
    }

    /** Tells whether pictures go out by what is agreed. */
    public void setFlowing(boolean value) {
        if (flowing != value) {
            flowing = value;
            begin();
        }
    }

    /** Sends no more: when this returns, the native source is used no longer. */
    public void stop() {
        turns.cancel(false);
        synchronized (pushing) {
            stopped = true;
        }
    }

    private void begin() {
        turns.cancel(false);
        if (flowing) {
            input.flatMap(Pictures::of).ifPresent(pictures -> turns = begin(pictures, input.orElseThrow()));
        }
    }

    private Future<?> begin(Pictures pictures, VideoInput shown) {
        byte[] i420 = new byte[VideoFrame.size(shown.width(), shown.height())];
        Arrays.fill(i420, 0, shown.width() * shown.height(), Pictures.BLACK);
        Arrays.fill(i420, shown.width() * shown.height(), i420.length, Pictures.GREY);
        return pacer.begin(new Turn(pictures, shown, i420), shown.framesPerSecond());
    }

    /** The lock keeps the native source alive while it is pushed into; nothing else is done under it. */
    private void push(NativeI420Buffer picture) {
        dev.onvoid.webrtc.media.video.VideoFrame frame =
                new dev.onvoid.webrtc.media.video.VideoFrame(picture, 0, System.nanoTime());
        try {
            synchronized (pushing) {
                if (!stopped) {
                    source.pushFrame(frame);
                }
            }
        } finally {
            frame.release();
        }
    }

    /** One picture after the other of the same source, until it throws. */
    private final class Turn implements Runnable {

        private final Pictures pictures;
        private final VideoInput shown;
        private final byte[] i420;
        private boolean broken;

        Turn(Pictures pictures, VideoInput shown, byte[] i420) {
            this.pictures = pictures;
            this.shown = shown;
            this.i420 = i420;
        }

        @Override
        public void run() {
            if (broken) {
                return;
            }
            try {
                pictures.next(i420);
                push(I420.toNative(i420, shown.width(), shown.height()));
            } catch (Throwable e) {
                broken = true;
                warnings.accept(new MediaException(
                        MediaException.Kind.APPLICATION, "the source of the pictures " + shown + " threw", e));
            }
        }
    }
}
