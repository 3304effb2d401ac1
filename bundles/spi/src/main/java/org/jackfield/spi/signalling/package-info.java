/**
 * What a signalling provider implements: lines (accounts) and their legs (one INVITE dialog each, RFC 3261 section 12).
 *
 * <p>A provider is an OSGi service {@link org.jackfield.spi.signalling.SignallingProvider}. Session descriptions are opaque to
 * it. Dialogs are told as values ({@link org.jackfield.spi.signalling.Dialog}), so that the core knows all there is to know
 * about them.
 *
 * <p>Threads: no method blocks the caller on the network. Listeners are called on any thread, one call at a time for one leg
 * and in the order of the wire; they return at once and throw nothing.
 */
@Export
@Version("0.1.0")
package org.jackfield.spi.signalling;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
