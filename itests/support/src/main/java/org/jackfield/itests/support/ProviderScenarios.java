package org.jackfield.itests.support;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.concurrent.ExecutionException;
import org.jackfield.session.CallRefusedException;
import org.jackfield.session.Cause;
import org.jackfield.session.PhoneState;
import org.jackfield.session.ResultCode;
import org.jackfield.session.SessionEvent;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Providers are stopped and started while the rest runs. */
public abstract class ProviderScenarios {

    private static final String SIGNALLING = "org.jackfield.signalling.sip";
    private static final String MEDIA = "org.jackfield.media.webrtc";

    private final Services services = new Services();
    private TwoPhones phones;

    @Before
    public void configure() {
        phones = new TwoPhones();
    }

    /** Starts what a test has stopped, so that each begins with everything running. */
    @After
    public void remove() {
        services.start(SIGNALLING);
        services.start(MEDIA);
        phones.close();
    }

    @Test
    public void callsGoOnWhenSignallingIsBack() throws Exception {
        callAndHangUp();
        services.stop(SIGNALLING);
        Accounts.awaitState(phones.alice(), PhoneState.DISCONNECTED);
        Accounts.awaitState(phones.bob(), PhoneState.DISCONNECTED);
        assertRefused(ResultCode.UNKNOWN_ERROR);

        services.start(SIGNALLING);
        Accounts.awaitState(phones.alice(), PhoneState.CONNECTED);
        Accounts.awaitState(phones.bob(), PhoneState.CONNECTED);
        callAndHangUp();
    }

    @Test
    public void callsGoOnWhenMediaIsBack() throws Exception {
        callAndHangUp();
        services.stop(MEDIA);
        assertRefused(ResultCode.GET_LOCAL_MEDIA_INFO_ERROR);

        services.start(MEDIA);
        callAndHangUp();
    }

    @Test
    public void aCallEndsWithItsSignalling() throws Exception {
        Call call = phones.dial().answer();

        services.stop(SIGNALLING);
        assertEquals(Cause.PROVIDER_LOST, end(call.aliceEvents()));
        assertEquals(Cause.PROVIDER_LOST, end(call.bobEvents()));
    }

    @Test
    public void aCallEndsWithItsMedia() throws Exception {
        Call call = phones.dial().answer();

        services.stop(MEDIA);
        end(call.aliceEvents());
        end(call.bobEvents());
    }

    private void callAndHangUp() throws Exception {
        Call call = phones.dial().answer();
        TwoPhones.assertHearsBob(call.toBob());
        assertTrue(call.toBob().hangup());
        call.aliceEvents().await(SessionEvent.Ended.class);
        call.bobEvents().await(SessionEvent.Ended.class);
    }

    private void assertRefused(ResultCode code) {
        ExecutionException refused = assertThrows(ExecutionException.class, () -> phones.alice()
                .call("sip:bob@127.0.0.1:5060")
                .toCompletableFuture()
                .get());
        assertEquals(code, ((CallRefusedException) refused.getCause()).result().resultCode());
    }

    private static Cause end(Events events) {
        return events.await(SessionEvent.Ended.class).cause();
    }
}
