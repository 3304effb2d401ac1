package org.jackfield.core.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Map;
import org.jackfield.session.Phone;
import org.jackfield.session.PhoneState;
import org.jackfield.spi.fake.media.FakeMediaProvider;
import org.jackfield.spi.fake.signalling.FakeSignalling;
import org.jackfield.spi.media.MediaProvider;
import org.jackfield.spi.signalling.SignallingProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** The components without a framework: what they register, and what they do when something comes or goes. */
class AccountComponentTest {

    private final CoreRuntime runtime = new CoreRuntime();
    private final Map<String, Object> service = new HashMap<>();
    private Phone phone;

    @AfterEach
    void stop() {
        runtime.deactivate();
    }

    @SuppressWarnings("unchecked")
    private BundleContext context() {
        ServiceRegistration<Phone> registration = (ServiceRegistration<Phone>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ServiceRegistration.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "unregister" -> phone = null;
                        case "setProperties" -> take((Dictionary<String, ?>) arguments[0]);
                        default -> throw new UnsupportedOperationException(method.getName());
                    }
                    return null;
                });
        return (BundleContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {BundleContext.class}, (proxy, method, arguments) -> {
                    phone = (Phone) arguments[1];
                    take((Dictionary<String, ?>) arguments[2]);
                    return registration;
                });
    }

    private void take(Dictionary<String, ?> properties) {
        service.clear();
        properties.keys().asIterator().forEachRemaining(key -> service.put(key, properties.get(key)));
    }

    private static Map<String, Object> configuration(Object... settings) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "service.pid", "org.jackfield.phone~alice",
                "number", "100",
                "domain", "pbx.example",
                "bind", "127.0.0.1:0",
                "user", "alice",
                "password", "topsecret"));
        for (int i = 0; i < settings.length; i += 2) {
            properties.put((String) settings[i], settings[i + 1]);
        }
        return properties;
    }

    @Test
    void theServiceShowsNameNumberAndDomainOnly() {
        AccountComponent account = new AccountComponent(runtime, context(), configuration());
        assertThat(service)
                .containsOnly(
                        Map.entry("phone.name", "alice"),
                        Map.entry("phone.number", "100"),
                        Map.entry("phone.domain", "pbx.example"));
        assertThat(phone.name()).isEqualTo("alice");
        assertThat(phone.status().state()).isEqualTo(PhoneState.DISCONNECTED);
        account.deactivate();
        assertThat(phone).isNull();
    }

    @Test
    void aBadAccountMakesNoPhoneUntilItIsRight() {
        AccountComponent account = new AccountComponent(runtime, context(), configuration("maxCalls", "many"));
        assertThat(phone).isNull();
        account.deactivate();

        account = new AccountComponent(runtime, context(), configuration("maxCalls", "many"));
        account.configure(configuration("maxCalls", "3"));
        assertThat(phone).isNotNull();
        account.configure(configuration("maxCalls", "none"));
        assertThat(phone).isNotNull();
        account.configure(configuration("number", "101"));
        assertThat(service).containsEntry("phone.number", "101");
        account.deactivate();
    }

    @Test
    void aProviderThatComesOpensTheLineAndOneThatLeavesDoesNotBlock() {
        FakeSignalling sip = new FakeSignalling(Runnable::run);
        FakeMediaProvider media = new FakeMediaProvider((Runnable task) -> task.run());
        AccountComponent account = new AccountComponent(runtime, context(), configuration());
        runtime.bindSignalling(sip, Map.of(SignallingProvider.NAME, "sip"));
        runtime.bindMedia(media, Map.of(MediaProvider.NAME, "media"));
        assertThat(phone.status().state()).isEqualTo(PhoneState.REGISTERED);
        assertThat(phone.status().signallingProvider()).isEqualTo("sip");

        long before = System.nanoTime();
        runtime.unbindMedia(media);
        runtime.unbindSignalling(sip);
        assertThat(System.nanoTime() - before).isLessThan(2_000_000_000L);
        assertThat(phone.status().state()).isEqualTo(PhoneState.DISCONNECTED);
        account.deactivate();
    }

    @Test
    void aPhoneWhoseAccountIsGoneStaysClosed() {
        AccountComponent account = new AccountComponent(runtime, context(), configuration());
        runtime.bindSignalling(new FakeSignalling(Runnable::run), Map.of(SignallingProvider.NAME, "sip"));
        Phone kept = phone;
        kept.disconnect();
        kept.start();
        assertThat(kept.status().state()).isEqualTo(PhoneState.REGISTERED);
        account.deactivate();
        kept.start();
        assertThat(kept.status().state()).isEqualTo(PhoneState.DISCONNECTED);
    }
}
