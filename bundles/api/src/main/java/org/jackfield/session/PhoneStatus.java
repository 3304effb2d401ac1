package org.jackfield.session;

import java.time.Instant;

/**
 * What an account is at one moment.
 *
 * @param state whether it can make and take calls
 * @param detail for people: the local address when connected, else what is wrong and what is awaited
 * @param signallingProvider name of the provider that carries it; empty when there is none
 * @param since when this state began
 */
public record PhoneStatus(PhoneState state, String detail, String signallingProvider, Instant since) {}
