package org.jackfield.signalling.sip;

import java.util.concurrent.ThreadLocalRandom;

/** Ports that the system gives to nobody by itself, so that a port that is given back stays free. */
final class QuietPorts {

    private static final int FIRST = 20_000;
    private static final int END = 32_000;

    private QuietPorts() {}

    /** Returns one that is free for UDP and TCP. */
    static int next() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            if (ListeningPoints.isFree("127.0.0.1", port)) {
                return port;
            }
        }
    }
}
