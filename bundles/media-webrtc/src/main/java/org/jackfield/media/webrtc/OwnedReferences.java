package org.jackfield.media.webrtc;

import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCRtpSender;
import dev.onvoid.webrtc.RTCRtpTransceiver;
import dev.onvoid.webrtc.internal.NativeObject;
import dev.onvoid.webrtc.internal.RefCountedObject;
import java.lang.reflect.Field;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives back the native references that webrtc-java 0.14.0 keeps for ever: that of a closed peer connection, and those of
 * the sender which addTrack returned and of the transceiver which addTransceiver did (webrtc-java issues 239 and 283). Only for that version: a later one gives them back
 * itself, and once more would be once too often.
 */
final class OwnedReferences {

    /** The version that needs this. */
    static final String VERSION = "0.14.0";

    private static final Logger LOG = LoggerFactory.getLogger(OwnedReferences.class);

    /** A reference to any counted native object. */
    private static final class Reference extends RefCountedObject {}

    private final Optional<Field> handle;

    OwnedReferences(Optional<String> version) {
        this.handle = version.filter(VERSION::equals).flatMap(same -> handleField());
        if (handle.isEmpty()) {
            LOG.info("webrtc-java is {}: references are left to the library", version.orElse("of unknown version"));
        }
    }

    /** Returns the address of the peer connection; empty when it is not to be released. */
    Optional<Long> of(RTCPeerConnection connection) {
        return read(connection);
    }

    /** Returns the address of the sender; empty when it is not to be released. */
    Optional<Long> of(RTCRtpSender sender) {
        return read(sender);
    }

    /** Returns the address of the transceiver that addTransceiver returned; empty when it is not to be released. */
    Optional<Long> of(RTCRtpTransceiver transceiver) {
        return read(transceiver);
    }

    /** Releases, once, what was read before the peer connection was closed. */
    void release(long address) {
        try {
            Reference reference = new Reference();
            handle.orElseThrow().setLong(reference, address);
            reference.release();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Long> read(NativeObject object) {
        return handle.map(field -> {
            try {
                return field.getLong(object);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Optional<Field> handleField() {
        try {
            Field field = NativeObject.class.getDeclaredField("nativeHandle");
            field.setAccessible(true);
            return Optional.of(field);
        } catch (NoSuchFieldException | RuntimeException e) {
            LOG.warn("References of peer connections cannot be given back: each call will leak some memory", e);
            return Optional.empty();
        }
    }
}
