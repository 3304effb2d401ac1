package org.jackfield.session;

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
 */
public record PhoneStatus(
        PhoneState state, String detail, String signallingProvider, Instant since, Optional<Instant> nextAttempt) {}
