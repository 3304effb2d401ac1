package org.jackfield.itests.support;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jackfield.session.Phone;
import org.jackfield.session.PhoneEvent;
import org.jackfield.session.PhoneListener;
import org.jackfield.session.Session;

/** Waits for the calls that come to a phone. */
public final class IncomingCalls implements PhoneListener {

    private final BlockingQueue<Session> sessions = new LinkedBlockingQueue<>();

    /** Listens at a phone. */
    public static IncomingCalls of(Phone phone) {
        IncomingCalls calls = new IncomingCalls();
        phone.addListener(calls);
        return calls;
    }

    @Override
    public void onIncoming(PhoneEvent.Incoming event) {
        sessions.add(event.session());
    }

    /** Returns the next call, waiting for it if it has not come yet. */
    public Session next() throws InterruptedException {
        Session session = sessions.poll(Services.BOUND.toMillis(), TimeUnit.MILLISECONDS);
        if (session == null) {
            throw new AssertionError("no call has come within " + Services.BOUND);
        }
        return session;
    }
}
