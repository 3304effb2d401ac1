/** Where the sound comes from that a call sends: what {@link org.jackfield.session.AudioInput} names, 10 ms at a time. */
package org.jackfield.media.webrtc.sound;
