package org.jackfield.core.crossing;

/** Who does something. */
enum Side {
    /** Alice, who calls. */
    CALLER,
    /** Bob, who is called. */
    CALLEE,
    /** Carol, whom alice consults. */
    CONSULTED
}
