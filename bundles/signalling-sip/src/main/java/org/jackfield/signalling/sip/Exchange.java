package org.jackfield.signalling.sip;

import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import javax.sip.ClientTransaction;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.header.AuthenticationInfoHeader;
import javax.sip.header.ProxyAuthenticateHeader;
import javax.sip.header.ViaHeader;
import javax.sip.header.WWWAuthenticateHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jackfield.signalling.sip.authenticating.RequestAuthentication;
import org.jackfield.signalling.sip.stack.HeaderLines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request of ours with all its transactions: when it is challenged, it goes out again with an answer (RFC 3261 section 22), and who
 * sent it hears of that only that it has another number now.
 */
final class Exchange implements ResponseListener {

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
    private static final String PROXY_INFO = "Proxy-Authentication-Info";

    private final SipLine line;
    private final Requester requester;
    private final ResponseListener listener;
    private final Optional<RequestAuthentication> authentication;
    private volatile Request last;

    Exchange(SipLine line, Requester requester, ResponseListener listener, Request request) {
        this.line = line;
        this.requester = requester;
        this.listener = listener;
        this.authentication = line.authentication().of(request, requester);
    }

    /** Sends the request, with answers to what was asked before. */
    ClientTransaction begin(Request request) throws SipException {
        if (authentication.isPresent() && authentication.get().begin()) {
            answerFor(request);
        }
        return send(request);
    }

    private void answerFor(Request request) throws SipException {
        Answers.put(
                request,
                authentication
                        .orElseThrow()
                        .answers(request.getMethod(), request.getRequestURI().toString()));
    }

    private ClientTransaction send(Request request) {
        if (authentication.isPresent()) {
            // The stack changes what it sends: for a strict router, for example.
            last = (Request) request.clone();
        }
        return line.transmit(request, this);
    }

    /** Looks at a response, and returns whether it is a challenge that is dealt with here. Only enqueues. */
    boolean takes(Response response) {
        Request sent = last;
        if (sent == null) {
            return false;
        }
        line.authentication().heard(sent, response);
        if (isChallenge(response)) {
            requester.run(() -> challenged(sent, response));
            return true;
        }
        if (response.getStatusCode() >= Response.OK) {
            last = null;
            nonceAnnounced(response, AuthenticationInfoHeader.NAME, false);
            nonceAnnounced(response, PROXY_INFO, true);
        }
        return false;
    }

    private static boolean isChallenge(Response response) {
        return response.getStatusCode() == Response.UNAUTHORIZED
                || response.getStatusCode() == Response.PROXY_AUTHENTICATION_REQUIRED;
    }

    private void nonceAnnounced(Response response, String header, boolean proxy) {
        HeaderLines.of(response, header).stream()
                .findFirst()
                .ifPresent(
                        info -> requester.run(() -> authentication.orElseThrow().announced(proxy, info)));
    }

    private void challenged(Request sent, Response response) {
        boolean proxy = response.getStatusCode() == Response.PROXY_AUTHENTICATION_REQUIRED;
        List<String> challenges =
                HeaderLines.of(response, proxy ? ProxyAuthenticateHeader.NAME : WWWAuthenticateHeader.NAME);
        RequestAuthentication answering = authentication.orElseThrow();
        if (!listener.isWanted()) {
            refused(response, "the request is not wanted any more");
        } else if (!line.authentication().isBelieved(sent, response)) {
            refused(response, "who challenges is neither the server nor a trusted peer");
        } else if (answering.challenged(proxy, challenges)) {
            sendAgain(sent);
        } else {
            refused(response, answering.refusal());
        }
    }

    private void refused(Response response, String reason) {
        last = null;
        requester.over();
        LOG.debug("{}: {} stays unanswered: {}", Sip.callId(response), response.getStatusCode(), reason);
        listener.onChallengeRefused(response, reason);
    }

    private void sendAgain(Request sent) {
        try {
            Request again = (Request) sent.clone();
            Sip.sequence(again).setSeqNumber(requester.nextSequence(sent));
            ((ViaHeader) again.getHeader(ViaHeader.NAME)).setBranch(LocalAddresses.branch());
            answerFor(again);
            listener.onSentAgain(again, send(again));
        } catch (SipException | ParseException | InvalidArgumentException notSent) {
            LOG.info("{}: not sent again: {}", Sip.callId(sent), Texts.clean(notSent.getMessage()));
            onTimeout();
        }
    }

    @Override
    public void onResponse(Response response) {
        if (response.getStatusCode() >= Response.OK) {
            requester.over();
        }
        listener.onResponse(response);
    }

    @Override
    public void onTimeout() {
        last = null;
        requester.over();
        listener.onTimeout();
    }

    @Override
    public void onTransportError(String why) {
        last = null;
        requester.over();
        listener.onTransportError(why);
    }
}
