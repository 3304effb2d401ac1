package org.jackfield.signalling.sip;

/** Limits for tests: as usual, with a T1 that makes timeouts short. */
final class TestLimits {

    static final int T1 = 50;

    private TestLimits() {}

    static Limits quick() {
        return new Limits(16_384, 128, 500, 20_000, 5_000, 2_000, T1, 8);
    }
}
