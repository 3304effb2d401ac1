package org.jackfield.recording;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jackfield.spi.recording.OpenRecording;

/**
 * A process of its own that records into a folder, a tone on either side, until it is killed or the recording breaks: then it
 * prints why.
 */
final class RecordingProcess {

    private RecordingProcess() {}

    public static void main(String... arguments) throws Exception {
        CountDownLatch broken = new CountDownLatch(1);
        WavRecordingProvider provider = new WavRecordingProvider(
                Settings.in(Path.of(arguments[0])).withFileName("call").withLowestFreeSpace(0), "", new LocalDisk());
        OpenRecording recording = provider.open(Calls.withCallId("killed"), why -> {
                    System.out.println(why.getMessage());
                    broken.countDown();
                })
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS);
        long begun = System.nanoTime();
        for (long i = 0; broken.getCount() > 0; i += 10) {
            recording.near().onFrame(Tones.frame(440, 16_000, i));
            recording.far().onFrame(Tones.frame(1000, 48_000, i));
            LockSupport.parkNanos(Math.max(0, begun + (i + 10) * 1_000_000 - System.nanoTime()));
        }
        provider.deactivate();
    }
}
