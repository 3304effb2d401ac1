package org.jackfield.core.phone;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jackfield.core.account.Account;
import org.jackfield.core.call.Call;
import org.jackfield.core.call.Identity;
import org.jackfield.core.call.Origin;
import org.jackfield.core.listening.PhoneNewsFeed;
import org.jackfield.core.listening.SessionNews;
import org.jackfield.core.listening.Subscriptions;
import org.jackfield.core.number.Destination;
import org.jackfield.core.provider.Provided;
import org.jackfield.core.session.CallSession;
import org.jackfield.core.session.SessionHost;
import org.jackfield.core.session.Surroundings;
import org.jackfield.core.timing.SteadyClock;
import org.jackfield.session.AudioInput;
import org.jackfield.session.CallOptions;
import org.jackfield.session.CommunicationType;
import org.jackfield.session.TransferParent;
import org.jackfield.spi.media.MediaProvider;
import org.jackfield.spi.signalling.IncomingInvitation;
import org.jackfield.spi.signalling.Leg;

/** Makes the sessions of one phone; the first step of a new one is decided, and waits to be carried out. */
final class SessionMaker {

    private final CoreServices services;
    private final SessionHost host;
    private final PhoneNewsFeed phoneNews;
    private final CallIds callIds = new CallIds();

    SessionMaker(CoreServices services, SessionHost host, PhoneNewsFeed phoneNews) {
        this.services = services;
        this.host = host;
        this.phoneNews = phoneNews;
    }

    Entry outgoing(
            Account account,
            Destination destination,
            CallOptions options,
            Optional<TransferParent> parent,
            Origin origin,
            boolean muted,
            LineKeeper.Open line,
            Provided<MediaProvider> media) {
        Identity identity = new Identity(
                callIds.next(),
                CommunicationType.OUTBOUND,
                account.name(),
                account.line().address(),
                destination.remote(),
                destination.uri(),
                options.extraHeaders(),
                parent,
                line.provider().name(),
                media.name(),
                origin);
        InstantSource clock = new SteadyClock(services.timer());
        AudioInput audio = options.audio().orElse(account.calls().audio());
        Call call = Call.outgoing(identity, account.calls().policy(), audio, options.video(), clock.instant())
                .muted(muted);
        SessionNews news = news();
        options.listener().ifPresent(news::add);
        CallSession session = CallSession.outgoing(call, clock, surroundings(account, news, media), line.line());
        session.begin();
        return new Entry(session, line.provider(), media);
    }

    Entry incoming(
            Account account,
            IncomingInvitation invitation,
            Optional<Call> replaced,
            Leg leg,
            Provided<?> signalling,
            Provided<MediaProvider> media) {
        Identity identity = new Identity(
                invitation.callId(),
                CommunicationType.INBOUND,
                account.name(),
                account.line().address(),
                invitation.from(),
                "",
                Map.of(),
                Optional.empty(),
                signalling.name(),
                media.name(),
                Origin.replacing(replaced));
        InstantSource clock = new SteadyClock(services.timer());
        AudioInput audio = replaced.map(call -> call.media().audio())
                .orElse(account.calls().audio());
        boolean muted = replaced.filter(call -> call.media().muted()).isPresent();
        Call call = Call.incoming(identity, account.calls().policy(), audio, invitation, clock.instant())
                .muted(muted);
        CallSession session = CallSession.incoming(call, clock, surroundings(account, news(), media), leg);
        session.begin();
        return new Entry(session, signalling, media);
    }

    private Surroundings surroundings(Account account, SessionNews news, Provided<MediaProvider> media) {
        return new Surroundings(
                services.sessionPool(),
                services.fileThreads(),
                services.timer(),
                news,
                media.service(),
                services.recording(),
                account.calls().gatheringLimit(),
                account.calls().ice(),
                host);
    }

    private SessionNews news() {
        return new SessionNews(
                new Subscriptions<>(services.listenerThreads(), services.timer()),
                services.whiteboard().sessions(),
                phoneNews);
    }
}
