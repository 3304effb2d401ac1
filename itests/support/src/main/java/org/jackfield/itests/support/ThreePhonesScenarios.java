package org.jackfield.itests.support;

import java.util.function.BooleanSupplier;
import org.junit.After;
import org.junit.Before;

/** What scenarios with three accounts need. */
public abstract class ThreePhonesScenarios {

    private ThreePhones phones;

    @Before
    public final void setUp() throws Exception {
        phones = new ThreePhones();
    }

    @After
    public final void tearDown() {
        phones.close();
    }

    /** Returns the three accounts. */
    protected final ThreePhones phones() {
        return phones;
    }

    /** Waits for a condition. */
    protected static void await(String what, BooleanSupplier condition) {
        Await.until(what, Services.BOUND, condition);
    }
}
