package org.jackfield.core.listening;

import java.util.Map;
import java.util.function.BiConsumer;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionEventType;
import org.jackfield.session.SessionListener;

/** Calls the method of a {@link SessionListener} that belongs to an event. */
final class SessionCalls {

    private static final Map<SessionEventType<?>, BiConsumer<SessionListener, SessionEvent>> METHODS = Map.ofEntries(
            method(SessionEventType.PROGRESS, SessionListener::onProgress),
            method(SessionEventType.ACCEPTED, SessionListener::onAccepted),
            method(SessionEventType.CONFIRMED, SessionListener::onConfirmed),
            method(SessionEventType.ENDED, SessionListener::onEnded),
            method(SessionEventType.FAILED, SessionListener::onFailed),
            method(SessionEventType.CLIENT_ERROR, SessionListener::onClientError),
            method(SessionEventType.STATUS_CHANGE, SessionListener::onStatusChange),
            method(SessionEventType.STATIC_STATUS_CHANGE, SessionListener::onStaticStatusChange),
            method(SessionEventType.CALL_REPORT, SessionListener::onCallReport),
            method(SessionEventType.STREAM_ADDED, SessionListener::onStreamAdded),
            method(SessionEventType.REINVITE, SessionListener::onReinvite),
            method(SessionEventType.UPDATE_TIMER, SessionListener::onUpdateTimer),
            method(SessionEventType.SDP, SessionListener::onSdp),
            method(SessionEventType.NEW_INFO, SessionListener::onNewInfo),
            method(SessionEventType.DTMF, SessionListener::onDtmf),
            method(SessionEventType.PLAYBACK_ENDED, SessionListener::onPlaybackEnded),
            method(SessionEventType.MARK, SessionListener::onMark),
            method(SessionEventType.REFER, SessionListener::onRefer),
            method(SessionEventType.TRANSFER_PROGRESS, SessionListener::onTransferProgress),
            method(SessionEventType.WARNING_MESSAGE, SessionListener::onWarningMessage));

    private SessionCalls() {}

    static void deliver(SessionListener listener, SessionEvent event) {
        listener.onEvent(event);
        METHODS.get(event.type()).accept(listener, event);
    }

    private static <E extends SessionEvent>
            Map.Entry<SessionEventType<?>, BiConsumer<SessionListener, SessionEvent>> method(
                    SessionEventType<E> type, BiConsumer<SessionListener, E> method) {
        return Map.entry(
                type,
                (listener, event) -> method.accept(listener, type.payload().cast(event)));
    }
}
