/**
 * The code that README and docs show, compiled: a test compares them. Each component does nothing until it is configured, by a
 * file {@code etc/org.jackfield.snippet.NAME.cfg}, which may be empty.
 */
package org.jackfield.examples.snippets;
