package org.jackfield.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.TargetDataLine;
import org.jackfield.session.AudioInput;
import org.jackfield.spi.media.MediaException;
import org.jackfield.spi.media.MediaIntent;
import org.jackfield.spi.media.MediaPath;
import org.junit.jupiter.api.Test;

/** The capture device: used where there is one, a clear fault where there is none, never the end of the JVM. */
class DeviceIT {

    @Test
    void aMachineWithoutACaptureDeviceSaysSo() throws Exception {
        WebRtcMediaProvider provider = new WebRtcMediaProvider();
        MediaPath path = provider.open(
                new MediaIntent("call", AudioInput.device(), false, Duration.ofSeconds(2)), new IgnoredEvents());

        if (hasCaptureDevice()) {
            assertThat(path.offer().toCompletableFuture().get(20, TimeUnit.SECONDS))
                    .startsWith("v=0");
        } else {
            ExecutionException fault = catchThrowableOfType(
                    ExecutionException.class,
                    () -> path.offer().toCompletableFuture().get(20, TimeUnit.SECONDS));
            assertThat(fault.getCause()).hasMessageContaining("this machine has no capture device");
            assertThat(((MediaException) fault.getCause()).kind()).isEqualTo(MediaException.Kind.DEVICE);
        }
        provider.stop();
        assertThat(provider.nativeHandles()).isZero();
    }

    private static boolean hasCaptureDevice() {
        AudioFormat format = new AudioFormat(48_000, 16, 1, true, false);
        return AudioSystem.isLineSupported(new DataLine.Info(TargetDataLine.class, format));
    }
}
