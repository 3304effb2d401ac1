/**
 * Commands to place, answer and end calls by hand, for Gogo and for the shells built on it (Karaf's). Each command is a
 * service with the properties {@code osgi.command.scope} and {@code osgi.command.function}.
 */
package org.jackfield.shell;
