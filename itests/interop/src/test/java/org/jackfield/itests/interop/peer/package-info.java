/** Phones that others wrote, as the tests use them. */
package org.jackfield.itests.interop.peer;
