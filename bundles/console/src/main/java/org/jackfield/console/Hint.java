package org.jackfield.console;

import java.util.regex.Pattern;
import org.jackfield.session.PhoneState;
import org.jackfield.session.PhoneStatus;

/** Says which settings to look at when a phone has no server, or no registration. */
enum Hint {
    /** The registrar does not believe who we are. */
    CREDENTIALS("registration refused: 40[17] .*", "user, password, ha1 and realm"),

    /** The registrar does not know, or not want, the account. */
    ACCOUNT("registration refused: 40[34] .*", "number, domain, user and password"),

    /** The registrar is not there, or in trouble. */
    REGISTRAR("registration (refused|failed): .*", "server and domain"),

    /** The server cannot be reached. */
    SERVER("no connection to .*", "server, and trustStore or pinnedCertificates if it is TLS"),

    /** The server has not said anything yet. */
    SILENCE("connects to .*", "server"),

    /** A file cannot be used: the detail names its setting. */
    FILE("cannot open its line: (trustStore|keyStore) is .*", ""),

    /** The own address cannot be used. */
    ADDRESS("cannot open its line: .*", "bind and tlsPort");

    private final Pattern detail;
    private final String settings;

    Hint(String detail, String settings) {
        this.detail = Pattern.compile(detail, Pattern.DOTALL);
        this.settings = settings;
    }

    /** Returns what to add to the phone's detail; nothing when all is well. */
    static String of(PhoneStatus status) {
        if (status.state() == PhoneState.REGISTERED) {
            return "";
        }
        for (Hint hint : values()) {
            if (hint.detail.matcher(status.detail()).matches()) {
                return hint.settings.isEmpty() ? "" : " (look at " + hint.settings + ")";
            }
        }
        return "";
    }
}
