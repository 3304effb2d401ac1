package org.jackfield.signalling.sip;

import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sip.ClientTransaction;
import javax.sip.InvalidArgumentException;
import javax.sip.ObjectInUseException;
import javax.sip.SipException;
import javax.sip.address.SipURI;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jackfield.signalling.sip.locating.Target;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a server whether it is there, with an OPTIONS (RFC 3261 section 11): any final response says so, a refusal too. */
final class ServerPing {

    private static final Logger LOG = LoggerFactory.getLogger(ServerPing.class);

    private final Account account;
    private final Requests requests;
    private final Delivering delivering;
    private final Awaited awaited;
    private final Threads threads;

    ServerPing(Account account, Delivering delivering, Awaited awaited, Threads threads) {
        this.account = account;
        this.requests = new Requests(account);
        this.delivering = delivering;
        this.awaited = awaited;
        this.threads = threads;
    }

    /**
     * Asks once. Never blocks.
     *
     * @param patience how long the answer may take; after 64*T1 nothing is sent any more
     * @return completes when the server has answered; fails with {@link SipException} when it has not, or cannot be sent to
     */
    CompletableFuture<Void> ping(Target target, Duration patience) {
        CompletableFuture<Void> answered = new CompletableFuture<>();
        threads.execute(() -> {
            try {
                ask(target, patience, answered);
            } catch (SipException | ParseException | InvalidArgumentException | RuntimeException notSent) {
                answered.completeExceptionally(notAnswered("OPTIONS not sent: " + notSent.getMessage()));
            }
        });
        return answered;
    }

    private void ask(Target target, Duration patience, CompletableFuture<Void> answered)
            throws SipException, ParseException, InvalidArgumentException {
        Request options = make(target);
        String tag = Sip.from(options).getTag();
        awaited.add(tag);
        Threads.Timer limit = threads.after(
                patience,
                () -> threads.execute(() -> answered.completeExceptionally(notAnswered("no answer to OPTIONS"))));
        var unused = answered.whenComplete((alive, failure) -> {
            awaited.remove(tag);
            limit.cancel();
        });
        ClientTransaction transaction = delivering.begin(options, target, new Outcome(answered));
        var unusedToo = answered.whenComplete((alive, failure) -> {
            if (failure != null) {
                end(transaction);
            }
        });
    }

    private static void end(ClientTransaction transaction) {
        try {
            transaction.terminate();
        } catch (ObjectInUseException | RuntimeException fault) {
            LOG.debug("the stack keeps the transaction of an OPTIONS", fault);
        }
    }

    private Request make(Target target) throws SipException, ParseException, InvalidArgumentException {
        SipURI server = Sip.ADDRESSES.createSipURI(null, LocalAddresses.bracketed(target.host()));
        server.setPort(target.port());
        return requests.make(
                server,
                Request.OPTIONS,
                new Requests.Identity(Sip.unique() + Sip.unique(), 1),
                Sip.HEADERS.createFromHeader(account.address(), Sip.unique()),
                Sip.HEADERS.createToHeader(Sip.ADDRESSES.createAddress(server), null),
                List.of());
    }

    private static SipException notAnswered(String why) {
        return new SipException(Texts.clean(why));
    }

    /** What comes of it, on the stack's listener thread. */
    private record Outcome(CompletableFuture<Void> answered) implements ResponseListener {

        @Override
        public void onResponse(Response response) {
            if (response.getStatusCode() >= Response.OK) {
                answered.complete(null);
            }
        }

        @Override
        public void onTimeout() {
            answered.completeExceptionally(notAnswered("no answer to OPTIONS"));
        }
    }
}
