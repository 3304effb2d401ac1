package org.jackfield.itests.interop;

import java.util.function.BooleanSupplier;
import org.jackfield.itests.interop.peer.BaresipPhone;
import org.jackfield.itests.interop.peer.PeerPhone;
import org.jackfield.itests.support.Await;
import org.jackfield.itests.support.Services;
import org.junit.After;
import org.junit.Before;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;

/** What the tests need that run in a Felix: that, and accounts of ours. */
public abstract class InteropTest extends BedTest {

    private OurPhones ours;

    /** Returns the framework's configuration. */
    @Configuration
    public Option[] configuration() {
        return FelixOptions.all();
    }

    @Before
    public final void makePhones() {
        ours = new OurPhones();
    }

    @After
    public final void endPhones() {
        ours.close();
    }

    /** Returns the accounts of ours. */
    protected final OurPhones ours() {
        return ours;
    }

    /** Waits for a condition. */
    protected static void await(String what, BooleanSupplier condition) {
        Await.until(what, Services.BOUND, condition);
    }

    /** Asserts that each hears the other's tone, and notes it. */
    protected final void assertTones(OurPhone phone, OurPhone.Call call, PeerPhone peer) {
        call.assertHears(peer.tone());
        peer.awaitHears(phone.tone());
        row.seen("we hear " + peer.tone() + " Hz, it hears " + phone.tone() + " Hz");
    }

    /** As {@link #assertTones}, at any time of a call: baresip sends back what it hears for a while. */
    protected final void assertEcho(OurPhone phone, OurPhone.Call call, BaresipPhone peer) {
        call.awaitHears(peer.tone());
        call.assertHears(peer.tone());
        peer.echo();
        call.awaitHears(phone.tone());
        call.assertHears(phone.tone());
        peer.sine();
        row.seen("we hear " + peer.tone() + " Hz, it sends back the " + phone.tone() + " Hz that it hears");
    }
}
