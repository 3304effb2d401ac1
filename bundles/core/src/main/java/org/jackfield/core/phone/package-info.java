/** Phones: accounts at work, with their line, their calls and their limits. */
package org.jackfield.core.phone;
