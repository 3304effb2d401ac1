package org.jackfield.examples.consumer;

import org.jackfield.session.CallOptions;
import org.jackfield.session.Phone;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls the configured number as soon as the phone alice is there, and logs what happens. */
@Component(
        service = {},
        configurationPid = "org.jackfield.caller",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class Caller implements SessionListener {

    private static final Logger LOG = LoggerFactory.getLogger(Caller.class);

    @interface Configuration {
        String number();
    }

    @Activate
    public Caller(@Reference(target = "(phone.name=alice)") Phone phone, Configuration configuration) {
        phone.call(configuration.number(), CallOptions.DEFAULT.withListener(this))
                .exceptionally(refused -> {
                    LOG.warn("Not called: {}", refused.getMessage());
                    return null;
                });
    }

    @Override
    public void onEvent(SessionEvent event) {
        LOG.info("{} {}", event.type(), event.session().status().callStatus());
    }
}
