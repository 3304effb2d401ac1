package org.jackfield.signalling.sip;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The name of a phone that stays the same when it is started again (RFC 5626 section 4.1): made of its account. */
final class InstanceId {

    private InstanceId() {}

    /** Returns the URN for an account and where it is reached. */
    static String of(String account, String addressOfRecord) {
        byte[] name = ("jackfield " + account + ' ' + addressOfRecord).getBytes(StandardCharsets.UTF_8);
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name);
    }
}
