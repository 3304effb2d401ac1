package org.jackfield.benchmarks.calls;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jackfield.session.CallOptions;
import org.jackfield.session.Phone;
import org.jackfield.session.Session;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionListener;

/** A whole call: from {@link Phone#call} over real SIP to an account that answers by itself. */
final class JackfieldSetUp implements SetUp {

    private final Phone phone;
    private final String target;

    JackfieldSetUp(Phone phone, String target) {
        this.phone = phone;
        this.target = target;
    }

    @Override
    public String name() {
        return "Jackfield call()";
    }

    @Override
    public long measure() throws Exception {
        Listener listener = new Listener();
        long begin = System.nanoTime();
        Session session = phone.call(target, CallOptions.DEFAULT.withListener(listener))
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        try {
            return listener.firstSound.await() - begin;
        } finally {
            session.hangup();
            listener.over.get(10, TimeUnit.SECONDS);
        }
    }

    private static final class Listener implements SessionListener {
        private final FirstSound firstSound = new FirstSound();
        private final CompletableFuture<Void> over = new CompletableFuture<>();

        @Override
        public void onStreamAdded(SessionEvent.StreamAdded event) {
            event.stream().audioTracks().forEach(track -> track.listen(frame -> firstSound.hear(frame.samples())));
        }

        @Override
        public void onEvent(SessionEvent event) {
            event.endReason().ifPresent(reason -> over.complete(null));
        }
    }
}
