package org.jackfield.itests.support;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jackfield.session.CallOptions;
import org.jackfield.session.Cause;
import org.jackfield.session.Phone;
import org.jackfield.session.Session;
import org.jackfield.session.SessionEvent;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Calls to another process, and to nobody. */
public abstract class FarEndScenarios {

    /** ICE gives a silent peer up after about half a minute (RFC 7675 section 5.1). */
    private static final Duration UNTIL_MEDIA_IS_GIVEN_UP = Duration.ofSeconds(60);

    /** Timer B: 64 times T1, 32 seconds (RFC 3261 section 17.1.1.2). */
    private static final Duration UNTIL_INVITE_IS_GIVEN_UP = Duration.ofSeconds(40);

    private final Accounts accounts = new Accounts();
    private final Events events = new Events();
    private Phone alice;

    @Before
    public void configure() {
        alice = accounts.create("alice", Map.of("audio", "tone:440"));
    }

    @After
    public void remove() {
        accounts.close();
    }

    @Test
    public void theFarEndVanishes() throws Exception {
        try (FarEnd farEnd = FarEnd.start("carol", Map.of("audio", "tone:1000"))) {
            Session session = call(farEnd.uri());
            events.await(SessionEvent.Confirmed.class);
            TwoPhones.assertHearsBob(session);

            farEnd.vanish();
            SessionEvent.Ended ended = events.await(SessionEvent.Ended.class, UNTIL_MEDIA_IS_GIVEN_UP);
            assertEquals(Cause.RTP_TIMEOUT, ended.cause());
        }
        Await.until("no session is left", Services.BOUND, () -> alice.sessions().isEmpty());
    }

    @Test
    public void nobodyResponds() throws Exception {
        try (DatagramSocket silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            call("sip:nobody@127.0.0.1:" + silent.getLocalPort());

            SessionEvent.Failed failed = events.await(SessionEvent.Failed.class, UNTIL_INVITE_IS_GIVEN_UP);
            assertEquals(Cause.REQUEST_TIMEOUT, failed.cause());
            assertTrue(failed.reason().code().isEmpty());
        }
    }

    private Session call(String uri) throws Exception {
        return alice.call(uri, CallOptions.DEFAULT.withListener(events))
                .toCompletableFuture()
                .get(Services.BOUND.toSeconds(), TimeUnit.SECONDS);
    }
}
