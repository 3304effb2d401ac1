package org.jackfield.benchmarks.calls;

import org.jackfield.session.Phone;

/** Calls one after another, and looks at what the process holds on the way: nothing may grow with the calls. */
final class Soak {

    private final SetUp calls;
    private final int count;
    private final Phone[] phones;

    Soak(SetUp calls, int count, Phone... phones) {
        this.calls = calls;
        this.count = count;
        this.phones = phones;
    }

    void run() throws Exception {
        System.out.println(count + " calls one after another:");
        System.out.println("  " + settled().describe("at the start"));
        int step = Math.max(1, count / 5);
        for (int i = 1; i <= count; i++) {
            calls.measure();
            if (i % step == 0) {
                System.out.println("  " + settled().describe("after " + i + " calls"));
            }
        }
    }

    /** Takes the figures when the callee's side of the last call is over as well. */
    private ProcessFigures settled() throws Exception {
        long deadline = System.nanoTime() + 10_000_000_000L;
        ProcessFigures figures = ProcessFigures.now(phones);
        while (figures.sessions() > 0 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
            figures = ProcessFigures.now(phones);
        }
        return figures;
    }
}
