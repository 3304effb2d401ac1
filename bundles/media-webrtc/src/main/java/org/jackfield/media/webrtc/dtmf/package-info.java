/** Recognises keys in decoded sound: libwebrtc plays a telephone-event that came (RFC 4733) as its two tones, and tells no more. */
package org.jackfield.media.webrtc.dtmf;
