package org.jackfield.signalling.sip;

import gov.nist.javax.sip.stack.SIPServerTransaction;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.SipProvider;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the requests that come to a line to their legs, makes legs, and answers the rest (RFC 3261 section 8.2). */
final class IncomingRequests {

    private static final Logger LOG = LoggerFactory.getLogger(IncomingRequests.class);

    private final SipLine line;
    private final SipProvider provider;
    private final OutsideRequests outside;

    /** What comes outside of dialogs is told in the order in which it came. */
    private final SerialExecutor telling;

    private final Map<String, IncomingLeg> invited = new ConcurrentHashMap<>();

    IncomingRequests(SipLine line, SipProvider provider) {
        this.line = line;
        this.provider = provider;
        this.outside = new OutsideRequests(line);
        this.telling = new SerialExecutor(line.threads()::execute);
    }

    /** Called on the stack's listener thread: the transaction is made here, everything else is enqueued. */
    void arrived(Request request, ServerTransaction known) {
        if (request.getMethod().equals(Request.ACK)) {
            acknowledgementArrived(request);
            return;
        }
        transaction(request, known).ifPresent(transaction -> {
            Optional<Refusal> refusal = RequestCheck.anyRequest(request);
            if (refusal.isPresent()) {
                refuse(request, transaction, refusal.get());
            } else {
                route(request, transaction);
            }
        });
    }

    private Optional<ServerTransaction> transaction(Request request, ServerTransaction known) {
        if (known != null) {
            return Optional.of(known);
        }
        try {
            return Optional.of(provider.getNewServerTransaction(request));
        } catch (SipException notMade) {
            LOG.debug("{}: no transaction: {}", Texts.clean(Sip.callId(request)), Texts.clean(notMade.getMessage()));
            if (notMade.getCause() instanceof ParseException) {
                // The stack found a header missing.
                refuseWithoutTransaction(request);
            }
            return Optional.empty();
        }
    }

    private void refuseWithoutTransaction(Request request) {
        Refusal refusal = Refusal.badRequest("Missing header");
        line.threads()
                .execute(() ->
                        line.answerWithoutTransaction(responses -> responses.refusal(request, refusal, Sip.unique())));
    }

    private void route(Request request, ServerTransaction transaction) {
        String method = request.getMethod();
        if (method.equals(Request.CANCEL)) {
            cancel(request, transaction);
        } else if (Sip.to(request).getTag() != null) {
            withinDialog(request, transaction);
        } else if (method.equals(Request.INVITE)) {
            invite(request, transaction);
        } else if (OutsideRequests.METHODS.contains(method)) {
            telling.execute(() -> outside.arrived(request, transaction));
        } else {
            refuse(request, transaction, OtherRequests.refusal(request, false));
        }
    }

    OutsideRequests outside() {
        return outside;
    }

    private void acknowledgementArrived(Request request) {
        leg(request).ifPresent(leg -> leg.run(() -> leg.acknowledgementArrived(request)));
    }

    private void withinDialog(Request request, ServerTransaction transaction) {
        leg(request)
                .ifPresentOrElse(
                        leg -> leg.run(() -> leg.requestArrived(request, transaction)),
                        () -> refuse(request, transaction, Refusal.of(Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST)));
    }

    private Optional<SipLeg> leg(Request request) {
        return line.legs().find(Sip.to(request).getTag(), Sip.callId(request)).filter(leg -> leg.line() == line);
    }

    private void invite(Request request, ServerTransaction transaction) {
        Optional<Refusal> refusal = merged(request)
                .or(() -> RequestCheck.user(request, line.account().user()))
                .or(() -> RequestCheck.invite(request, line.account()));
        if (refusal.isPresent()) {
            refuse(request, transaction, refusal.get());
            return;
        }
        try {
            IncomingLeg leg = new IncomingLeg(line, request, InviteOrigin.of(request), transaction);
            invited.put(key(request), leg);
            line.add(leg);
            leg.announce();
        } catch (RequestRefusedException unfit) {
            refuse(request, transaction, unfit.refusal());
        }
    }

    /** Looks whether the same INVITE has come another way (section 8.2.2.2). */
    private Optional<Refusal> merged(Request request) {
        return invited.containsKey(key(request)) ? Optional.of(Refusal.of(Response.LOOP_DETECTED)) : Optional.empty();
    }

    private void cancel(Request request, ServerTransaction transaction) {
        boolean isKnown =
                transaction instanceof SIPServerTransaction server && server.getCanceledInviteTransaction() != null;
        if (!isKnown) {
            refuse(request, transaction, Refusal.of(Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST));
            return;
        }
        String reason = Texts.reason(request);
        Optional<IncomingLeg> leg = Optional.ofNullable(invited.get(key(request)));
        if (leg.isPresent()) {
            leg.get().run(() -> {
                confirm(request, transaction, leg.get().localTag());
                leg.get().cancelArrived(reason);
            });
        } else {
            cancelWithinDialog(request, transaction);
        }
    }

    private void cancelWithinDialog(Request request, ServerTransaction transaction) {
        Optional<SipLeg> leg = leg(request);
        if (leg.isPresent()) {
            leg.get().run(() -> {
                confirm(request, transaction, leg.get().localTag());
                leg.get()
                        .requests()
                        .reoffering()
                        .cancelArrived(Sip.sequence(request).getSeqNumber());
            });
        } else {
            line.threads().execute(() -> confirm(request, transaction, Sip.unique()));
        }
    }

    private void confirm(Request cancel, ServerTransaction transaction, String localTag) {
        line.answer(transaction, responses -> responses.make(cancel, Response.OK, localTag));
    }

    private void refuse(Request request, ServerTransaction transaction, Refusal refusal) {
        LOG.debug("{}: refused with {}", Texts.clean(Sip.callId(request)), refusal.statusCode());
        line.threads()
                .execute(
                        () -> line.answer(transaction, responses -> responses.refusal(request, refusal, Sip.unique())));
    }

    /** The leg is over: a further INVITE with its numbers is a new one. */
    void forget(IncomingLeg leg) {
        invited.remove(key(leg.invite()), leg);
    }

    /**
     * Returns what is the same in an INVITE, its CANCEL, and copies of it that came another way. Not a record: the JDK keeps the
     * class of a record that was compared, and with it the class loader of a bundle that has been stopped.
     */
    private static String key(Request request) {
        return Sip.sequence(request).getSeqNumber() + " " + Sip.from(request).getTag() + ' ' + Sip.callId(request);
    }
}
