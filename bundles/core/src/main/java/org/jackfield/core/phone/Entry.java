package org.jackfield.core.phone;

import org.jackfield.core.provider.Provided;
import org.jackfield.core.session.CallSession;

/**
 * A session and the providers that it stays with.
 *
 * @param session the session
 * @param signalling carries its dialog
 * @param media carries its media
 */
record Entry(CallSession session, Provided<?> signalling, Provided<?> media) {

    boolean uses(Provided<?> provider) {
        return signalling.equals(provider) || media.equals(provider);
    }
}
