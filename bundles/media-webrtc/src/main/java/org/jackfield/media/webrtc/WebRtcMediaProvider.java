package org.jackfield.media.webrtc;

import static java.util.Objects.requireNonNull;

import dev.onvoid.webrtc.TlsCertPolicy;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jackfield.media.webrtc.sound.Sounds;
import org.jackfield.media.webrtc.video.VideoPacer;
import org.jackfield.spi.media.MediaException;
import org.jackfield.spi.media.MediaIntent;
import org.jackfield.spi.media.MediaListener;
import org.jackfield.spi.media.MediaPath;
import org.jackfield.spi.media.MediaProvider;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes media paths over WebRTC. The service is there even when the native library cannot be loaded: its paths then fail with
 * a message that names the missing package, and work as soon as that was installed. Immediate, so that this is told when the
 * bundle starts, not when somebody calls.
 */
@Component(
        service = MediaProvider.class,
        property = MediaProvider.NAME + "=webrtc",
        configurationPid = "org.jackfield.media.webrtc",
        immediate = true)
@Designate(ocd = WebRtcConfiguration.class)
public final class WebRtcMediaProvider implements MediaProvider {

    private static final Logger LOG = LoggerFactory.getLogger(WebRtcMediaProvider.class);

    /** How long the end of all paths may take. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(2);

    private final NativeHandles handles = new NativeHandles();
    private final Set<WebRtcMediaPath> paths = ConcurrentHashMap.newKeySet();
    private final MediaRuntime runtime;
    private volatile boolean stopped;

    /** Starts the provider; the native library is loaded in the background. */
    @Activate
    public WebRtcMediaProvider(WebRtcConfiguration configuration) {
        this(
                new NativeLibrary(),
                LibraryVersion.find(),
                configuration.checkTurnCertificates() ? TlsCertPolicy.SECURE : TlsCertPolicy.INSECURE_NO_CHECK);
    }

    /** Starts a provider without a configuration. */
    WebRtcMediaProvider() {
        this(new NativeLibrary(), LibraryVersion.find(), TlsCertPolicy.SECURE);
    }

    WebRtcMediaProvider(NativeLibrary library, Optional<String> version, TlsCertPolicy turnCertificates) {
        ApplicationThread application = new ApplicationThread();
        runtime = new MediaRuntime(
                new MediaControl(),
                new Pacer(),
                new VideoPacer(new DaemonThreads("jackfield-media-video")),
                application,
                new PeerConnectionFactoryHolder(library, handles),
                new OwnedReferences(version),
                handles,
                new Sounds(application::offer),
                turnCertificates);
        runtime.control().execute(this::warmUp);
    }

    @Override
    public MediaPath open(MediaIntent intent, MediaListener listener) {
        WebRtcMediaPath path = new WebRtcMediaPath(runtime, requireNonNull(intent, "intent"), listener, paths::remove);
        paths.add(path);
        if (stopped) {
            path.close();
        }
        return path;
    }

    /** Closes all paths and lets go of the native library's objects; returns after two seconds at the latest. */
    @Deactivate
    public void stop() {
        stopped = true;
        paths.forEach(WebRtcMediaPath::close);
        runtime.control().execute(this::disposeFactory);
        boolean finished = runtime.control().finish(STOP_LIMIT);
        runtime.pacer().stop();
        runtime.video().stop();
        runtime.application().stop();
        if (finished && handles.count() == 0) {
            LOG.info("WebRTC media has ended; no native object is left");
        } else {
            LOG.warn("WebRTC media has ended; {} native objects are left", handles.count());
        }
    }

    /** Returns how many native objects are owned at this moment. */
    int nativeHandles() {
        return handles.count();
    }

    private void warmUp() {
        try {
            runtime.factory().get();
        } catch (MediaException e) {
            LOG.error("Calls will have no media: {}", e.getMessage());
            LOG.debug("Why libwebrtc could not be loaded", e);
        }
    }

    /** A factory whose peer connections could not all be closed is left alone: its end would end the process. */
    private void disposeFactory() {
        if (handles.count() > PeerConnectionFactoryHolder.HANDLES) {
            LOG.error("{} native objects could not be closed", handles.count() - PeerConnectionFactoryHolder.HANDLES);
            return;
        }
        runtime.factory().dispose();
    }
}
