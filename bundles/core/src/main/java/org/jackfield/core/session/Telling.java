package org.jackfield.core.session;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jackfield.core.call.Effect;
import org.jackfield.core.listening.SessionNews;
import org.jackfield.session.Result;
import org.jackfield.session.SessionEvent;

/** Carries out what listeners are told. In the mailbox only, so the numbers of events have their order. */
final class Telling {

    private final CallSession session;
    private final SessionNews news;
    private final SessionHost host;
    private final CallLog log;
    private long sequence;
    private volatile CompletableFuture<Result> answer;

    Telling(CallSession session, SessionNews news, SessionHost host, CallLog log) {
        this.session = session;
        this.news = news;
        this.host = host;
        this.log = log;
    }

    /** Sets what the outcome of the answer goes to. */
    void answerGoesTo(CompletableFuture<Result> stage) {
        answer = stage;
    }

    /** Carries out an effect, if it is about telling. */
    boolean run(Effect effect) {
        if (effect instanceof Effect.Tell tell) {
            news.tell(tell.event().apply(next(tell.time())));
        } else if (effect instanceof Effect.TellStream stream) {
            news.tell(new SessionEvent.StreamAdded(
                    next(stream.time()),
                    session.status().communicationType(),
                    RemoteStream.of(stream.tracks(), stream.videoTracks(), session::mediaPath)));
        } else if (effect instanceof Effect.TellPhone tell) {
            host.note(session, tell.news());
            tellPhone(tell);
        } else if (effect instanceof Effect.CompleteAnswer complete) {
            CompletableFuture<Result> stage = answer;
            news.run(stage, () -> stage.complete(complete.result()));
        } else if (effect instanceof Effect.Log line) {
            log.line(line.warning(), line.text());
        } else {
            return false;
        }
        return true;
    }

    private void tellPhone(Effect.TellPhone tell) {
        switch (tell.news()) {
            case NEW_RTC_SESSION, INCOMING, START_SESSION, DELETE_SESSION ->
                news.tellPhone(number -> host.event(session, tell.news(), number, tell.time()));
            case ESTABLISHED, RESUMING -> {}
        }
    }

    private SessionEvent.Context next(Instant time) {
        return new SessionEvent.Context(session, ++sequence, time);
    }
}
