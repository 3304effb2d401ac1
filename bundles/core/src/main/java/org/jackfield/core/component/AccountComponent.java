package org.jackfield.core.component;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import org.jackfield.core.account.Account;
import org.jackfield.core.account.AccountConfiguration;
import org.jackfield.core.account.AccountName;
import org.jackfield.core.account.AccountReader;
import org.jackfield.core.phone.PhoneControl;
import org.jackfield.session.Phone;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One account: a phone for each configuration of the factory PID. A configuration that is not allowed makes no phone and says
 * why in one line of the log; other accounts live.
 *
 * <p>The component provides no service itself: its service would carry the configuration, password included, as properties.
 * The manifest says nevertheless that phones come from here: without that, no resolver installs a bundle that wants one.
 */
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>='org.jackfield.session.Phone'",
        uses = Phone.class)
@Component(
        service = {},
        immediate = true,
        configurationPid = Phone.FACTORY_PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = AccountConfiguration.class, factory = true)
public final class AccountComponent {

    private static final Logger LOG = LoggerFactory.getLogger(AccountComponent.class);

    private final CoreRuntime runtime;
    private final BundleContext context;
    private volatile PhoneControl control;
    private volatile ServiceRegistration<Phone> registration;

    /** Starts the account. */
    @Activate
    public AccountComponent(@Reference CoreRuntime runtime, BundleContext context, Map<String, Object> properties) {
        this.runtime = runtime;
        this.context = context;
        configure(properties);
    }

    /** Takes changed settings; calls go on. */
    @Modified
    void configure(Map<String, Object> properties) {
        String name = AccountName.of(properties);
        try {
            Account account = AccountReader.read(
                    name,
                    properties,
                    property -> LOG.warn("Phone {}: there is no property {}; it is left out", name, property));
            if (account.line().bindHost().equals("0.0.0.0")) {
                LOG.warn("Phone {}: bind is every address of this machine; better name the one that is meant", name);
            }
            apply(account);
        } catch (IllegalArgumentException e) {
            LOG.error(
                    "Phone {}: {}; {}",
                    name,
                    e.getMessage(),
                    control == null ? "the account is not started" : "the account goes on as it was");
        }
    }

    private void apply(Account account) {
        if (control != null) {
            control.configure(account);
            return;
        }
        control = new PhoneControl(account, runtime.services(), this::readdressed);
        runtime.add(control);
        // Before anybody can have the phone: a call made at once then waits for the line.
        control.start();
        registration = context.registerService(Phone.class, control.phone(), properties(account));
    }

    /** Runs on any thread; the service may be going at this moment. */
    private void readdressed() {
        try {
            registration.setProperties(properties(control.account()));
        } catch (IllegalStateException e) {
            LOG.debug("Phone {}: is going already", control.account().name(), e);
        }
    }

    @SuppressWarnings("JdkObsolete") // what the framework takes
    private static Dictionary<String, Object> properties(Account account) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(Phone.NAME, account.name());
        properties.put(Phone.NUMBER, account.line().number());
        properties.put(Phone.DOMAIN, account.line().domain());
        return properties;
    }

    /** Ends the account's calls, closes its line. */
    @Deactivate
    void deactivate() {
        if (control == null) {
            return;
        }
        registration.unregister();
        Waiting.await(control.end("its configuration was removed, or the core was stopped"));
        runtime.remove(control);
    }
}
