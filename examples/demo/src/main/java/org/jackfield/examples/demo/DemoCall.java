package org.jackfield.examples.demo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jackfield.examples.demo.Step.MissedException;
import org.jackfield.session.CallState;
import org.jackfield.session.Cause;
import org.jackfield.session.Phone;
import org.jackfield.session.PhoneState;
import org.jackfield.session.Report;
import org.jackfield.session.Result;
import org.jackfield.session.Session;
import org.jackfield.session.SessionEvent;

/** The call: its steps, in order. */
final class DemoCall {

    private static final Duration START_LIMIT = Duration.ofSeconds(20);
    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** One second of sound: the report at the very beginning of a call has hardly any packet. */
    private static final long MEASURED_PACKETS = 50;

    private final DemoConfiguration configuration;
    private final Parties parties;
    private final EventLog log;
    private final Changes changes;
    private final Listening listening;
    private final String caller;
    private final String callee;
    private Session outgoing;
    private Session incoming;

    DemoCall(DemoConfiguration configuration, Parties parties, EventLog log, Changes changes) {
        this.configuration = configuration;
        this.parties = parties;
        this.log = log;
        this.changes = changes;
        listening = new Listening(changes, LIMIT);
        caller = configuration.caller();
        callee = configuration.callee();
    }

    List<Step> steps() {
        int callerTone = configuration.callerTone();
        int calleeTone = configuration.calleeTone();
        return List.of(
                new Step(caller + " and " + callee + " are connected", this::connected),
                new Step(caller + " calls " + callee, this::calls),
                new Step(callee + "'s phone rings", this::rings),
                new Step(callee + " answers", this::answers),
                new Step(caller + " and " + callee + " talk", this::talk),
                new Step(caller + " hears " + callee, () -> listening.tone(outgoing, calleeTone)),
                new Step(callee + " hears " + caller, () -> listening.tone(incoming, callerTone)),
                new Step(caller + " mutes, " + callee + " hears silence", this::mutes),
                new Step(caller + " unmutes, " + callee + " hears " + caller + " again", () -> unmutes(callerTone)),
                new Step("the quality is reported to " + caller, () -> reported(caller)),
                new Step("the quality is reported to " + callee, () -> reported(callee)),
                new Step(callee + " hangs up, the call is over on both sides", this::hangsUp));
    }

    private String connected() throws MissedException, InterruptedException {
        return connected(caller) + ", " + connected(callee);
    }

    private String connected(String name) throws MissedException, InterruptedException {
        Optional<Phone> connected = changes.await(START_LIMIT, () -> parties.named(name)
                .filter(phone -> phone.status().state().compareTo(PhoneState.CONNECTED) >= 0));
        if (connected.isEmpty()) {
            throw new MissedException(parties.named(name)
                    .map(phone -> name + " is " + phone.status().state() + ": "
                            + phone.status().detail())
                    .orElse("there is no phone " + name + "; the log says why"));
        }
        return name + " is " + connected.get().address().uri();
    }

    private String calls() throws MissedException, InterruptedException {
        outgoing = outcome(parties.named(caller).orElseThrow().call(configuration.number()));
        return configuration.number() + ", Call-ID " + outgoing.callId();
    }

    private String rings() throws MissedException, InterruptedException {
        Optional<Session> ringing = changes.await(LIMIT, () -> parties.named(callee)
                .flatMap(phone -> phone.incomingList().stream().findFirst()));
        incoming = ringing.orElseThrow(() -> instead("it does not ring"));
        Optional<SessionEvent.Progress> heard = changes.await(
                LIMIT, () -> log.newest(SessionEvent.Progress.class, caller, event -> event.statusCode() == 180));
        return caller + " hears "
                + heard.orElseThrow(() -> instead("no 180 came to " + caller)).statusCode() + ' '
                + heard.get().reasonPhrase();
    }

    private String answers() throws MissedException, InterruptedException {
        Result result = outcome(incoming.answer());
        if (!result.isSuccess()) {
            throw new MissedException(result.message() + " (" + result.code() + "): " + result.detail());
        }
        return "";
    }

    private String talk() throws MissedException, InterruptedException {
        for (Session session : List.of(outgoing, incoming)) {
            boolean talking = changes.await(LIMIT, () -> confirmed(session)).isPresent();
            if (!talking || session.status().callStatus() != CallState.TALKING) {
                throw instead(session.phoneName() + " is " + session.status().callStatus());
            }
        }
        return "established on both sides";
    }

    private Optional<SessionEvent.Confirmed> confirmed(Session session) {
        return log.newest(SessionEvent.Confirmed.class, session.phoneName(), event -> true);
    }

    private String mutes() throws MissedException, InterruptedException {
        if (!outgoing.mute()) {
            throw new MissedException("the request was refused");
        }
        return listening.silence(incoming);
    }

    private String unmutes(int tone) throws MissedException, InterruptedException {
        if (!outgoing.unmute()) {
            throw new MissedException("the request was refused");
        }
        return listening.tone(incoming, tone);
    }

    private String reported(String name) throws MissedException, InterruptedException {
        Predicate<SessionEvent.CallReport> measured =
                event -> event.callReport().audioReceived().packets().orElse(0) >= MEASURED_PACKETS;
        Report report = changes.await(LIMIT, () -> log.newest(SessionEvent.CallReport.class, name, measured))
                .orElseThrow(() -> instead(name + " has no report of a second of received sound"))
                .callReport();
        return EventText.report(report);
    }

    private String hangsUp() throws MissedException, InterruptedException {
        if (!incoming.hangup()) {
            throw new MissedException("the request was refused");
        }
        for (String name : List.of(caller, callee)) {
            SessionEvent.Ended ended = changes.await(
                            LIMIT, () -> log.newest(SessionEvent.Ended.class, name, event -> true))
                    .orElseThrow(() -> instead("it is not over for " + name));
            if (ended.cause() != Cause.TERMINATED) {
                throw new MissedException("it ended for " + name + " with " + ended.reason());
            }
        }
        return "talked for " + outgoing.timer().callDuration() + " s";
    }

    /** Ends what is left of the call. */
    void abandon() {
        if (outgoing != null) {
            outgoing.hangup();
        }
    }

    private MissedException instead(String what) {
        return new MissedException(
                log.end(caller).map(end -> what + "; the call is over: " + end).orElse(what));
    }

    private static <T> T outcome(CompletionStage<T> stage) throws MissedException, InterruptedException {
        try {
            return stage.toCompletableFuture().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new MissedException(e.getCause().toString());
        } catch (TimeoutException e) {
            throw new MissedException("no outcome within " + LIMIT.toSeconds() + " s");
        }
    }
}
