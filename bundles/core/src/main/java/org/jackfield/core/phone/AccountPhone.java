package org.jackfield.core.phone;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.jackfield.core.number.Bodies;
import org.jackfield.core.number.Destination;
import org.jackfield.core.number.Texts;
import org.jackfield.core.session.CallSession;
import org.jackfield.core.session.SessionHost;
import org.jackfield.session.CallOptions;
import org.jackfield.session.MessageSummary;
import org.jackfield.session.NameAddress;
import org.jackfield.session.Phone;
import org.jackfield.session.PhoneListener;
import org.jackfield.session.PhoneState;
import org.jackfield.session.PhoneStatus;
import org.jackfield.session.RecordPermissions;
import org.jackfield.session.Registration;
import org.jackfield.session.Result;
import org.jackfield.session.ResultCode;
import org.jackfield.session.Session;
import org.jackfield.session.StaticCallStatus;
import org.jackfield.session.TerminateType;
import org.jackfield.session.VideoInput;

/** A phone as applications see it: everything is handed on. */
final class AccountPhone implements Phone {

    private final PhoneControl control;
    private final Calls calls;
    private final Caller caller;
    private final SessionHost sessions;

    AccountPhone(PhoneControl control, Calls calls, Caller caller, SessionHost sessions) {
        this.control = control;
        this.calls = calls;
        this.caller = caller;
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return control.account().name();
    }

    @Override
    public NameAddress address() {
        return control.account().line().address();
    }

    @Override
    public PhoneStatus status() {
        return control.line().status();
    }

    @Override
    public boolean isRegistered() {
        return status().state() == PhoneState.REGISTERED;
    }

    @Override
    public boolean isMaxCall() {
        return Limits.reached(control.account().calls(), calls.live());
    }

    @Override
    public RecordPermissions recordPermissions() {
        return control.account().calls().services().recordPermissions();
    }

    @Override
    public void start() {
        control.start();
    }

    @Override
    public boolean disconnect() {
        if (!control.line().wanted()) {
            return false;
        }
        control.stop("disconnected by the application");
        return true;
    }

    @Override
    public void destroy() {
        control.stop("destroyed by the application")
                .whenComplete((nothing, failure) -> control.news().removeListeners());
    }

    // calls

    @Override
    public CompletionStage<Session> call(String number, CallOptions options) {
        requireNonNull(number, "number");
        requireNonNull(options, "options");
        CompletableFuture<Session> called = new CompletableFuture<>();
        control.line().whenSettled(() -> call(number, options, called));
        return called;
    }

    private void call(String number, CallOptions options, CompletableFuture<Session> called) {
        try {
            called.complete(caller.call(number, options));
        } catch (RuntimeException e) {
            // Also a fault: thrown here it would reach nobody, and the caller would wait for ever.
            called.completeExceptionally(e);
        }
    }

    @Override
    public List<Session> sessions() {
        return List.copyOf(calls.live());
    }

    @Override
    public Optional<Session> session(String callId) {
        return calls.live(requireNonNull(callId, "callId")).map(session -> session);
    }

    @Override
    public List<Session> incomingList() {
        return sessions.incomingList();
    }

    @Override
    public Optional<Session> currentSession() {
        return calls.current().map(session -> session);
    }

    @Override
    public boolean setCurrentSession(String callId) {
        return with(callId, session -> {
            calls.makeCurrent(callId);
            return true;
        });
    }

    @Override
    public CompletionStage<Result> answer(String callId, CallOptions options) {
        requireNonNull(callId, "callId");
        requireNonNull(options, "options");
        return calls.live(callId).map(session -> session.answer(options)).orElseGet(AccountPhone::notFound);
    }

    private static CompletionStage<Result> notFound() {
        return CompletableFuture.completedStage(
                new Result(ResultCode.NOT_FOUND_CALL_ID, "no session has this Call-ID"));
    }

    @Override
    public boolean reject(String callId) {
        return with(callId, Session::reject);
    }

    @Override
    public boolean hangup(String callId) {
        return with(callId, Session::hangup);
    }

    @Override
    public boolean terminate(String callId, TerminateType type) {
        requireNonNull(type, "type");
        return with(callId, session -> session.terminate(type));
    }

    @Override
    public boolean blindTransfer(String callId, String number) {
        Destination.check(number);
        return with(callId, session -> session.blindTransfer(number));
    }

    @Override
    public boolean attendedTransfer(String callId, String number) {
        Destination.check(number);
        return with(callId, session -> session.attendedTransfer(number));
    }

    @Override
    public boolean hold(String callId) {
        return with(callId, Session::hold);
    }

    @Override
    public boolean unhold(String callId) {
        return with(callId, Session::unhold);
    }

    @Override
    public boolean dtmf(String callId, String tones) {
        Texts.checkTones(tones);
        return with(callId, session -> session.dtmf(tones));
    }

    @Override
    public CompletionStage<Result> sendInfo(String callId, String contentType, String body) {
        requireNonNull(callId, "callId");
        Bodies.check(contentType, body, CallSession.LONGEST_INFO);
        return calls.live(callId)
                .map(session -> session.sendInfo(contentType, body))
                .orElseGet(AccountPhone::notFound);
    }

    @Override
    public boolean mute(String callId) {
        return with(callId, Session::mute);
    }

    @Override
    public boolean unmute(String callId) {
        return with(callId, Session::unmute);
    }

    @Override
    public boolean startRecord(String callId) {
        return with(callId, Session::startRecord);
    }

    @Override
    public boolean pauseRecord(String callId) {
        return with(callId, Session::pauseRecord);
    }

    @Override
    public boolean renegotiate(String callId) {
        return with(callId, Session::renegotiate);
    }

    @Override
    public CompletionStage<Result> audioToVideo(String callId, VideoInput input) {
        requireNonNull(callId, "callId");
        requireNonNull(input, "input");
        return calls.live(callId).map(session -> session.audioToVideo(input)).orElseGet(AccountPhone::notFound);
    }

    @Override
    public boolean videoToAudio(String callId) {
        return with(callId, Session::videoToAudio);
    }

    @Override
    public boolean setSessionStaticStatus(String callId, StaticCallStatus partial, boolean manual) {
        Texts.check(partial);
        return with(callId, session -> {
            session.setStaticStatus(partial, manual);
            return true;
        });
    }

    private boolean with(String callId, Predicate<CallSession> action) {
        return calls.live(requireNonNull(callId, "callId")).filter(action).isPresent();
    }

    // outside calls

    @Override
    public CompletionStage<Result> sendMessage(String number, String contentType, String body) {
        return control.outside().message(number, contentType, body);
    }

    @Override
    public CompletionStage<Result> sendOptions(String number) {
        return control.outside().options(number);
    }

    @Override
    public Optional<MessageSummary> messageSummary() {
        return control.requests().newestSummary();
    }

    // listening

    @Override
    public Registration addListener(PhoneListener listener) {
        return control.news().add(listener);
    }

    @Override
    public String toString() {
        return "phone " + name();
    }
}
