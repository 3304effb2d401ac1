package org.jackfield.signalling.sip;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All legs by their own tag, which nobody can guess: how messages find their leg. */
final class Legs {

    private final Map<String, SipLeg> byTag = new ConcurrentHashMap<>();

    void add(SipLeg leg) {
        byTag.put(leg.localTag(), leg);
    }

    void remove(SipLeg leg) {
        byTag.remove(leg.localTag());
    }

    /** Returns the leg with that tag and Call-ID; the tag may be null. */
    Optional<SipLeg> find(String localTag, String callId) {
        return Optional.ofNullable(localTag).map(byTag::get).filter(leg -> leg.callId()
                .equals(callId));
    }

    int size() {
        return byTag.size();
    }
}
