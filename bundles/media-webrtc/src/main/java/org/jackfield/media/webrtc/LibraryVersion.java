package org.jackfield.media.webrtc;

import dev.onvoid.webrtc.RTCPeerConnection;
import java.io.IOException;
import java.net.URL;
import java.security.CodeSource;
import java.util.Optional;
import java.util.jar.JarInputStream;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out which version of webrtc-java runs: in a framework from the package's export, else from the jar's manifest. */
final class LibraryVersion {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryVersion.class);
    private static final String PACKAGES = "osgi.wiring.package";

    private LibraryVersion() {}

    static Optional<String> find() {
        Bundle bundle = FrameworkUtil.getBundle(RTCPeerConnection.class);
        return bundle == null ? fromManifest() : fromExport(bundle);
    }

    private static Optional<String> fromExport(Bundle bundle) {
        String name = RTCPeerConnection.class.getPackageName();
        return bundle.adapt(BundleWiring.class).getCapabilities(PACKAGES).stream()
                .map(BundleCapability::getAttributes)
                .filter(attributes -> name.equals(attributes.get(PACKAGES)))
                .map(attributes -> String.valueOf(attributes.get("version")))
                .findFirst();
    }

    private static Optional<String> fromManifest() {
        CodeSource source = RTCPeerConnection.class.getProtectionDomain().getCodeSource();
        return source == null ? Optional.empty() : read(source.getLocation());
    }

    private static Optional<String> read(URL jar) {
        try (JarInputStream in = new JarInputStream(jar.openStream())) {
            return Optional.ofNullable(in.getManifest())
                    .map(manifest -> manifest.getMainAttributes().getValue("Version"));
        } catch (IOException e) {
            LOG.warn("The version of webrtc-java cannot be read from {}", jar, e);
            return Optional.empty();
        }
    }
}
