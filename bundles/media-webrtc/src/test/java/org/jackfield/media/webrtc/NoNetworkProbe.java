package org.jackfield.media.webrtc;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jackfield.session.AudioInput;
import org.jackfield.spi.media.MediaException;
import org.jackfield.spi.media.MediaIntent;
import org.jackfield.spi.media.MediaPath;

/** Asks for an offer where there is no network; a process of its own. Prints the kind of the fault and its message. */
final class NoNetworkProbe {

    private NoNetworkProbe() {}

    public static void main(String[] arguments) throws Exception {
        WebRtcMediaProvider provider = new WebRtcMediaProvider();
        MediaPath path = provider.open(
                new MediaIntent("call", AudioInput.silence(), false, Duration.ofSeconds(1)), new IgnoredEvents());
        long begin = System.nanoTime();
        try {
            System.out.println(path.offer().toCompletableFuture().get(20, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            MediaException fault = (MediaException) e.getCause();
            long milliseconds = (System.nanoTime() - begin) / 1_000_000;
            System.out.println(fault.kind() + " after " + milliseconds + " ms: " + fault.getMessage());
        }
        provider.stop();
        System.out.println("left: " + provider.nativeHandles());
    }
}
