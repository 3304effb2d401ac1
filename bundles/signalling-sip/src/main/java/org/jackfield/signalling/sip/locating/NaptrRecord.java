package org.jackfield.signalling.sip.locating;

/**
 * A transport that a domain offers (RFC 3403, RFC 3263 section 4.1).
 *
 * @param order lowest first
 * @param preference lowest first, among those with the same order
 * @param flags {@code s}: the replacement is the name of SRV records
 * @param service such as {@code SIP+D2T}
 * @param regularExpression not used for SIP: empty
 * @param replacement name to go on with
 */
record NaptrRecord(
        int order, int preference, String flags, String service, String regularExpression, String replacement) {}
