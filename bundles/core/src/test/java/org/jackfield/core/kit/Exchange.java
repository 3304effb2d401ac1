package org.jackfield.core.kit;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jackfield.core.asking.AskedServices;
import org.jackfield.core.listening.ListenerThreads;
import org.jackfield.core.listening.Whiteboard;
import org.jackfield.core.phone.CoreServices;
import org.jackfield.core.provider.Provided;
import org.jackfield.core.provider.ProviderSet;
import org.jackfield.session.ContactLookup;
import org.jackfield.session.TransferPolicy;
import org.jackfield.spi.fake.media.FakeMediaProvider;
import org.jackfield.spi.fake.signalling.FakeLine;
import org.jackfield.spi.fake.signalling.FakeSignalling;
import org.jackfield.spi.fake.signalling.WireConditions;
import org.jackfield.spi.media.MediaProvider;
import org.jackfield.spi.recording.RecordingProvider;
import org.jackfield.spi.signalling.SignallingProvider;

/** Parties joined by a signalling and a media provider in memory, in virtual time, on one thread. */
public final class Exchange {

    public final Loop loop = new Loop();
    public final VirtualTimer timer = new VirtualTimer(loop);
    public final FakeSignalling sip;
    public final FakeMediaProvider webrtc = new FakeMediaProvider(loop);
    public final ProviderSet<SignallingProvider> signalling = new ProviderSet<>(SignallingProvider.NAME);
    public final ProviderSet<MediaProvider> media = new ProviderSet<>(MediaProvider.NAME);
    public final ProviderSet<RecordingProvider> recording = new ProviderSet<>(RecordingProvider.NAME);
    public final Whiteboard whiteboard;
    public final AskedServices<ContactLookup> contactLookups = new AskedServices<>(loop, timer);
    public final AskedServices<TransferPolicy> transferPolicies = new AskedServices<>(loop, timer);
    public final CoreServices services;

    private int ports = 5060;

    public Exchange() {
        this(WireConditions.PERFECT);
    }

    /** Joins the parties by a wire that loses, doubles and delays messages. */
    public Exchange(WireConditions conditions) {
        this(conditions, Optional.empty());
    }

    /** Joins the parties by a perfect wire; their listeners are called on these threads. */
    public Exchange(ListenerThreads listenerThreads) {
        this(WireConditions.PERFECT, Optional.of(listenerThreads));
    }

    private Exchange(WireConditions conditions, Optional<ListenerThreads> others) {
        ListenerThreads listenerThreads = others.orElse(loop);
        whiteboard = new Whiteboard(listenerThreads, timer);
        services = new CoreServices(
                loop,
                loop,
                timer,
                listenerThreads,
                whiteboard,
                signalling,
                media,
                recording,
                contactLookups,
                transferPolicies);
        sip = conditions.equals(WireConditions.PERFECT)
                ? new FakeSignalling(loop)
                : new FakeSignalling(loop, timer::schedule, conditions);
        signalling.add(sip, Map.of(SignallingProvider.NAME, "fake-sip"));
        media.add(webrtc, Map.of(MediaProvider.NAME, "fake-media"));
    }

    /** Makes a party whose line is open. */
    public Party party(String name, String number, Object... settings) {
        Party party = stoppedParty(name, number, settings);
        party.control().start();
        loop.run();
        return party;
    }

    /** Makes a party whose phone is not started. */
    public Party stoppedParty(String name, String number, Object... settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("number", number);
        properties.put("domain", "pbx.example");
        properties.put("bind", "127.0.0.1:" + ports++);
        properties.put("callThrottle", 0);
        for (int i = 0; i < settings.length; i += 2) {
            properties.put((String) settings[i], settings[i + 1]);
        }
        return new Party(name, properties, services, loop);
    }

    /** Takes the signalling provider away, as the framework does it. */
    public void signallingLeaves(Party... parties) {
        Provided<?> left = signalling.remove(sip).orElseThrow();
        for (Party party : parties) {
            party.control().providerLeaving(left);
        }
        loop.run();
    }

    /** Takes the media provider away, as the framework does it. */
    public void mediaLeaves(Party... parties) {
        Provided<?> left = media.remove(webrtc).orElseThrow();
        for (Party party : parties) {
            party.control().providerLeaving(left);
        }
        loop.run();
    }

    /** Returns the line of a party whose line is open. */
    public FakeLine line(Party party) {
        return (FakeLine) party.control().openLine().orElseThrow();
    }

    /** Lets time pass. */
    public void advance(Duration duration) {
        timer.advance(duration);
    }
}
