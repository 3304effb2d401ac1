package org.jackfield.itests.support.contract;

import java.util.function.BooleanSupplier;
import org.jackfield.itests.support.Await;
import org.jackfield.itests.support.Services;
import org.jackfield.itests.support.ThreePhones;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;

/** What the rows of all parts need: three accounts with a wire between them, and where to note what was seen. */
abstract class ContractRows {

    @Rule
    public final Row row;

    private ThreePhones phones;

    ContractRows(String part) {
        row = new Row(part);
    }

    @Before
    public final void setUp() throws Exception {
        phones = new ThreePhones();
    }

    @After
    public final void tearDown() {
        phones.close();
    }

    final ThreePhones phones() {
        return phones;
    }

    static void await(String what, BooleanSupplier condition) {
        Await.until(what, Services.BOUND, condition);
    }
}
