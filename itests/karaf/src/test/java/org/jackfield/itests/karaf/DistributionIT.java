package org.jackfield.itests.karaf;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import org.junit.Test;

/** The distribution is closed to the outside as it comes. */
public class DistributionIT {

    @Test
    public void theShellListensOnLoopbackOnly() throws IOException {
        assertEquals("127.0.0.1", etc("org.apache.karaf.shell.cfg").getProperty("sshHost"));
    }

    @Test
    public void nothingIsFetchedFromAnywhere() throws IOException {
        assertEquals("", etc("org.ops4j.pax.url.mvn.cfg").getProperty("org.ops4j.pax.url.mvn.repositories"));
    }

    @Test
    public void nobodyCanLogInUntilSomebodyIsAllowedTo() throws IOException {
        assertEquals(
                "there is a group, and no user in it",
                Set.of("_g_:admingroup"),
                etc("users.properties").stringPropertyNames());
    }

    @Test
    public void warningsAreShownOnTheConsole() throws IOException {
        assertEquals("WARN", etc("system.properties").getProperty("karaf.log.console"));
    }

    private static Properties etc(String file) throws IOException {
        Path assembly = Path.of(System.getProperty("jackfield.karaf.distribution"))
                .resolveSibling("assembly")
                .resolve("etc");
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(assembly.resolve(file))) {
            properties.load(in);
        }
        return properties;
    }
}
