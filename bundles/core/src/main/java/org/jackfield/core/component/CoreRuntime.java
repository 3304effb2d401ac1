package org.jackfield.core.component;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jackfield.core.asking.AskedServices;
import org.jackfield.core.listening.ListenerPool;
import org.jackfield.core.listening.Whiteboard;
import org.jackfield.core.phone.CoreServices;
import org.jackfield.core.phone.PhoneControl;
import org.jackfield.core.provider.Provided;
import org.jackfield.core.provider.ProviderSet;
import org.jackfield.core.timing.SystemTimer;
import org.jackfield.session.ContactLookup;
import org.jackfield.session.Phone;
import org.jackfield.session.PhoneListener;
import org.jackfield.session.SessionListener;
import org.jackfield.session.TransferPolicy;
import org.jackfield.spi.media.MediaProvider;
import org.jackfield.spi.recording.RecordingProvider;
import org.jackfield.spi.signalling.SignallingProvider;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * What all phones share, as a component: the providers and listeners that come and go, and the threads. A provider that
 * leaves still works while it is being unbound: until then its calls say goodbye, for 2 seconds at the most.
 */
@Component(service = CoreRuntime.class)
public final class CoreRuntime {

    private final SessionThreads sessionThreads = new SessionThreads();
    private final FileThreads fileThreads = new FileThreads();
    private final SystemTimer timer = new SystemTimer();
    private final ListenerPool listenerThreads = new ListenerPool();
    private final Whiteboard whiteboard = new Whiteboard(listenerThreads, timer);
    private final ProviderSet<SignallingProvider> signalling = new ProviderSet<>(SignallingProvider.NAME);
    private final ProviderSet<MediaProvider> media = new ProviderSet<>(MediaProvider.NAME);
    private final ProviderSet<RecordingProvider> recording = new ProviderSet<>(RecordingProvider.NAME);
    private final AskedServices<ContactLookup> contactLookups = new AskedServices<>(listenerThreads, timer);
    private final AskedServices<TransferPolicy> transferPolicies = new AskedServices<>(listenerThreads, timer);
    private final List<PhoneControl> phones = new CopyOnWriteArrayList<>();
    private final CoreServices services = new CoreServices(
            sessionThreads,
            fileThreads,
            timer,
            listenerThreads,
            whiteboard,
            signalling,
            media,
            recording,
            contactLookups,
            transferPolicies);

    CoreServices services() {
        return services;
    }

    void add(PhoneControl phone) {
        phones.add(phone);
    }

    void remove(PhoneControl phone) {
        phones.remove(phone);
    }

    @Deactivate
    void deactivate() {
        sessionThreads.close();
        fileThreads.close();
        // Until its listeners have heard the end: who hangs is passed over with the timer's help.
        listenerThreads.close();
        timer.close();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindSignalling(SignallingProvider provider, Map<String, Object> properties) {
        signalling.add(provider, properties);
        phones.forEach(PhoneControl::signallingArrived);
    }

    void unbindSignalling(SignallingProvider provider) {
        leave(signalling.remove(provider));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindMedia(MediaProvider provider, Map<String, Object> properties) {
        media.add(provider, properties);
    }

    void unbindMedia(MediaProvider provider) {
        leave(media.remove(provider));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindRecording(RecordingProvider provider, Map<String, Object> properties) {
        recording.add(provider, properties);
    }

    void unbindRecording(RecordingProvider provider) {
        recording.remove(provider).ifPresent(left -> awaitAll(phone -> phone.recordingProviderLeaving(left)));
    }

    private void leave(Optional<? extends Provided<?>> provider) {
        provider.ifPresent(left -> awaitAll(phone -> phone.providerLeaving(left)));
    }

    private void awaitAll(Function<PhoneControl, CompletionStage<Void>> goodbye) {
        Waiting.await(CompletableFuture.allOf(phones.stream()
                .map(phone -> goodbye.apply(phone).toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new)));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindContactLookup(ContactLookup lookup, Map<String, Object> properties) {
        contactLookups.add(lookup, properties);
    }

    void unbindContactLookup(ContactLookup lookup) {
        contactLookups.remove(lookup);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindTransferPolicy(TransferPolicy policy, Map<String, Object> properties) {
        transferPolicies.add(policy, properties);
    }

    void unbindTransferPolicy(TransferPolicy policy) {
        transferPolicies.remove(policy);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindSessionListener(SessionListener listener, Map<String, Object> properties) {
        whiteboard.add(properties.get(Constants.SERVICE_ID), listener, properties.get(Phone.NAME));
    }

    void updatedSessionListener(SessionListener listener, Map<String, Object> properties) {
        bindSessionListener(listener, properties);
    }

    void unbindSessionListener(SessionListener listener, Map<String, Object> properties) {
        whiteboard.removeSessionListener(properties.get(Constants.SERVICE_ID));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindPhoneListener(PhoneListener listener, Map<String, Object> properties) {
        whiteboard.add(properties.get(Constants.SERVICE_ID), listener, properties.get(Phone.NAME));
    }

    void updatedPhoneListener(PhoneListener listener, Map<String, Object> properties) {
        bindPhoneListener(listener, properties);
    }

    void unbindPhoneListener(PhoneListener listener, Map<String, Object> properties) {
        whiteboard.removePhoneListener(properties.get(Constants.SERVICE_ID));
    }
}
