package org.jackfield.itests.interop;

import static org.ops4j.pax.exam.CoreOptions.cleanCaches;
import static org.ops4j.pax.exam.CoreOptions.junitBundles;
import static org.ops4j.pax.exam.CoreOptions.options;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;

import org.ops4j.pax.exam.Option;

/** A Felix with everything in it, as the tests of this module want it. */
final class FelixOptions {

    private FelixOptions() {}

    /** Returns the framework's configuration. */
    static Option[] all() {
        ClassPathBundles bundles = new ClassPathBundles();
        return options(
                cleanCaches(true),
                systemProperty("org.ops4j.pax.logging.DefaultServiceLog.level").value("WARN"),
                bundles.provision(
                        "org.ops4j.pax.logging.pax-logging-api",
                        "org.ops4j.pax.logging.pax-logging-log4j2",
                        "org.osgi.util.function",
                        "org.osgi.util.promise",
                        "org.osgi.service.component",
                        "org.apache.felix.configadmin",
                        "org.apache.felix.metatype",
                        "org.apache.felix.eventadmin",
                        "org.apache.felix.scr",
                        "org.apache.felix.gogo.runtime"),
                bundles.provision(
                        "com.google.gson",
                        "org.jackfield.api",
                        "org.jackfield.spi",
                        "org.jackfield.core",
                        "org.jackfield.signalling.sip",
                        "org.jackfield.media.webrtc.native",
                        "org.jackfield.media.webrtc",
                        "org.jackfield.recording",
                        "org.jackfield.eventadmin",
                        "org.jackfield.shell"),
                bundles.provision("org.apache.commons.math3", "org.jackfield.itests.support"),
                junitBundles());
    }
}
