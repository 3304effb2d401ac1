/** Digest authentication (RFC 7616, RFC 8760): reads challenges and answers them. Knows nothing of the stack. */
package org.jackfield.signalling.sip.authenticating;
