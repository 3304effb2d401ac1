package org.jackfield.core.phone;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jackfield.core.account.Account;
import org.jackfield.core.asking.AskedServices;
import org.jackfield.core.call.Call;
import org.jackfield.core.call.Input;
import org.jackfield.core.call.PhoneNews;
import org.jackfield.core.session.CallSession;
import org.jackfield.core.session.SessionHost;
import org.jackfield.core.session.TransferHost;
import org.jackfield.session.ContactLookup;
import org.jackfield.session.Phone;
import org.jackfield.session.PhoneEvent;
import org.jackfield.session.Result;
import org.jackfield.session.Session;
import org.jackfield.session.TerminateType;

/** What the sessions of a phone need of it. */
final class PhoneSessions implements SessionHost {

    private final Supplier<Account> account;
    private final Calls calls;
    private final Supplier<Phone> phone;
    private final Runnable idle;
    private final TransferHost transfers;
    private final AskedServices<ContactLookup> contacts;

    PhoneSessions(
            Supplier<Account> account,
            Calls calls,
            Supplier<Phone> phone,
            Runnable idle,
            TransferHost transfers,
            AskedServices<ContactLookup> contacts) {
        this.account = account;
        this.calls = calls;
        this.phone = phone;
        this.idle = idle;
        this.transfers = transfers;
        this.contacts = contacts;
    }

    @Override
    public void lookUp(CallSession session, String number) {
        contacts.ask(lookup -> lookup.lookUp(number, session.phoneName()))
                .thenAccept(found -> found.flatMap(Function.identity())
                        .ifPresent(contact -> session.submit(new Input.ContactFound(number, contact))));
    }

    @Override
    public TransferHost transfers() {
        return transfers;
    }

    @Override
    public List<Session> incomingList() {
        return calls.live().stream()
                .filter(session -> session.status().isRing())
                .<Session>map(session -> session)
                .toList();
    }

    @Override
    public Optional<Result> refusesAnswer() {
        return Limits.onAnswer(account.get().calls(), calls.live());
    }

    @Override
    public void note(CallSession session, PhoneNews news) {
        switch (news) {
            case ESTABLISHED -> calls.makeCurrent(session.callId());
            case DELETE_SESSION -> {
                endConsultCalls(session.call());
                calls.chooseCurrent();
            }
            case START_SESSION, RESUMING -> holdOthers(session);
            case NEW_RTC_SESSION, INCOMING -> {}
        }
    }

    private void holdOthers(CallSession session) {
        if (account.get().calls().services().autoHold()) {
            AutoHold.holdOthers(calls.live(), session);
        }
    }

    @Override
    public void finished(CallSession session) {
        calls.remove(session.callId());
        idle.run();
    }

    /** An answered call takes the consult calls with it that were begun to transfer it. */
    private void endConsultCalls(Call ended) {
        if (ended.times().answered().isEmpty()) {
            return;
        }
        String callId = ended.identity().callId();
        calls.live().stream()
                .filter(other -> other.call()
                        .identity()
                        .parent()
                        .filter(parent -> parent.callId().equals(callId))
                        .isPresent())
                .forEach(consult -> consult.submit(new Input.Hangup(TerminateType.TERMINATE)));
    }

    @Override
    public PhoneEvent event(CallSession session, PhoneNews news, long sequence, Instant time) {
        PhoneEvent.Context context = new PhoneEvent.Context(phone.get(), sequence, time);
        return switch (news) {
            case NEW_RTC_SESSION -> new PhoneEvent.NewRtcSession(context, session);
            case INCOMING -> new PhoneEvent.Incoming(context, session);
            case START_SESSION, ESTABLISHED, RESUMING -> new PhoneEvent.StartSession(context, session);
            case DELETE_SESSION ->
                new PhoneEvent.DeleteSession(
                        context, session, session.call().end().orElseThrow());
        };
    }
}
