package org.jackfield.itests.support;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.util.Map;
import org.jackfield.session.Phone;
import org.jackfield.session.PhoneState;
import org.junit.After;
import org.junit.Test;
import org.osgi.framework.ServiceReference;

/**
 * Accounts come, change and go with their configuration.
 *
 * <p>Each test has an account name of its own. Karaf's configuration listener reads every configuration that has changed with
 * {@code getConfiguration(pid)}; when that is deleted in the same moment, the reading makes it anew, empty and of no factory,
 * and a later account of that name would get this one.
 */
public abstract class ConfigurationScenarios {

    private final Services services = new Services();
    private final Accounts accounts = new Accounts();

    @After
    public void remove() {
        accounts.close();
    }

    @Test
    public void aPhoneIsAServiceWithItsAccountsProperties() {
        accounts.create("alice", Map.of("domain", "phones.example", "password", "secret", "register", false));

        ServiceReference<Phone> reference = reference("alice");
        assertEquals("alice", reference.getProperty(Phone.NAME));
        assertEquals("alice", reference.getProperty(Phone.NUMBER));
        assertEquals("phones.example", reference.getProperty(Phone.DOMAIN));
        assertNull(reference.getProperty("password"));
    }

    @Test
    public void aPhoneChangesWithItsConfiguration() {
        Phone phone = accounts.create("carol", Map.of("displayName", "Carol"));
        assertEquals("Carol", phone.address().displayName());

        accounts.configure("carol", Map.of("number", "carol", "bind", "127.0.0.1:0", "displayName", "Carol Danvers"));
        Await.until(
                "the new name",
                Services.BOUND,
                () -> current("carol").address().displayName().equals("Carol Danvers"));
    }

    @Test
    public void aPhoneGoesWithItsConfiguration() {
        accounts.create("dave", Map.of());
        accounts.create("bob", Map.of());

        accounts.delete("dave");
        assertTrue(services.find(Phone.class, Accounts.filter("dave")).isEmpty());
        assertEquals(PhoneState.CONNECTED, current("bob").status().state());
    }

    @Test
    public void anAccountThatCannotBeUsedDisturbsNoOther() {
        accounts.configure("eve", Map.of("number", "eve\r\nX-Injected: yes", "bind", "127.0.0.1:0"));
        Phone frank = accounts.create("frank", Map.of());

        assertEquals(PhoneState.CONNECTED, frank.status().state());
        assertTrue(services.find(Phone.class, Accounts.filter("eve")).isEmpty());
    }

    private Phone current(String name) {
        return services.await(Phone.class, Accounts.filter(name));
    }

    private ServiceReference<Phone> reference(String name) {
        return services.find(Phone.class, Accounts.filter(name)).iterator().next();
    }
}
