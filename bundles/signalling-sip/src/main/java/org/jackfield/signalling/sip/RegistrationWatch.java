package org.jackfield.signalling.sip;

/** Hears how a line's registration goes: what keeps its flow to a server judges by it. Called in the queue of the registration. */
interface RegistrationWatch {

    /** Hears nothing. */
    RegistrationWatch NONE = new RegistrationWatch() {
        @Override
        public void registered() {
            // Nobody waits for it.
        }

        @Override
        public void refused() {
            // As above.
        }

        @Override
        public void unanswered(String why) {
            // As above.
        }
    };

    /** The registrar has accepted us, for the first time or again. */
    void registered();

    /** The registrar does not want us, for a reason that another server would have too. */
    void refused();

    /** The server did not answer, could not be reached, or says that it cannot serve now (408, 503): another one may. */
    void unanswered(String why);
}
