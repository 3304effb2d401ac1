/** Servers that others wrote, started and ended by the tests. */
package org.jackfield.itests.interop.bed;
