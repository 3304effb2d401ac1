package org.jackfield.benchmarks.calls;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for the first sound that is not silence, and knows when it came. */
final class FirstSound {

    /** About -40 dB below full scale: far above the codec's noise, far below the tone. */
    private static final int LOUD = 300;

    private final CountDownLatch heard = new CountDownLatch(1);
    private volatile long time;
    private volatile Throwable fault;

    /** Takes 16 bit little-endian samples. */
    void hear(byte[] pcm) {
        for (int i = 0; i + 1 < pcm.length; i += 2) {
            hear((pcm[i + 1] << 8) | (pcm[i] & 0xff));
        }
    }

    void hear(short[] samples) {
        for (short sample : samples) {
            hear(sample);
        }
    }

    private void hear(int sample) {
        if (heard.getCount() > 0 && Math.abs(sample) > LOUD) {
            time = System.nanoTime();
            heard.countDown();
        }
    }

    /** There will be none. */
    void broken(Throwable cause) {
        fault = cause;
        heard.countDown();
    }

    /** Returns the {@link System#nanoTime()} of the first sound. */
    long await() throws InterruptedException, TimeoutException {
        if (!heard.await(20, TimeUnit.SECONDS)) {
            throw new TimeoutException("no sound within 20 s");
        }
        if (fault != null) {
            throw new IllegalStateException("the far end's track cannot be heard", fault);
        }
        return time;
    }
}
