/** Looks at SIP messages on their way between two accounts. */
@Export
@Version("0.1.0")
package org.jackfield.itests.support.wire;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
