package org.jackfield.media.webrtc;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jackfield.session.AudioInput;
import org.jackfield.session.PcmFrame;
import org.jackfield.spi.media.MediaConnectionState;
import org.jackfield.spi.media.MediaIntent;
import org.jackfield.spi.media.MediaPath;

/**
 * Prints how long the set-up of media takes between two paths of one provider, step by step; to be run by hand, within
 * build/isolated.sh. What the bare library takes for the same is measured in benchmarks/.
 */
final class SetUpFigures {

    private static final int WARM_UP = 20;
    private static final int CALLS = 100;
    private static final String[] STEPS = {"offer", "answer", "apply", "connected", "first sound", "closed"};

    private SetUpFigures() {}

    public static void main(String[] arguments) throws Exception {
        WebRtcMediaProvider provider = new WebRtcMediaProvider();
        double[][] times = new double[STEPS.length][CALLS];
        for (int call = -WARM_UP; call < CALLS; call++) {
            double[] measured = measure(provider);
            for (int step = 0; step < STEPS.length && call >= 0; step++) {
                times[step][call] = measured[step];
            }
        }
        provider.stop();
        System.out.println(
                "milliseconds since the beginning of the call, " + CALLS + " calls: median, 95th percentile");
        for (int step = 0; step < STEPS.length; step++) {
            Arrays.sort(times[step]);
            System.out.printf(
                    "%-12s %7.1f %7.1f%n", STEPS[step], times[step][CALLS / 2], times[step][CALLS * 95 / 100]);
        }
    }

    private static double[] measure(WebRtcMediaProvider provider) throws Exception {
        CountDownLatch connected = new CountDownLatch(2);
        CountDownLatch sound = new CountDownLatch(1);
        MediaPath caller = open(provider, connected);
        MediaPath callee = open(provider, connected);
        caller.listen(frame -> hear(frame, sound));
        long begin = System.nanoTime();
        double[] times = new double[STEPS.length];
        String offer = get(caller.offer());
        times[0] = since(begin);
        String answer = get(callee.answer(offer));
        times[1] = since(begin);
        get(caller.apply(answer));
        times[2] = since(begin);
        await(connected);
        times[3] = since(begin);
        await(sound);
        times[4] = since(begin);
        CompletionStage<Void> closed = caller.close();
        get(callee.close());
        get(closed);
        times[5] = since(begin);
        return times;
    }

    private static MediaPath open(WebRtcMediaProvider provider, CountDownLatch connected) {
        MediaIntent intent = new MediaIntent("figures", AudioInput.tone(440), false, Duration.ofSeconds(2));
        return provider.open(intent, new IgnoredEvents() {
            @Override
            public void onConnectionState(MediaConnectionState state) {
                if (state == MediaConnectionState.CONNECTED) {
                    connected.countDown();
                }
            }
        });
    }

    private static void hear(PcmFrame frame, CountDownLatch sound) {
        for (short sample : frame.samples()) {
            if (sample > 1_000) {
                sound.countDown();
                return;
            }
        }
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        if (!latch.await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("this took more than 20 s");
        }
    }

    private static <T> T get(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
