package org.jackfield.media.webrtc;

import dev.onvoid.webrtc.TlsCertPolicy;
import org.jackfield.media.webrtc.sound.Sounds;
import org.jackfield.media.webrtc.video.VideoPacer;

/**
 * What all paths of one provider share.
 *
 * @param control the thread for native calls
 * @param pacer gives senders their turns
 * @param video gives senders of pictures their turns
 * @param application the thread for code of the application
 * @param factory makes peer connections
 * @param references gives back what the library forgets
 * @param handles counts native objects
 * @param sounds opens what is sent
 * @param turnCertificates how the certificates of TURN servers are checked
 */
record MediaRuntime(
        MediaControl control,
        Pacer pacer,
        VideoPacer video,
        ApplicationThread application,
        PeerConnectionFactoryHolder factory,
        OwnedReferences references,
        NativeHandles handles,
        Sounds sounds,
        TlsCertPolicy turnCertificates) {}
