package org.jackfield.itests.karaf;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.options;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.CoreOptions.systemTimeout;
import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.logLevel;

import java.io.File;
import java.net.URISyntaxException;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.jackfield.examples.consumer.Caller;
import org.jackfield.examples.snippets.RecordedCalls;
import org.jackfield.itests.support.FarEnd;
import org.jackfield.itests.support.Services;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.karaf.options.LogLevelOption;

/** The Karaf distribution that this build has made, as the tests of this module want it. */
final class KarafOptions {

    private static final String MAVEN = "etc/org.ops4j.pax.url.mvn.cfg";
    private static final String REPOSITORY = "org.ops4j.pax.url.mvn.localRepository";

    private KarafOptions() {}

    /** Returns the container's configuration. */
    static Option[] all() {
        String version = System.getProperty("jackfield.karaf.version");
        File distribution = new File(System.getProperty("jackfield.karaf.distribution"));
        return options(
                karafDistributionConfiguration()
                        .frameworkUrl(distribution.toURI().toString())
                        .karafVersion(version)
                        .name("Jackfield in Karaf")
                        .unpackDirectory(new File("target/exam"))
                        .useDeployFolder(false),
                // Of the start; the default would be three minutes of waiting for one that has failed.
                systemTimeout(60_000),
                // As bin/karaf does.
                vmOption("--patch-module"),
                vmOption("java.base=lib/endorsed/org.apache.karaf.specs.locator-" + version + ".jar"),
                vmOption("--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED"),
                configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
                // Kept for data/log/karaf.log.
                keepRuntimeFolder(),
                logLevel(LogLevelOption.LogLevel.INFO),
                // The arrival of the tests would have pax-logging refreshed, and its log would end there.
                editConfigurationFilePut("etc/org.apache.karaf.features.cfg", "autoRefresh", "false"),
                // Pax Exam's own bundles come from where Maven has put them.
                editConfigurationFilePut(MAVEN, REPOSITORY, System.getProperty(REPOSITORY)),
                systemProperty(FarEnd.HOME).value(System.getProperty(FarEnd.HOME)),
                bundle(location(FastFourierTransformer.class)),
                bundle(location(Caller.class)),
                bundle(location(RecordedCalls.class)),
                bundle(location(Services.class)));
    }

    private static String location(Class<?> type) {
        try {
            return type.getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
