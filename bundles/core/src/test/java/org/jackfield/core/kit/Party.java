package org.jackfield.core.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jackfield.core.account.AccountReader;
import org.jackfield.core.phone.CoreServices;
import org.jackfield.core.phone.PhoneControl;
import org.jackfield.session.CallOptions;
import org.jackfield.session.CallRefusedException;
import org.jackfield.session.Phone;
import org.jackfield.session.PhoneEvent;
import org.jackfield.session.PhoneListener;
import org.jackfield.session.Result;
import org.jackfield.session.Session;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionListener;

/** Somebody with a phone, who writes down all that it says. */
public final class Party {

    private final Loop loop;
    private final Map<String, Object> properties;
    private final PhoneControl control;
    private final List<SessionEvent> sessionEvents = new ArrayList<>();
    private final List<PhoneEvent> phoneEvents = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private int readdressed;

    Party(String name, Map<String, Object> properties, CoreServices services, Loop loop) {
        this.loop = loop;
        this.properties = new HashMap<>(properties);
        control = new PhoneControl(AccountReader.read(name, properties, unknown -> {}), services, () -> readdressed++);
        services.whiteboard().add(name + "-sessions", new Sessions(), name);
        services.whiteboard().add(name + "-phones", new Phones(), name);
    }

    private final class Sessions implements SessionListener {
        @Override
        public void onEvent(SessionEvent event) {
            sessionEvents.add(event);
            log.add(text(event));
        }
    }

    private final class Phones implements PhoneListener {
        @Override
        public void onEvent(PhoneEvent event) {
            phoneEvents.add(event);
            log.add("phone " + event.eventName());
        }
    }

    private static String text(SessionEvent event) {
        if (event instanceof SessionEvent.Progress progress) {
            return "progress " + progress.statusCode();
        } else if (event instanceof SessionEvent.StatusChange change) {
            return "statusChange " + change.newStatus().callStatus();
        } else if (event instanceof SessionEvent.Sdp sdp) {
            return "sdp " + sdp.originator() + ' ' + sdp.kind();
        }
        return event.endReason()
                .map(reason -> event.type() + " " + reason.cause())
                .orElse(event.type().toString());
    }

    public PhoneControl control() {
        return control;
    }

    public Phone phone() {
        return control.phone();
    }

    /** Calls, and lets everything happen that comes of it. */
    public Session call(String number) {
        return call(number, CallOptions.DEFAULT);
    }

    public Session call(String number, CallOptions options) {
        Session session = dial(number, options);
        loop.run();
        return session;
    }

    /** Calls; nothing has happened yet. */
    public Session dial(String number, CallOptions options) {
        return phone().call(number, options).toCompletableFuture().join();
    }

    /** Returns why a call was refused. */
    public Result refusal(String number, CallOptions options) {
        try {
            Session session = dial(number, options);
            throw new AssertionError("was not refused: " + session);
        } catch (CompletionException e) {
            return ((CallRefusedException) e.getCause()).result();
        }
    }

    /** Returns the one call that rings. */
    public Session ringing() {
        List<Session> ringing = phone().incomingList();
        if (ringing.size() != 1) {
            throw new AssertionError("not one call rings but " + ringing);
        }
        return ringing.get(0);
    }

    /** Answers the call that rings. */
    public Session answer() {
        Session session = ringing();
        CompletionStage<Result> stage = session.answer();
        loop.run();
        Result result = stage.toCompletableFuture().join();
        if (!result.isSuccess()) {
            throw new AssertionError("not answered: " + result);
        }
        return session;
    }

    /** Changes a setting. */
    public void set(String property, Object value) {
        properties.put(property, value);
        control.configure(AccountReader.read(phone().name(), properties, unknown -> {}));
        loop.run();
    }

    /** Returns what was said, and forgets it; the timer's ticks are left out. */
    public List<String> heard() {
        List<String> heard =
                log.stream().filter(line -> !line.equals("updateTimer")).toList();
        log.clear();
        return heard;
    }

    /** Returns every session there ever was, oldest first. */
    public List<Session> everySession() {
        return phoneEvents.stream()
                .filter(PhoneEvent.NewRtcSession.class::isInstance)
                .map(event -> ((PhoneEvent.NewRtcSession) event).session())
                .toList();
    }

    /** Returns what was said about a session. */
    public List<SessionEvent> eventsOf(Session session) {
        return sessionEvents.stream()
                .filter(event -> event.session().equals(session))
                .toList();
    }

    public List<SessionEvent> sessionEvents() {
        return List.copyOf(sessionEvents);
    }

    public List<PhoneEvent> phoneEvents() {
        return List.copyOf(phoneEvents);
    }

    public int readdressed() {
        return readdressed;
    }
}
