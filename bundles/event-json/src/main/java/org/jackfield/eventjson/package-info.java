/** Prints what happens to phones and sessions, one JSON object (RFC 8259) a line. */
package org.jackfield.eventjson;
