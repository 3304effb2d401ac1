package org.jackfield.signalling.sip;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import javax.sip.ClientTransaction;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.message.Message;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jackfield.spi.signalling.Dialog;
import org.jackfield.spi.signalling.Leg;
import org.jackfield.spi.signalling.LegEnd;
import org.jackfield.spi.signalling.LegListener;
import org.jackfield.spi.signalling.Referral;
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
    private final SessionTiming timing;
    private final Requester requester = new LegRequester(this);
    private Phase phase = Phase.INVITING;
    private final KnownDialogs dialogs = new KnownDialogs();
    private LegListener listener;

    SipLeg(SipLine line, String callId, String localTag) {
        this.line = line;
        this.callId = callId;
        this.localTag = localTag;
        this.timing = new SessionTiming(this, line.account().sessionTimer());
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
        requests.stop();
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

    /** Ends the leg because the line is lost; nothing can be sent. */
    final CompletionStage<Void> lost(String why) {
        run(() -> end(LegEnd.of(LegEnd.Kind.TRANSPORT, why)));
        return over;
    }

    /** The connection to a server is over. */
    void connectionClosed(String transport, InetSocketAddress remote, String why) {
        run(() -> {
            if (phase == Phase.CONFIRMED) {
                requests.reoffering().cutOff();
            }
        });
    }

    /** Nothing that waits for the far end goes on: the way to there is gone. An established call lives on, another one ends. */
    final void cutOff(String why) {
        run(() -> {
            switch (phase) {
                case INVITING, CANCELLING, ACCEPTED -> end(LegEnd.of(LegEnd.Kind.TRANSPORT, why));
                case CONFIRMED -> requests.reoffering().cutOff();
                case LEAVING, ENDED -> LOG.debug("{}: {}", callId, why);
            }
        });
    }

    /** Tells the far end that the call cannot go on because of a fault here. */
    void abandon() {
        if (phase == Phase.CONFIRMED || phase == Phase.ACCEPTED) {
            hangingUp.hangUpBlindly("");
        }
    }

    /** The far end does not know the dialog any more, or does not answer (RFC 3261 section 12.2.1.2). */
    final void lose(String detail) {
        if (phase != Phase.LEAVING && phase != Phase.ENDED) {
            abandon();
            end(LegEnd.of(LegEnd.Kind.DIALOG_LOST, detail));
        }
    }

    /** Called once, when the leg has ended: stops timers. */
    abstract void ended(LegEnd end);

    /** Called once, when nothing that still comes finds the leg: ends what would wait for it for ever. Only enqueues. */
    void forgotten() {
        run(() -> requests.offering().terminate());
    }

    /** Sends a request; what comes of it is told to the listener, but for challenges that are answered. Called in the queue. */
    final ClientTransaction send(Request request, ResponseListener answerer) throws SipException {
        return line.send(request, requester, answerer);
    }

    /** A request has come within the dialog; called in the queue. */
    final void requestArrived(Request request, ServerTransaction transaction) throws SipException {
        requests.arrived(request, transaction);
    }

    /** A BYE has come in a dialog that is not up yet. */
    abstract void byeArrivedEarly(Dialog early, String reason) throws SipException;

    /** A PRACK has come within the dialog, or shortly after its end. */
    abstract void prackArrived(Request prack, ServerTransaction transaction) throws SipException;

    /** A response to an INVITE of ours has come, also one to which no transaction belongs any more. */
    final void inviteAnswered(Response response) {
        run(() -> {
            if (isOfFirstInvite(response)) {
                firstInviteAnswered(response);
            } else {
                requests.offering().arrived(response);
            }
        });
    }

    /** Returns whether a response to an INVITE belongs to the one that began the call. */
    abstract boolean isOfFirstInvite(Response response);

    /** A response to the INVITE that began the call has come. */
    abstract void firstInviteAnswered(Response response) throws SipException;

    /** An ACK has come within the dialog. */
    void acknowledgementArrived(Request ack) throws SipException {
        if (dialogWith(Sip.from(ack).getTag()).isPresent()) {
            requests.reoffering().acknowledged(ack);
        }
    }

    /** Returns whether the INVITE's offer has been answered before its 2xx, so that there can be another one. */
    abstract boolean isAgreedEarly(String remoteTag);

    /** Returns what refuses an offer that comes before the 2xx, while the INVITE's offer has no answer. */
    abstract int statusWhileInviting();

    @Override
    public final void reoffer(String offer) {
        run(() -> requests.offering().offer(offer));
    }

    @Override
    public final void refresh() {
        run(() -> requests.refreshing().refresh());
    }

    @Override
    public final void answerReoffer(String description) {
        run(() -> requests.reoffering().accept(description));
    }

    @Override
    public final void rejectReoffer(int statusCode) {
        checkRefusal(statusCode);
        run(() -> requests.reoffering().reject(statusCode));
    }

    @Override
    public final void refer(Referral referral) {
        run(() -> requests.services().referring().refer(referral));
    }

    @Override
    public final void acceptRefer() {
        run(() -> requests.services().beingReferred().accept());
    }

    @Override
    public final void rejectRefer(int statusCode) {
        checkRefusal(statusCode);
        run(() -> requests.services().beingReferred().reject(statusCode));
    }

    @Override
    public final void notifyRefer(int statusCode, String reasonPhrase) {
        if (statusCode < 100 || statusCode > 699) {
            throw new IllegalArgumentException("statusCode is " + statusCode + ", must be 100 to 699");
        }
        run(() -> requests.services()
                .beingReferred()
                .notifying()
                .tell(new Sipfrag(statusCode, Texts.clean(reasonPhrase))));
    }

    @Override
    public final void info(String contentType, String body) {
        run(() -> requests.services().informing().inform(contentType, body));
    }

    static void checkRefusal(int statusCode) {
        if (statusCode < 300 || statusCode > 699) {
            throw new IllegalArgumentException("statusCode is " + statusCode + ", must be 300 to 699");
        }
    }

    final DialogRequests requests() {
        return requests;
    }

    final SessionTiming timing() {
        return timing;
    }

    final HangingUp hangingUp() {
        return hangingUp;
    }

    /** Returns whether requests of ours can be sent within the dialog, which may be early. */
    final boolean canAsk() {
        return switch (phase) {
            case CONFIRMED -> true;
            case INVITING, ACCEPTED -> dialog() != null && dialog().remoteTag().isPresent();
            case CANCELLING, LEAVING, ENDED -> false;
        };
    }

    final Phase phase() {
        return phase;
    }

    final void enter(Phase next) {
        LOG.debug("{}: {}", callId, next);
        phase = next;
    }

    /** Returns the dialog; while there are several, the one that was heard of last. */
    final Dialog dialog() {
        return dialogs.current();
    }

    final void become(Dialog next) {
        dialogs.become(next);
    }

    /** Returns the dialog with the far end that has that tag. */
    final Optional<Dialog> dialogWith(String remoteTag) {
        return dialogs.with(remoteTag);
    }

    final KnownDialogs dialogs() {
        return dialogs;
    }

    /** The far end with that tag has sent a message that says where it is reached now (section 12.2.1.2). */
    final void renewTarget(String remoteTag, Message message) {
        dialogWith(remoteTag).ifPresent(dialog -> dialogs.renew(Dialogs.withTarget(dialog, message)));
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
