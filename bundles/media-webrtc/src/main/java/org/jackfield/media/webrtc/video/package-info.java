/** The pictures that a call sends and sees: what {@link org.jackfield.session.VideoInput} names, and what listeners get. */
package org.jackfield.media.webrtc.video;
