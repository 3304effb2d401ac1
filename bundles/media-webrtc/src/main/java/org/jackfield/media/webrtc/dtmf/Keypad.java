package org.jackfield.media.webrtc.dtmf;

import java.util.List;

/** The keys and their frequencies (ITU-T Q.23): a row's and a column's. */
final class Keypad {

    /** All frequencies in Hz: four rows, then four columns. */
    static final List<Integer> FREQUENCIES = List.of(697, 770, 852, 941, 1209, 1336, 1477, 1633);

    /** How many rows there are, and how many columns. */
    static final int SIDE = 4;

    private static final String KEYS = "123A456B789C*0#D";

    private Keypad() {}

    /** Returns the key of a pair: {@link #SIDE} times its row, and its column. */
    static char key(int pair) {
        return KEYS.charAt(pair);
    }

    /** Returns the pair of a key. */
    static int pair(char key) {
        return KEYS.indexOf(key);
    }
}
