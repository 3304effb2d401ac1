package org.jackfield.core.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;

/** What the bundle tells resolvers: Karaf's installs no consumer whose phone nobody offers. */
class ManifestTest {

    @Test
    void offersPhones() throws IOException {
        URL classes =
                AccountComponent.class.getProtectionDomain().getCodeSource().getLocation();
        try (InputStream manifest = new URL(classes, "META-INF/MANIFEST.MF").openStream()) {
            assertThat(new Manifest(manifest).getMainAttributes().getValue("Provide-Capability"))
                    .contains("osgi.service;objectClass:List<String>=\"org.jackfield.session.Phone\"");
        }
    }
}
