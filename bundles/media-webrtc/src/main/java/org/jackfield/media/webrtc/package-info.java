/**
 * Media over WebRTC, by webrtc-java: a thin provider that can come and go while the framework runs.
 *
 * <p>Threads: all native calls that may take time are made on one control thread ({@link
 * org.jackfield.media.webrtc.MediaControl}); a pacer gives every sender its next 10 ms ({@link
 * org.jackfield.media.webrtc.Pacer}); code of the application, sources and listeners of sound, runs on a third ({@link
 * org.jackfield.media.webrtc.ApplicationThread}), never on libwebrtc's. Callbacks of libwebrtc copy values, hand over to
 * the control thread, and let nothing escape: an exception that does ends the JVM.
 */
package org.jackfield.media.webrtc;
