package org.jackfield.signalling.sip;

import gov.nist.javax.sip.message.SIPMessage;
import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sip.address.SipURI;
import javax.sip.address.URI;
import javax.sip.header.RouteHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jackfield.signalling.sip.authenticating.DigestSecrets;
import org.jackfield.signalling.sip.authenticating.KnownNonces;
import org.jackfield.signalling.sip.authenticating.RequestAuthentication;

/**
 * What a line proves itself with, and to whom. An answer to a challenge lets who has it try passwords, and whoever is called, or calls,
 * could ask for one within the dialog: it is given there only to addresses that have answered requests outside of dialogs, as the
 * server does, and to trusted peers.
 */
final class Authentication {

    private static final int MOST = 64;
    private static final Set<String> NEVER = Set.of(Request.ACK, Request.CANCEL);

    private final Optional<DigestSecrets> secrets;
    private final TrustedPeers trusted;
    private final Map<String, KnownNonces> byNextHop = bounded();
    private final Map<InetAddress, Boolean> servers = bounded();

    Authentication(Account account) {
        this.secrets = account.secrets();
        this.trusted = account.trustedPeers();
    }

    private static <K, V> Map<K, V> bounded() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > MOST;
            }
        };
    }

    /** Returns what answers challenges to a request; empty: nothing does, or nobody may challenge it. */
    Optional<RequestAuthentication> of(Request request, Requester requester) {
        if (secrets.isEmpty() || NEVER.contains(request.getMethod())) {
            return Optional.empty();
        }
        if (isWithinDialog(request)) {
            return Optional.of(
                    new RequestAuthentication(secrets.get(), requester.nonces(), List.of(requester.nonces())));
        }
        KnownNonces known = known(request);
        return Optional.of(new RequestAuthentication(secrets.get(), known, List.of(known, requester.nonces())));
    }

    private static boolean isWithinDialog(Request request) {
        return Sip.to(request).getTag() != null;
    }

    private synchronized KnownNonces known(Request request) {
        boolean toRegistrar = request.getMethod().equals(Request.REGISTER);
        return byNextHop.computeIfAbsent(
                (toRegistrar ? "register " : "") + nextHop(request), first -> new KnownNonces(!toRegistrar));
    }

    private static String nextHop(Request request) {
        URI next = request.getHeader(RouteHeader.NAME) instanceof RouteHeader route
                ? route.getAddress().getURI()
                : request.getRequestURI();
        return next instanceof SipURI sip
                ? (sip.getHost() + ' ' + sip.getPort() + ' ' + sip.getTransportParam()).toLowerCase(Locale.ROOT)
                : next.toString();
    }

    /** A response to a request of ours has come. */
    synchronized void heard(Request request, Response response) {
        if (secrets.isPresent()
                && !isWithinDialog(request)
                && response instanceof SIPMessage sip
                && sip.getPeerPacketSourceAddress() != null) {
            servers.put(sip.getPeerPacketSourceAddress(), true);
        }
    }

    /** Returns whether an answer is given to who sent this challenge. */
    synchronized boolean isBelieved(Request request, Response challenge) {
        return !isWithinDialog(request)
                || trusted.sent(challenge)
                || (challenge instanceof SIPMessage sip && servers.containsKey(sip.getPeerPacketSourceAddress()));
    }
}
