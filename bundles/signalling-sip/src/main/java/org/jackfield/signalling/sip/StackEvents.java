package org.jackfield.signalling.sip;

import gov.nist.javax.sip.stack.SIPTransaction;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.sip.ClientTransaction;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.SipListener;
import javax.sip.SipProvider;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jackfield.signalling.sip.stack.channel.ClosedChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stack's listener: finds who is meant and enqueues. Runs on the stack's one listener thread and never blocks it. */
final class StackEvents implements SipListener {

    private static final Logger LOG = LoggerFactory.getLogger(StackEvents.class);

    private final Legs legs;
    private final Map<Object, IncomingRequests> byProvider = new ConcurrentHashMap<>();

    StackEvents(Legs legs) {
        this.legs = legs;
    }

    void add(SipProvider provider, IncomingRequests requests) {
        byProvider.put(provider, requests);
    }

    void remove(SipProvider provider) {
        byProvider.remove(provider);
    }

    @Override
    public void processRequest(RequestEvent event) {
        guarded(event, source -> {
            IncomingRequests requests = byProvider.get(source.getSource());
            if (requests != null) {
                requests.arrived(source.getRequest(), source.getServerTransaction());
            }
        });
    }

    @Override
    public void processResponse(ResponseEvent event) {
        guarded(event, source -> responseArrived(source.getResponse(), source.getClientTransaction()));
    }

    private void responseArrived(Response response, ClientTransaction transaction) {
        if (transaction != null
                && transaction.getApplicationData() instanceof Exchange exchange
                && exchange.takes(response)) {
            return;
        }
        if (Sip.sequence(response).getMethod().equals(Request.INVITE)) {
            // Also the 2xx that come when the transaction is over belong to the leg.
            legs.find(Sip.from(response).getTag(), Sip.callId(response)).ifPresent(leg -> leg.inviteAnswered(response));
        } else if (transaction != null && transaction.getApplicationData() instanceof ResponseListener listener) {
            listener.onResponse(response);
        }
    }

    @Override
    public void processTimeout(TimeoutEvent event) {
        guarded(event, source -> {
            if (!source.isServerTransaction()
                    && source.getClientTransaction().getApplicationData() instanceof ResponseListener listener) {
                whyClosed(source.getClientTransaction())
                        .ifPresentOrElse(why -> listener.onTransportError(Texts.clean(why)), listener::onTimeout);
            }
        });
    }

    private static Optional<String> whyClosed(ClientTransaction transaction) {
        return transaction instanceof SIPTransaction sip && sip.getMessageChannel() instanceof ClosedChannel channel
                ? channel.whyClosed()
                : Optional.empty();
    }

    @Override
    public void processIOException(IOExceptionEvent event) {
        LOG.debug("connection to {}:{} broke", event.getHost(), event.getPort());
    }

    @Override
    public void processTransactionTerminated(TransactionTerminatedEvent event) {
        // Of no interest: legs follow messages.
    }

    @Override
    public void processDialogTerminated(DialogTerminatedEvent event) {
        // The stack keeps no dialogs here.
    }

    private static <E> void guarded(E event, Consumer<E> action) {
        try {
            action.accept(event);
        } catch (RuntimeException fault) {
            LOG.warn("a message was dropped because of a fault: {}", Texts.clean(fault.toString()));
            LOG.debug("with this trace", fault);
        }
    }
}
