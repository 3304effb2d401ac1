/**
 * What a recording provider implements: takes the sound of both sides of a call and keeps it.
 *
 * <p>A provider is an OSGi service {@link org.jackfield.spi.recording.RecordingProvider}; without one, a call cannot be
 * recorded here (by the PBX it still can).
 */
@Export
@Version("0.1.0")
package org.jackfield.spi.recording;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
