package org.jackfield.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jackfield.spi.contract.media.CallMediaContract;
import org.jackfield.spi.media.MediaProvider;

/** libwebrtc, with real packets, does what every provider does; and no native object is left after any of it. */
class WebRtcMediaContractIT extends CallMediaContract {

    @Override
    protected MediaProvider startProvider() {
        return new WebRtcMediaProvider();
    }

    @Override
    protected void stopProvider(MediaProvider provider) {
        WebRtcMediaProvider stopped = (WebRtcMediaProvider) provider;
        stopped.stop();
        assertThat(stopped.nativeHandles()).as("native objects that are left").isZero();
    }

    @Override
    protected void passTime() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
}
