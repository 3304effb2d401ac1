package org.jackfield.recording;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jackfield.spi.recording.OpenRecording;
import org.jackfield.spi.recording.RecordingException;
import org.jackfield.spi.recording.RecordingListener;
import org.jackfield.spi.recording.RecordingProvider;
import org.jackfield.spi.recording.RecordingRequest;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records as WAV files. Two threads serve all recordings: one writes, one makes the digest of what is closed. */
@Component(
        service = RecordingProvider.class,
        // What a killed process has left is completed when the bundle starts, not when somebody records.
        immediate = true,
        configurationPid = WavRecordingProvider.PID,
        property = RecordingProvider.NAME + "=wav")
@Designate(ocd = RecordingConfiguration.class)
public final class WavRecordingProvider implements RecordingProvider {

    static final String PID = "org.jackfield.recording";

    private static final Logger LOG = LoggerFactory.getLogger(WavRecordingProvider.class);
    private static final String KARAF_DATA = "karaf.data";
    private static final long TO_CLOSE_MILLISECONDS = 1500;

    private final String dataFolder;
    private final ScheduledExecutorService writerThread = Threads.scheduled("jackfield-recording-writer");
    private final ExecutorService finisherThread = Threads.single("jackfield-recording-finisher");
    private final Recordings recordings;
    private final ScheduledFuture<?> ticking;
    private volatile RecordingSettings settings;

    /**
     * Serves from now on, and completes what a killed process has left in the folder.
     *
     * @param configuration where and how recordings are kept
     * @param context tells where Karaf keeps its data
     */
    @Activate
    public WavRecordingProvider(RecordingConfiguration configuration, BundleContext context) {
        this(configuration, dataFolder(context), new LocalDisk());
    }

    WavRecordingProvider(RecordingConfiguration configuration, String dataFolder, Disk disk) {
        this.dataFolder = dataFolder;
        settings = RecordingSettings.of(configuration, dataFolder);
        recordings = new Recordings(disk, Clocks.system(), writerThread, finisherThread);
        finisherThread.execute(new Repair(disk, settings.folder()));
        ticking = writerThread.scheduleAtFixedRate(
                this::tick, Recordings.PERIOD_MILLISECONDS, Recordings.PERIOD_MILLISECONDS, TimeUnit.MILLISECONDS);
        LOG.info("Calls are recorded in {}", settings.folder());
    }

    /** Takes a changed configuration for the recordings to come; one that is refused changes nothing. */
    @Modified
    void modified(RecordingConfiguration configuration) {
        settings = RecordingSettings.of(configuration, dataFolder);
        LOG.info("Calls are recorded in {}", settings.folder());
    }

    @Override
    public CompletionStage<OpenRecording> open(RecordingRequest request, RecordingListener listener) {
        CompletableFuture<OpenRecording> opened = new CompletableFuture<>();
        try {
            writerThread.execute(() -> begin(request, listener, opened));
        } catch (RejectedExecutionException e) {
            opened.completeExceptionally(new RecordingException("nothing can be recorded: the bundle has stopped", e));
        }
        return opened;
    }

    /** Closes every recording. After 1.5 s it returns: what a slow disk has not taken by then is closed on, and logged. */
    @Deactivate
    void deactivate() {
        ticking.cancel(false);
        CompletableFuture<Void> closed = CompletableFuture.runAsync(recordings::breakOffAll, writerThread);
        writerThread.shutdown();
        await(closed.thenCompose(broken -> {
            finisherThread.shutdown();
            return recordings.complete();
        }));
    }

    private void begin(RecordingRequest request, RecordingListener listener, CompletableFuture<OpenRecording> opened) {
        try {
            opened.complete(recordings.begin(request, listener, settings));
        } catch (RecordingException e) {
            opened.completeExceptionally(e);
        } catch (RuntimeException e) {
            opened.completeExceptionally(new RecordingException("nothing can be recorded: " + e, e));
        }
    }

    private void tick() {
        try {
            recordings.tick(settings.lowestFreeBytes());
        } catch (RuntimeException e) {
            LOG.error("Recordings could not be written this time", e);
        }
    }

    private static void await(CompletableFuture<?> all) {
        try {
            all.get(TO_CLOSE_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("Not every recording could be completed within {} ms; that goes on", TO_CLOSE_MILLISECONDS, e);
        } catch (ExecutionException e) {
            LOG.error("A recording could not be closed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String dataFolder(BundleContext context) {
        String karaf = context.getProperty(KARAF_DATA);
        return karaf == null ? "" : karaf;
    }
}
