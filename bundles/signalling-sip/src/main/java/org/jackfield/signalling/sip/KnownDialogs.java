package org.jackfield.signalling.sip;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jackfield.spi.signalling.Dialog;

/**
 * The dialogs that an INVITE has brought about: one on the called side; on the calling side one for each phone that rings, if a
 * proxy forks (RFC 3261 section 12.1), and one when it was accepted. Touched only in the leg's queue.
 */
final class KnownDialogs {

    /** Nobody's phone rings at more places. */
    private static final int MOST = 64;

    private final Map<String, Dialog> byRemoteTag = new HashMap<>();
    private final Map<String, Dialog> over = new HashMap<>();
    private Dialog current;

    /** Returns the one that was heard of last. */
    Dialog current() {
        return current;
    }

    /** Makes a dialog the current one. */
    void become(Dialog next) {
        current = next;
        next.remoteTag().ifPresent(tag -> byRemoteTag.put(tag, next));
    }

    /** Takes over what has changed in a dialog, which need not be the current one. */
    void renew(Dialog next) {
        if (next.remoteTag().equals(current.remoteTag())) {
            become(next);
        } else {
            next.remoteTag().ifPresent(tag -> byRemoteTag.put(tag, next));
        }
    }

    /** Begins with the dialog of an INVITE that is going to be sent; those of an earlier one are over. */
    void begin(Dialog calling) {
        byRemoteTag.clear();
        become(calling);
    }

    /** Makes a dialog the only one; the others are over. */
    void settle(Dialog confirmed) {
        over.putAll(byRemoteTag);
        byRemoteTag.clear();
        become(confirmed);
    }

    /** A dialog is over; if it was the current one, another one is. */
    void remove(Dialog over) {
        over.remoteTag().ifPresent(byRemoteTag::remove);
        if (over.remoteTag().equals(current.remoteTag())) {
            byRemoteTag.values().stream().findFirst().ifPresent(other -> current = other);
        }
    }

    /** Returns the dialog with the far end that has that tag, which may be null. */
    Optional<Dialog> with(String remoteTag) {
        return Optional.ofNullable(remoteTag).map(byRemoteTag::get);
    }

    /** Returns the dialog with the far end that has that tag, also when another phone has accepted the call. */
    Optional<Dialog> everWith(String remoteTag) {
        return with(remoteTag).or(() -> Optional.ofNullable(remoteTag).map(over::get));
    }

    /** Returns whether there are as many as are followed. */
    boolean isFull() {
        return byRemoteTag.size() >= MOST;
    }

    boolean isEmpty() {
        return byRemoteTag.isEmpty();
    }
}
