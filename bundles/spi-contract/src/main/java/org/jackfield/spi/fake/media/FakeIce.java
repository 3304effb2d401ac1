package org.jackfield.spi.fake.media;

/** The ICE credentials of one path (RFC 8839 section 4.4.1.1.1): a connection that broke comes back with new ones on both sides only. */
final class FakeIce {

    private long own = 1;
    private long theirs;
    private boolean restart;
    private boolean broken;
    private long ownBroken;
    private long theirsBroken;

    long own() {
        return own;
    }

    /** Lets the next offer have new ones. */
    void restart() {
        restart = true;
    }

    void offering() {
        if (restart) {
            restart = false;
            own++;
        }
    }

    /** Their offer has come: with new ones it wants new ones. */
    void answering(long offered) {
        if (theirs != 0 && offered != theirs) {
            own++;
        }
        theirs = offered;
    }

    void answered(long answered) {
        theirs = answered;
    }

    void broken() {
        broken = true;
        ownBroken = own;
        theirsBroken = theirs;
    }

    /** Returns whether there can be a connection; it is not broken then any more. */
    boolean connects(boolean networkIsWhole) {
        boolean others = own > ownBroken && theirs > theirsBroken;
        if (broken && others && networkIsWhole) {
            broken = false;
        }
        return !broken && networkIsWhole;
    }
}
