/** What ICE (RFC 8445) needs from configuration and descriptions: servers, credentials. Nothing here calls native code. */
package org.jackfield.media.webrtc.ice;
