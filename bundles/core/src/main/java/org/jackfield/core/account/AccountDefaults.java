package org.jackfield.core.account;

/** What holds when a configuration does not say; the metatype says the same. */
final class AccountDefaults {

    static final String BIND = "127.0.0.1:5060";
    static final int MAX_CALLS = 2;
    static final int MOST_CALLS = 100_000;
    static final int CALL_THROTTLE = 1000;
    static final int NO_ANSWER_TIMEOUT = 300;
    static final int MEDIA_TIMEOUT = 30;
    static final int GATHERING_LIMIT = 2000;
    static final int SESSION_EXPIRES = 1800;
    static final int LONGEST_RETRY_AFTER = 10;
    static final int REGISTER_EXPIRES = 1800;
    static final int KEEP_ALIVE = 30;
    static final int PING = 30;
    static final int RECOVERY_TIMEOUT = 30;

    private AccountDefaults() {}
}
