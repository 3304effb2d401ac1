package org.jackfield.signalling.sip;

import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.sip.ClientTransaction;
import javax.sip.SipException;
import javax.sip.address.SipURI;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jackfield.signalling.sip.locating.Target;
import org.jackfield.spi.signalling.Registered;
import org.jackfield.spi.signalling.RegistrationFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a line registered (RFC 3261 section 10.2): registers while there is a flow, refreshes before it runs out, tries again after a
 * failure, and takes it back at the end. All state is touched in the tasks of its queue.
 */
final class Registering implements Registrant {

    private static final Logger LOG = LoggerFactory.getLogger(Registering.class);

    private final SipLine line;
    private final RegistrationWatch watch;
    private final RegistrationNews news;
    private final RegisterRequests requests;
    private final SerialExecutor queue;
    private final Unregistering unregistering;
    private final RegistrationTerms terms;
    private long sequence;
    private int failures;
    private boolean hasFlow;
    private boolean bound;

    /** The registrar wants nothing of us: it would not let us take anything back either. */
    private boolean unwelcome;

    private boolean closed;
    private Optional<SipURI> old = Optional.empty();
    private Optional<SipURI> registeredAt = Optional.empty();
    private Attempt underWay;
    private RegisteredContact contact;
    private Threads.Timer next = () -> {};
    private Threads.Timer end = () -> {};

    /**
     * Makes one that waits for the flow.
     *
     * @param asked for how long to register
     */
    Registering(SipLine line, Duration asked, RegistrationWatch watch) {
        this.line = line;
        this.watch = watch;
        this.terms = new RegistrationTerms(asked);
        this.news = new RegistrationNews(line.account().name(), line.listener());
        this.requests = new RegisterRequests(line.account(), line.requests());
        this.queue = new SerialExecutor(line.threads()::execute);
        this.unregistering = new Unregistering(line, queue);
    }

    @Override
    public void flowEstablished(Target target) {
        flowEstablished(target.transport().parameter());
    }

    /** There is a way to the server over that transport, for the first time or again: registers at once. */
    void flowEstablished(String transport) {
        run(() -> {
            hasFlow = true;
            failures = 0;
            contact = new RegisteredContact(line.account().addresses(), transport);
            old = leftBehind();
            register();
        });
    }

    /** Returns what is still registered though the line is elsewhere now, unless the registrar replaces it by itself. */
    private Optional<SipURI> leftBehind() throws ParseException {
        String here = contact.uri().toString();
        return registeredAt.filter(there -> bound && !there.toString().equals(here));
    }

    @Override
    public void flowFailed(String why) {
        run(() -> {
            if (hasFlow) {
                hasFlow = false;
                underWay = null;
                next.cancel();
                news.interrupted();
                contact.forget();
            }
        });
    }

    /** Takes the registration back, if there is one, within a bounded time. */
    CompletionStage<Void> close() {
        CompletableFuture<Void> over = new CompletableFuture<>();
        run(() -> {
            boolean maybeBound = hasFlow && ((bound && !unwelcome) || underWay != null);
            closed = true;
            underWay = null;
            next.cancel();
            end.cancel();
            unregistering.begin(maybeBound ? takingBack() : Optional.empty(), () -> {
                ranOut("the line was closed");
                over.complete(null);
            });
        });
        return over;
    }

    private Optional<Request> takingBack() {
        try {
            return Optional.of(make(Duration.ZERO));
        } catch (SipException | ParseException notMade) {
            LOG.info("{}: not unregistered: {}", line.account().name(), Texts.clean(notMade.getMessage()));
            return Optional.empty();
        }
    }

    private interface Task {

        void run() throws SipException, ParseException;
    }

    private void run(Task task) {
        queue.execute(() -> {
            try {
                task.run();
            } catch (SipException | ParseException notSent) {
                silence(Texts.clean(notSent.getMessage()));
            } catch (RuntimeException fault) {
                LOG.warn("{}: fault in registering", line.account().name(), fault);
                silence("fault in registering");
            }
        });
    }

