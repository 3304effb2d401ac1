package org.jackfield.signalling.sip;

import static java.util.Objects.requireNonNull;

import gov.nist.javax.sip.message.SIPMessage;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.address.Address;
import javax.sip.header.ExpiresHeader;
import javax.sip.header.HeaderAddress;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jackfield.session.NameAddress;
import org.jackfield.spi.signalling.Dialog;
import org.jackfield.spi.signalling.IncomingInvitation;
import org.jackfield.spi.signalling.InvitationDetails;
import org.jackfield.spi.signalling.LegEnd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The called side. */
final class IncomingLeg extends SipLeg {

    private static final Logger LOG = LoggerFactory.getLogger(IncomingLeg.class);

    private final Request invite;
    private final InviteOrigin origin;
    private final ServerTransaction transaction;
    private final Progressing progressing = new Progressing(this);
    private final Accepting accepting = new Accepting(this);

    IncomingLeg(SipLine line, Request invite, InviteOrigin origin, ServerTransaction transaction) {
        super(line, Sip.callId(invite), Sip.unique());
        this.invite = invite;
        this.origin = origin;
        this.transaction = transaction;
        become(Dialogs.called(invite, localTag()));
    }

    /** Sends 100 (Trying) and tells the line's listener of the call. */
    void announce() {
        command("announce", Phase.INVITING, () -> {
            line().answer(transaction, responses -> responses.make(invite, Response.TRYING, localTag()));
            LOG.debug("{}: INVITE came", callId());
            heardBy(requireNonNull(line().listener().onInvite(this, invitation()), "onInvite"));
        });
    }

    private IncomingInvitation invitation() {
        return new IncomingInvitation(
                callId(),
                nameAddress(Sip.from(invite)),
                nameAddress(Sip.to(invite)),
                Inviting.description(invite),
                expires(),
                Texts.product(invite),
                Texts.extension(invite, "Contacts-Company"),
                Responses.transport(invite),
                dialog(),
                new InvitationDetails(
                        line().identities().of(invite),
                        Features.of(invite),
                        timing().offered(invite),
                        origin.replaces(),
                        origin.referredBy()));
    }

    private Optional<Duration> expires() {
        return invite.getHeader(ExpiresHeader.NAME) instanceof ExpiresHeader expires && expires.getExpires() >= 0
                ? Optional.of(Duration.ofSeconds(expires.getExpires()))
                : Optional.empty();
    }

    static NameAddress nameAddress(HeaderAddress header) {
        Address address = header.getAddress();
        String displayName = address.getDisplayName();
        String unescaped = displayName == null ? "" : displayName.replaceAll("\\\\(.)", "$1");
        return new NameAddress(
                Texts.clean(unescaped), Texts.clean(address.getURI().toString()));
    }

    /** A call that came over the connection, and that nobody has accepted, cannot be answered any more. */
    @Override
    void connectionClosed(String transport, InetSocketAddress remote, String why) {
        super.connectionClosed(transport, remote, why);
        run(() -> {
            boolean cameOverIt = Responses.transport(invite).equalsIgnoreCase(transport)
                    && invite instanceof SIPMessage message
                    && message.getRemotePort() == remote.getPort()
                    && message.getRemoteAddress() != null
                    && message.getRemoteAddress().equals(remote.getAddress());
            if (cameOverIt && phase() == Phase.INVITING) {
                end(LegEnd.of(LegEnd.Kind.TRANSPORT, "connection lost: " + Texts.clean(why)));
            }
        });
    }

    @Override
    public void provisional(int statusCode, Optional<String> answer) {
        if (statusCode < 101 || statusCode > 199) {
            throw new IllegalArgumentException("statusCode is " + statusCode + ", must be 101 to 199");
        }
        command("provisional", Phase.INVITING, () -> progressing.tell(statusCode, answer));
    }

    @Override
    public void accept(String description) {
        command("accept", Phase.INVITING, () -> progressing.finish(() -> accepting.accept(description)));
    }

    @Override
    public void reject(int statusCode) {
        checkRefusal(statusCode);
        command("reject", Phase.INVITING, () -> {
            refuse(statusCode);
            end(LegEnd.of(LegEnd.Kind.REJECTED, "refused with " + statusCode));
        });
    }

    @Override
    public void bye(String reason) {
        run(() -> {
            if (phase() == Phase.ACCEPTED) {
                accepting.hangUpAfterAcknowledgement(reason);
            } else if (phase() == Phase.CONFIRMED) {
                hangingUp().hangUp(reason);
            } else if (progressing.isAcceptanceWaiting()) {
                refuse(Response.TEMPORARILY_UNAVAILABLE);
                end(LegEnd.of(LegEnd.Kind.REJECTED, "hung up before the 200 could be sent"));
            } else {
                leftOut("bye");
            }
        });
    }

    /** A CANCEL for the INVITE has come, and has been answered (RFC 3261 section 9.2). */
    void cancelArrived(String reason) throws SipException {
        if (phase() == Phase.INVITING) {
            refuse(Response.REQUEST_TERMINATED);
            end(LegEnd.of(LegEnd.Kind.CANCELLED, reason));
        }
    }

    @Override
    void abandon() {
        if (phase() == Phase.INVITING) {
            line().answer(transaction, responses -> responses.make(invite, Response.SERVER_INTERNAL_ERROR, localTag()));
        } else {
            super.abandon();
        }
    }

    @Override
    void byeArrivedEarly(Dialog early, String reason) throws SipException {
        cancelArrived(reason);
    }

    void refuse(int statusCode) throws SipException {
        send(line().responses().refusal(invite, Refusal.of(statusCode), localTag()));
    }

    @Override
    void acknowledgementArrived(Request ack) throws SipException {
        if (Sip.sequence(ack).getSeqNumber() == Sip.sequence(invite).getSeqNumber()) {
            accepting.acknowledged(RequestCheck.description(ack));
        } else {
            super.acknowledgementArrived(ack);
        }
    }

    @Override
    void prackArrived(Request prack, ServerTransaction prackTransaction) throws SipException {
        progressing.acknowledged(prack, prackTransaction);
    }

    @Override
    boolean isOfFirstInvite(Response response) {
        return false;
    }

    @Override
    void firstInviteAnswered(Response response) {
        leftOut("response");
    }

    @Override
    boolean isAgreedEarly(String remoteTag) {
        return progressing.isAnswered();
    }

    @Override
    int statusWhileInviting() {
        return Response.SERVER_INTERNAL_ERROR;
    }

    void send(Response response) throws SipException {
        line().send(transaction, response);
    }

    @Override
    void ended(LegEnd end) {
        progressing.stop();
        accepting.stop();
    }

    Request invite() {
        return invite;
    }

    ServerTransaction transaction() {
        return transaction;
    }

    @Override
    public void acknowledge() {
        run(() -> leftOut("acknowledge"));
    }

    @Override
    public void cancel() {
        run(() -> leftOut("cancel"));
    }
}
