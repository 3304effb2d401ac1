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

/** Accounts come, change and go with their configuration. */
public abstract class ConfigurationScenarios {

    private final Services services = new Services();
    private final Accounts accounts = new Accounts();

    @After
    public void remove() {
        accounts.close();
    }

    @Test
    public void aPhoneIsAServiceWithItsAccountsProperties() {
        accounts.create("alice", Map.of("domain", "phones.example", "password", "secret"));

        ServiceReference<Phone> reference = reference("alice");
        assertEquals("alice", reference.getProperty(Phone.NAME));
        assertEquals("alice", reference.getProperty(Phone.NUMBER));
        assertEquals("phones.example", reference.getProperty(Phone.DOMAIN));
        assertNull(reference.getProperty("password"));
    }

    @Test
    public void aPhoneChangesWithItsConfiguration() {
        Phone phone = accounts.create("alice", Map.of("displayName", "Alice"));
        assertEquals("Alice", phone.address().displayName());

        accounts.configure("alice", Map.of("number", "alice", "bind", "127.0.0.1:0", "displayName", "Alice Liddell"));
        Await.until(
                "the new name",
                Services.BOUND,
                () -> current("alice").address().displayName().equals("Alice Liddell"));
    }

    @Test
    public void aPhoneGoesWithItsConfiguration() {
        accounts.create("alice", Map.of());
        accounts.create("bob", Map.of());

        accounts.delete("alice");
        assertTrue(services.find(Phone.class, Accounts.filter("alice")).isEmpty());
        assertEquals(PhoneState.CONNECTED, current("bob").status().state());
    }

    @Test
    public void anAccountThatCannotBeUsedDisturbsNoOther() {
        accounts.configure("eve", Map.of("number", "eve\r\nX-Injected: yes", "bind", "127.0.0.1:0"));
        Phone alice = accounts.create("alice", Map.of());

        assertEquals(PhoneState.CONNECTED, alice.status().state());
        assertTrue(services.find(Phone.class, Accounts.filter("eve")).isEmpty());
    }

    private Phone current(String name) {
        return services.await(Phone.class, Accounts.filter(name));
    }

    private ServiceReference<Phone> reference(String name) {
        return services.find(Phone.class, Accounts.filter(name)).iterator().next();
    }
}
