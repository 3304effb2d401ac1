package org.jackfield.signalling.sip;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.jackfield.signalling.sip.locating.FailureCause;
import org.jackfield.signalling.sip.locating.Locator;
import org.jackfield.signalling.sip.locating.NumericHost;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.SignallingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a line whose own address is gone to another one, or back to that one when it is there again. Its established calls live on;
 * the flow finds the server anew from there. Looks for as long as the line is open: the core says how long calls wait.
 */
final class Moving {

    private static final Logger LOG = LoggerFactory.getLogger(Moving.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final SipLine line;
    private final LineConfiguration configuration;
    private final LocalNetwork network;
    private final ListeningPoints points;
    private final Locator locator;
    private final OwnAddress ownAddress;
    private final Flow flow;
    private final Duration pause;
    private final LocalAddressWatch watch;
    private final SerialExecutor queue;
    private String reason = "";
    private boolean over;

    /**
     * Makes one that does not look yet.
     *
     * @param configuration as it was given, so that another address can be found
     */
    Moving(SipLine line, LineConfiguration configuration, Flow flow, Means means) {
        this.line = line;
        this.configuration = configuration;
        this.flow = flow;
        this.network = means.network();
        this.ownAddress = means.ownAddress();
        this.points = means.points();
        this.locator = means.locator();
        this.pause = means.interval().compareTo(PAUSE) < 0 ? means.interval() : PAUSE;
        this.queue = new SerialExecutor(line.threads()::execute);
        this.watch = new LocalAddressWatch(
                line.threads(), means.interval(), () -> network.has(here()), () -> run(this::leave));
    }

    /**
     * What it is done with.
     *
     * @param interval how often to look
     */
    record Means(
            LocalNetwork network, OwnAddress ownAddress, ListeningPoints points, Locator locator, Duration interval) {}

    private InetAddress here() {
        return line.account().addresses().address();
    }

    /** Begins to watch the address. */
    void begin() {
        watch.begin();
    }

    /**
     * Ends it.
     *
     * @param then run when the line does not move any more
     */
    void end(Runnable then) {
        queue.execute(() -> {
            over = true;
            watch.stop();
            then.run();
        });
    }

    private void run(Runnable task) {
        queue.execute(() -> {
            try {
                if (!over) {
                    task.run();
                }
            } catch (RuntimeException fault) {
                LOG.warn(
                        "{}: fault in moving to another address", line.account().name(), fault);
                line.lost("fault in moving to another address");
            }
        });
    }

    private void leave() {
        String why = "the address " + line.account().host() + " is gone";
        interrupt(why);
        line.cutOff(why);
        line.tellCutOff(points.cutOff(line.provider()), why);
        look();
    }

    /** Tells why there is no way to the server; the same only once. */
    private void interrupt(String why) {
        if (!why.equals(reason)) {
            reason = why;
            flow.suspend(why, pause);
        }
    }

    private void look() {
        var unused = ownAddress
                .find(configuration, flow.lastAddress())
                .whenComplete((bound, notYet) -> run(() -> {
                    if (notYet == null) {
                        found(bound);
                    } else {
                        lookAgain(String.valueOf(FailureCause.of(notYet).getMessage()));
                    }
                }));
    }

    private void lookAgain(String why) {
        interrupt(Texts.clean(why));
        line.threads().after(pause, () -> run(this::look));
    }

    private void found(LineConfiguration bound) {
        InetAddress address = NumericHost.parse(bound.bindHost()).orElseThrow();
        if (!network.has(address)) {
            lookAgain("the address " + bound.bindHost() + " is gone");
            return;
        }
        try {
            arrive(bound, address);
        } catch (SignallingException notOpened) {
            lookAgain(String.valueOf(notOpened.getMessage()));
        }
    }

    private void arrive(LineConfiguration bound, InetAddress address) throws SignallingException {
        if (!address.equals(here())) {
            List<Object> cut = points.exchange(line.provider(), bound, line.connections());
            line.account().moved(bound.bindHost(), line.provider());
            locator.renew();
            line.tellCutOff(cut, "the line has another address now");
        }
        LOG.info("{}: listens on {}", line.account().name(), line.localAddress());
        reason = "";
        watch.begin();
        flow.resume();
    }
}