    private void register() throws SipException, ParseException {
        next.cancel();
        if (hasFlow && !closed) {
            Request register = make(terms.expires());
            underWay = new Attempt(contact.uri());
            LOG.debug("{}: REGISTER {}", line.account().name(), register.getRequestURI());
            line.send(register, queue, underWay);
        }
    }

    private Request make(Duration expires) throws SipException, ParseException {
        sequence++;
        return requests.register(sequence, contact.uri(), expires, old, terms.outbound());
    }

    private void registerLater(Duration pause) {
        next.cancel();
        next = line.threads().after(pause, () -> run(this::register));
    }

    private void answered(Response response, SipURI registered) throws SipException, ParseException {
        int statusCode = response.getStatusCode();
        if (statusCode / 100 == 2) {
            accepted(response, registered);
        } else if (terms.correct(response)) {
            register();
        } else {
            refused(response, Texts.detail(response));
        }
    }

    private void accepted(Response response, SipURI registered) throws SipException, ParseException {
        RegistrationAnswer answer =
                RegistrationAnswer.read(response, registered, line.account().instance(), terms.expires());
        failures = 0;
        terms.decided();
        bound = true;
        unwelcome = false;
        old = Optional.empty();
        registeredAt = Optional.of(registered).filter(uri -> !answer.outbound());
        if (!answer.outbound() && contact.isSeenElsewhere(response)) {
            LOG.info("{}: seen at {}, registers that", line.account().name(), contact.uri());
            old = Optional.of(registered);
            register();
            return;
        }
        contact.tell(answer);
        line.account().route().tell(response);
        keep(answer.expires());
        news.registered(
                new Registered(requests.name(), answer.expires(), answer.gruu().map(SipURI::toString)));
        watch.registered();
    }

    private void keep(Duration expires) {
        registerLater(RegistrationPauses.untilRefresh(expires));
        end.cancel();
        end = line.threads().after(expires, () -> run(() -> ranOut("it ran out")));
    }

    private void ranOut(String detail) {
        if (bound) {
            bound = false;
            news.unregistered(detail);
        }
    }

    private void refused(Response response, String detail) {
        failures++;
        unwelcome = RegistrationPauses.isLasting(response.getStatusCode());
        Duration pause = line.limits().registration().afterRefusal(response, failures);
        failed(OptionalInt.of(response.getStatusCode()), detail, pause);
        if (response.getStatusCode() == Response.REQUEST_TIMEOUT
                || response.getStatusCode() == Response.SERVICE_UNAVAILABLE) {
            watch.unanswered(detail);
        } else {
            watch.refused();
        }
    }

    private void silence(String detail) {
        underWay = null;
        if (closed) {
            return;
        }
        failures++;
        failed(OptionalInt.empty(), detail, line.limits().registration().afterSilence(failures));
        watch.unanswered(detail);
    }

    private void failed(OptionalInt statusCode, String detail, Duration pause) {
        terms.decided();
        registerLater(pause);
        news.failed(requests.name(), new RegistrationFailure(statusCode, detail, Optional.of(pause)));
    }

    /** One REGISTER; what comes when another one has taken its place is left out. */
    private final class Attempt implements ResponseListener {

        private final SipURI registered;

        Attempt(SipURI registered) {
            this.registered = registered;
        }

        @Override
        public boolean isWanted() {
            return underWay == this;
        }

        @Override
        public void onSentAgain(Request again, ClientTransaction transaction) {
            sequence = Sip.sequence(again).getSeqNumber();
        }

        @Override
        public void onResponse(Response response) {
            if (response.getStatusCode() >= Response.OK) {
                finish(() -> answered(response, registered));
            }
        }

        @Override
        public void onChallengeRefused(Response challenge, String reason) {
            finish(() -> refused(challenge, Texts.clean(Texts.detail(challenge) + ": " + reason)));
        }

        @Override
        public void onTimeout() {
            finish(() -> silence("no response came"));
        }

        private void finish(Task task) {
            run(() -> {
                if (underWay == this) {
                    underWay = null;
                    task.run();
                }
            });
        }
    }
}
