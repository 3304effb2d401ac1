/** The 35 rows of the Session: attributes, methods, events; each shown by what is seen at the far end or on the wire. */
@Export
@Version("0.1.0")
package org.jackfield.itests.support.contract;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
