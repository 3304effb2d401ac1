package org.jackfield.signalling.sip;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.message.Request;
import org.jackfield.spi.signalling.Dialog;
import org.jackfield.spi.signalling.Leg;
import org.jackfield.spi.signalling.LegEnd;
import org.jackfield.spi.signalling.LegListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What outgoing and incoming legs have in common: the queue in whose tasks all state is touched, the phase, the dialog, and
 * that the end is told once. What a leg does is in the classes named after verbs.
 */
abstract class SipLeg implements Leg {

    private static final Logger LOG = LoggerFactory.getLogger(SipLeg.class);

    private final SipLine line;
    private final String callId;
    private final String localTag;
    private final SerialExecutor queue;
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private final DialogRequests requests = new DialogRequests(this);
    private final HangingUp hangingUp = new HangingUp(this);
    private Phase phase = Phase.INVITING;
    private Dialog dialog;
    private LegListener listener;

    SipLeg(SipLine line, String callId, String localTag) {
        this.line = line;
        this.callId = callId;
        this.localTag = localTag;
        this.queue = new SerialExecutor(line.threads()::execute);
    }

    @Override
    public final String callId() {
        return callId;
    }

    /** Runs a task in the leg's queue. */
    final void run(Task task) {
        queue.execute(() -> {
            try {
                task.run();
            } catch (SipException notSent) {
                LOG.info("{}: cannot send: {}", callId, Texts.clean(notSent.getMessage()));
                LOG.debug("{}: with this trace", callId, notSent);
                end(LegEnd.of(LegEnd.Kind.TRANSPORT, Texts.clean(notSent.getMessage())));
            } catch (Throwable fault) {
                LOG.warn("{}: fault in signalling", callId, fault);
                abandon();
                end(LegEnd.of(LegEnd.Kind.INTERNAL, Texts.clean(fault.toString())));
            }
        });
    }

    /** Something that a leg does. */
    interface Task {

        /** Does it; a {@link SipException} ends the leg because a message could not be sent. */
        void run() throws SipException;
    }

    /** Runs a command in the leg's queue if the leg is then in that phase; otherwise it is left out. */
    final void command(String name, Phase fitting, Task task) {
        run(() -> {
            if (phase == fitting) {
                task.run();
            } else {
                leftOut(name);
            }
        });
    }

    final void leftOut(String name) {
        LOG.debug("{}: {} left out, does not fit {}", callId, name, phase);
    }

    /** Tells the listener something. */
    final void tell(Consumer<LegListener> signal) {
        if (phase != Phase.ENDED) {
            call(signal);
        }
    }

    private void call(Consumer<LegListener> signal) {
        try {
            signal.accept(listener);
        } catch (RuntimeException | Error fault) {
            LOG.warn("{}: the listener failed", callId, fault);
        }
    }

    /** Ends the leg, once, and tells the listener. */
    final void end(LegEnd end) {
        if (phase == Phase.ENDED) {
            return;
        }
        LOG.debug("{}: over, {} {} {}", callId, end.kind(), end.statusCode(), end.detail());
        phase = Phase.ENDED;
        line.remove(this);
        ended(end);
        if (listener != null) {
            call(hearer -> hearer.onEnd(end));
        }
        over.complete(null);
    }

    /** Ends the leg because the line is closed; nothing is sent. */
    final CompletionStage<Void> close() {
        run(() -> end(LegEnd.of(LegEnd.Kind.CLOSED, "the line was closed")));
        return over;
    }

    /** Tells the far end that the call cannot go on because of a fault here. */
    void abandon() {
        if (phase == Phase.CONFIRMED) {
            hangingUp.hangUpBlindly("");
        }
    }

    /** Called once, when the leg has ended: stops timers. */
    abstract void ended(LegEnd end);

    /** Called once, when nothing that still comes finds the leg: ends what would wait for it for ever. Only enqueues. */
    void forgotten() {
        // Nothing waits.
    }

    /** A request has come within the dialog; called in the queue. */
    final void requestArrived(Request request, ServerTransaction transaction) throws SipException {
        requests.arrived(request, transaction);
    }

    /** A BYE has come in a phase in which the call is not up yet. */
    abstract void byeArrivedEarly(String reason) throws SipException;

    @Override
    public final void rejectReoffer(int statusCode) {
        checkRefusal(statusCode);
        run(() -> requests.reoffering().reject(statusCode));
    }

    static void checkRefusal(int statusCode) {
        if (statusCode < 300 || statusCode > 699) {
            throw new IllegalArgumentException("statusCode is " + statusCode + ", must be 300 to 699");
        }
    }

    final DialogRequests requests() {
        return requests;
    }

    final HangingUp hangingUp() {
        return hangingUp;
    }

    final Phase phase() {
        return phase;
    }

    final void enter(Phase next) {
        LOG.debug("{}: {}", callId, next);
        phase = next;
    }

    final Dialog dialog() {
        return dialog;
    }

    final void become(Dialog next) {
        dialog = next;
    }

    final void heardBy(LegListener hearer) {
        listener = hearer;
    }

    final SipLine line() {
        return line;
    }

    final String localTag() {
        return localTag;
    }
}
