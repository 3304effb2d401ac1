package org.jackfield.session;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * What an account is at one moment.
 *
 * @param state whether it can make and take calls
 * @param detail for people: the local address when connected, the registrar when registered, else what is wrong and what is
 *     awaited
 * @param signallingProvider name of the provider that carries it; empty when there is none
 * @param since when this state began
 * @param nextAttempt when the connection or the registration that is missing is tried again; empty when nothing is missing or no
 *     attempt is planned
 * @param server which server it is connected to, or tries to reach: one of those that DNS names, where it does; empty when the
 *     account has none, or its line is not open
 * @param localAddress the address and port that it listens on; empty while its line is not open
 * @param failure why it is not connected or not registered, for programs: the last attempt's; empty when nothing is missing, or
 *     nothing has failed
 */
public record PhoneStatus(
        PhoneState state,
        String detail,
        String signallingProvider,
        Instant since,
        Optional<Instant> nextAttempt,
        String server,
        String localAddress,
        Optional<EndReason> failure) {

    /** Refuses missing values. */
    public PhoneStatus {
        requireNonNull(state, "state");
        requireNonNull(detail, "detail");
        requireNonNull(signallingProvider, "signallingProvider");
        requireNonNull(since, "since");
        requireNonNull(nextAttempt, "nextAttempt");
        requireNonNull(server, "server");
        requireNonNull(localAddress, "localAddress");
        requireNonNull(failure, "failure");
    }

    /** Makes the status of an account whose line is not open, and where nothing has failed. */
    public PhoneStatus(
            PhoneState state, String detail, String signallingProvider, Instant since, Optional<Instant> nextAttempt) {
        this(state, detail, signallingProvider, since, nextAttempt, "", "", Optional.empty());
    }
}
