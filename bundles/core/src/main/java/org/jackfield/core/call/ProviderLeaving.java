package org.jackfield.core.call;

import org.jackfield.session.Cause;

/** Ends a call whose provider leaves. The provider still works for a short time: the far end is told first. */
final class ProviderLeaving {

    private ProviderLeaving() {}

    static void leaving(Turn turn, String name) {
        Goodbye.say(turn, MediaFailing.TEMPORARILY_UNAVAILABLE, "SIP;cause=503;text=\"Service Unavailable\"");
        Ending.endedOrFailed(turn, Ending.local(Cause.PROVIDER_LOST, "the provider " + name + " was stopped"));
    }
}
