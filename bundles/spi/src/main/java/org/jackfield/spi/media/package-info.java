/**
 * What a media provider implements: paths that carry sound, described by SDP (RFC 8866) in offers and answers (RFC 3264).
 *
 * <p>A provider is an OSGi service {@link org.jackfield.spi.media.MediaProvider}. It holds only what can be made again: what
 * a call wants from media is a {@link org.jackfield.spi.media.MediaIntent}, a value that the core keeps.
 *
 * <p>Threads: nothing here may block the caller on native code or the network. Listeners are called on any thread, one call
 * at a time for one path, and return at once.
 */
@Export
@Version("0.1.0")
package org.jackfield.spi.media;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
