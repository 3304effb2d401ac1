package org.jackfield.media.webrtc.video;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jackfield.session.Registration;
import org.jackfield.session.VideoFrame;
import org.jackfield.session.VideoListener;
import org.jackfield.spi.media.MediaException;

/** The applications that see a path's pictures. */
public final class VideoListeners {

    private final Consumer<Runnable> applicationThread;
    private final Consumer<MediaException> warnings;
    private final List<Viewer> listeners = new CopyOnWriteArrayList<>();

    /**
     * Makes a list that is empty.
     *
     * @param applicationThread runs code of the application, unless it has too much to do
     * @param warnings hears of a listener that throws
     */
    public VideoListeners(Consumer<Runnable> applicationThread, Consumer<MediaException> warnings) {
        this.applicationThread = applicationThread;
        this.warnings = warnings;
    }

    /** Adds a listener; the same one twice sees everything twice. */
    public Registration add(VideoListener listener) {
        Viewer viewer = new Viewer(listener);
        listeners.add(viewer);
        return () -> listeners.remove(viewer);
    }

    /** Removes all. */
    public void clear() {
        listeners.clear();
    }

    boolean isEmpty() {
        return listeners.isEmpty();
    }

    /** Tells all listeners, on the thread for application code; a picture that finds it full is lost. */
    void deliver(VideoFrame frame) {
        applicationThread.accept(() -> listeners.forEach(viewer -> tell(viewer, frame)));
    }

    private void tell(Viewer viewer, VideoFrame frame) {
        try {
            viewer.listener.onFrame(frame);
        } catch (Throwable e) {
            listeners.remove(viewer);
            String name = viewer.listener.getClass().getName();
            warnings.accept(new MediaException(
                    MediaException.Kind.APPLICATION, "the video listener " + name + " threw and is removed", e));
        }
    }

    /** A listener's place: the same listener may have several. */
    private static final class Viewer {

        private final VideoListener listener;

        Viewer(VideoListener listener) {
            this.listener = listener;
        }
    }
}
