/** Finding the server of a SIP URI by the domain name system (RFC 3263). */
package org.jackfield.signalling.sip.locating;
