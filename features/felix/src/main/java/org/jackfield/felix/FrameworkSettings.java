package org.jackfield.felix;

import java.util.HashMap;
import java.util.Map;
import org.osgi.framework.Constants;

/** The framework's properties. */
final class FrameworkSettings {

    private FrameworkSettings() {}

    static Map<String, String> of(Options options) {
        Map<String, String> settings = new HashMap<>();
        settings.put(Constants.FRAMEWORK_STORAGE, options.run().resolve("cache").toString());
        settings.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        settings.put(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, Integer.toString(options.startLevel()));
        settings.put("jackfield.log", options.log().toString());
        settings.put("org.ops4j.pax.logging.DefaultServiceLog.level", "WARN");
        settings.put("felix.fileinstall.filter", "org\\..*\\.cfg");
        settings.put("felix.fileinstall.poll", "1000");
        settings.put("felix.fileinstall.noInitialDelay", "true");
        // What a person wrote stays as it was written.
        settings.put("felix.fileinstall.enableConfigSave", "false");
        settings.put("felix.fileinstall.tmpdir", options.run().resolve("tmp").toString());
        settings.put("felix.fileinstall.dir", options.run().resolve("etc").toString());
        settings.put("gosh.home", options.home().toString());
        return settings;
    }
}
