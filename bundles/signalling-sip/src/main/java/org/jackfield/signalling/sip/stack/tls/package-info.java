/** TLS as an account asks for it: whom it trusts, who it is, and refusals that can be read (RFC 3261 section 26.3, RFC 5922). */
package org.jackfield.signalling.sip.stack.tls;
