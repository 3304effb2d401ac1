package org.jackfield.signalling.sip;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jackfield.spi.signalling.Line;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.LineListener;
import org.jackfield.spi.signalling.SignallingException;
import org.jackfield.spi.signalling.SignallingProvider;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/** Signalling over SIP, UDP and TCP (RFC 3261). */
@Component(configurationPid = "org.jackfield.signalling.sip", property = SignallingProvider.NAME + "=sip")
@Designate(ocd = SipSignallingConfiguration.class)
public final class SipSignallingProvider implements SignallingProvider {

    private final Endpoint endpoint;

    /**
     * Starts the stack.
     *
     * @throws SignallingException when the stack does not start
     * @throws IllegalArgumentException when a limit is out of its range
     */
    @Activate
    public SipSignallingProvider(SipSignallingConfiguration configuration) throws SignallingException {
        this(Limits.of(configuration), FlowLimits.of(configuration));
    }

    SipSignallingProvider(Limits limits) throws SignallingException {
        this(limits, FlowLimits.usual(List.of()));
    }

    SipSignallingProvider(Limits limits, FlowLimits flowLimits) throws SignallingException {
        this(limits, flowLimits, LocalNetwork.SYSTEM);
    }

    SipSignallingProvider(Limits limits, FlowLimits flowLimits, LocalNetwork network) throws SignallingException {
        this.endpoint = new Endpoint(limits, flowLimits, network);
    }

    @Override
    public CompletionStage<Line> open(LineConfiguration configuration, LineListener listener) {
        return endpoint.open(configuration, listener).thenApply(line -> line);
    }

    /** Closes what is open and stops the stack; takes about a second, because the stack does. */
    @Deactivate
    public void stop() {
        endpoint.stop();
    }
}
