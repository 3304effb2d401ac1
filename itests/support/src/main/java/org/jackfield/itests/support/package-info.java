/** What the tests in Felix and in Karaf share. */
@Export
@Version("0.1.0")
package org.jackfield.itests.support;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
