package org.jackfield.itests.support;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.util.Map;
import org.jackfield.session.Phone;
import org.jackfield.session.Session;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** The example consumer, a bundle like any other, gets its phone from the service registry. */
public abstract class ConsumerScenarios {

    private static final String PID = "org.jackfield.caller";

    private final Services services = new Services();
    private final Accounts accounts = new Accounts();
    private Configuration caller;

    @Before
    public void findConfiguration() throws IOException {
        caller = services.await(ConfigurationAdmin.class).getConfiguration(PID, "?");
    }

    @After
    public void remove() throws IOException {
        caller.delete();
        accounts.close();
    }

    @Test
    public void theConsumerCallsAsSoonAsItsPhoneIsThere() throws Exception {
        Phone bob = accounts.create("bob", Map.of());
        IncomingCalls callsToBob = IncomingCalls.of(bob);
        caller.update(FrameworkUtil.asDictionary(Map.of("number", Accounts.uri(bob))));

        accounts.create("alice", Map.of());
        Session fromAlice = callsToBob.next();
        assertEquals("alice", fromAlice.status().number());
    }
}
