package org.jackfield.signalling.sip;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;
import javax.sip.ClientTransaction;
import javax.sip.ObjectInUseException;
import javax.sip.SipException;
import javax.sip.header.ViaHeader;
import javax.sip.message.Message;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jackfield.spi.signalling.AcceptedResponse;
import org.jackfield.spi.signalling.Dialog;
import org.jackfield.spi.signalling.Invitation;
import org.jackfield.spi.signalling.LegEnd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the INVITE and hears what comes of it (RFC 3261 section 13.2). */
final class Inviting implements ResponseListener {

    private static final Logger LOG = LoggerFactory.getLogger(Inviting.class);

    private final OutgoingLeg leg;
    private final Invitation invitation;
    private final Declining declining;
    private ClientTransaction transaction;
    private HearingProgress hearing;
    private long sequence;
    private Dialog calling;
    private boolean accepted;

    Inviting(OutgoingLeg leg, Invitation invitation) {
        this.leg = leg;
        this.invitation = invitation;
        this.hearing = new HearingProgress(leg);
        this.declining = new Declining(leg);
    }

    void invite() throws SipException {
        Request invite = leg.line().requests().invite(invitation, leg.localTag(), sequence + 1);
        leg.timing().ask(invite);
        begin(invite);
        LOG.debug("{}: INVITE to {}", leg.callId(), invite.getRequestURI());
        transaction = leg.send(invite, this);
    }

    private void begin(Request invite) {
        sequence = Sip.sequence(invite).getSeqNumber();
        calling = Dialogs.calling(invite);
        leg.dialogs().begin(calling);
    }

    @Override
    public boolean isWanted() {
        return leg.phase() == Phase.INVITING;
    }

    @Override
    public void onSentAgain(Request again, ClientTransaction next) {
        forgetProgress();
        begin(again);
        transaction = next;
    }

    @Override
    public void onResponse(Response response) {
        leg.run(() -> arrived(response));
    }

    @Override
    public void onTimeout() {
        leg.run(() -> {
            if (isPending()) {
                var unused = failOver("no response to INVITE");
                leg.end(LegEnd.of(LegEnd.Kind.TIMEOUT, "no response came"));
            }
        });
    }

    @Override
    public void onTransportError(String why) {
        leg.run(() -> {
            if (isPending()) {
                leg.end(LegEnd.of(LegEnd.Kind.TRANSPORT, why));
            }
        });
    }

    void arrived(Response response) throws SipException {
        int statusCode = response.getStatusCode();
        if (Sip.sequence(response).getSeqNumber() != sequence) {
            leg.leftOut("a response to an earlier INVITE");
        } else if (statusCode / 100 == 1) {
            provisionalArrived(response);
        } else if (statusCode / 100 == 2) {
            acceptanceArrived(response);
        } else if (isTooSmall(response)
                && leg.phase() == Phase.INVITING
                && leg.timing().raise(response)) {
            inviteAgain();
        } else if (statusCode == Response.SERVICE_UNAVAILABLE && leg.phase() == Phase.INVITING) {
            unavailable(response);
        } else if (isPending()) {
            leg.end(refused(response));
        }
    }

    /** Another server of the line may be able to do it (RFC 3263 section 4.3). */
    private void unavailable(Response response) {
        var unused = failOver(Texts.detail(response))
                .thenAccept(isThereAnother -> leg.run(() -> {
                    if (isThereAnother && leg.phase() == Phase.INVITING) {
                        inviteAgain();
                    } else if (isPending()) {
                        leg.end(refused(response));
                    }
                }));
    }

    private CompletionStage<Boolean> failOver(String why) {
        return leg.line().routing().failOver(transaction.getRequest(), why);
    }

    private static boolean isTooSmall(Response response) {
        return response.getStatusCode() == Refusal.INTERVAL_TOO_SMALL;
    }

    /** The other side wants a longer session interval (RFC 4028 section 7.3): the same call once more, with the next number. */
    private void inviteAgain() throws SipException {
        forgetProgress();
        invite();
    }

    private void forgetProgress() {
        leg.cancelling().begin();
        hearing = new HearingProgress(leg);
    }

    private static LegEnd refused(Response response) {
        return new LegEnd(
                LegEnd.Kind.REFUSED,
                OptionalInt.of(response.getStatusCode()),
                Texts.detail(response),
                Redirections.contacts(response),
                Texts.retryAfter(response));
    }

    private void provisionalArrived(Response response) {
        if (isPending()) {
            leg.cancelling().provisionalArrived();
            if (response.getStatusCode() > Response.TRYING) {
                hearing.arrived(response, calling);
            }
        }
    }

    private void acceptanceArrived(Response response) throws SipException {
        Dialog early = leg.dialogs().everWith(Sip.to(response).getTag()).orElse(calling);
        Dialog answered = Dialogs.answered(early, response);
        if (isPending()) {
            accepted = true;
            leg.cancelling().stop();
            leg.enter(Phase.ACCEPTED);
            leg.dialogs().settle(answered);
            leg.tell(listener -> listener.onAccepted(read(response)));
        } else if (accepted && answered.remoteTag().equals(leg.dialog().remoteTag())) {
            leg.acknowledging().acknowledgeAgain();
        } else {
            declining.decline(answered, sent());
        }
    }

    private AcceptedResponse read(Response response) {
        return new AcceptedResponse(
                response.getStatusCode(),
                description(response),
                Texts.product(response),
                ((ViaHeader) response.getHeader(ViaHeader.NAME)).getTransport().toLowerCase(Locale.ROOT),
                leg.dialog(),
                leg.line().identities().of(response),
                Features.of(response),
                leg.timing().agreed(response));
    }

    /** Ends a call that was accepted, but not acknowledged yet. */
    void decline() {
        declining.decline(leg.dialog(), sent());
    }

    /** Returns what the ACK for a 2xx takes from the INVITE. */
    SentInvite sent() {
        return SentInvite.of(transaction.getRequest());
    }

    /** After a provisional response the transaction has no timer of its own (RFC 3261 section 17.1.1.2): it would stay for ever. */
    void terminate() {
        if (transaction == null) {
            return;
        }
        try {
            transaction.terminate();
        } catch (ObjectInUseException belongsToDialog) {
            LOG.debug("{}: the stack keeps the transaction", leg.callId(), belongsToDialog);
        }
    }

    /** Returns whether our offer was answered reliably in the early dialog with that tag. */
    boolean isAnsweredEarly(String tag) {
        return hearing.isAnswered(tag);
    }

    /** Returns the number of the INVITE. */
    long sequence() {
        return sequence;
    }

    /** Returns the transaction of the INVITE that was sent. */
    ClientTransaction transaction() {
        return transaction;
    }

    private boolean isPending() {
        return leg.phase() == Phase.INVITING || leg.phase() == Phase.CANCELLING;
    }

    /** Returns the session description in a message. */
    static Optional<String> description(Message message) {
        return Optional.ofNullable(message.getRawContent())
                .filter(octets -> octets.length > 0)
                .map(octets -> new String(octets, StandardCharsets.UTF_8));
    }
}
