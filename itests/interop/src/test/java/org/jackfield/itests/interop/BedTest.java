package org.jackfield.itests.interop;

import org.jackfield.itests.interop.bed.Bed;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.rules.TestName;

/** What every test of this module needs: a bed, and the row to write. */
public abstract class BedTest {

    /** The row of the test that runs. */
    @Rule
    public final InteropRow row = new InteropRow();

    /** The test that runs. */
    @Rule
    public final TestName name = new TestName();

    private Bed bed;

    @Before
    public final void makeBed() {
        bed = new Bed(getClass().getSimpleName() + '.' + name.getMethodName());
    }

    @After
    public final void endBed() {
        bed.close();
    }

    /** Returns the servers and phones of this test. */
    protected final Bed bed() {
        return bed;
    }
}
