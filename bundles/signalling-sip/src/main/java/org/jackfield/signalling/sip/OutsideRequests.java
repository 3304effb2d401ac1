package org.jackfield.signalling.sip;

import java.util.Optional;
import java.util.Set;
import javax.sip.ServerTransaction;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jackfield.spi.signalling.IncomingRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the requests that belong to no call, MESSAGE, OPTIONS and NOTIFY, and tells of them; a MESSAGE also when it comes within a
 * dialog.
 */
final class OutsideRequests {

    /** What is taken. */
    static final Set<String> METHODS = Set.of(Request.MESSAGE, Request.OPTIONS, Request.NOTIFY);

    private static final Logger LOG = LoggerFactory.getLogger(OutsideRequests.class);
    private static final String SUMMARY_TYPE = "application/simple-message-summary";

    private final SipLine line;

    OutsideRequests(SipLine line) {
        this.line = line;
    }

    /** Takes one; not on the stack's listener thread. */
    void arrived(Request request, ServerTransaction transaction) {
        try {
            IncomingRequest told = check(request);
            line.answer(
                    transaction,
                    responses -> request.getMethod().equals(Request.OPTIONS)
                            ? responses.options(request, Sip.unique())
                            : responses.make(request, Response.OK, Sip.unique()));
            line.listener().onRequest(told);
        } catch (RequestRefusedException unfit) {
            line.answer(transaction, responses -> responses.refusal(request, unfit.refusal(), Sip.unique()));
        } catch (RuntimeException fault) {
            LOG.warn("{}: fault in telling of a {}", line.account().name(), request.getMethod(), fault);
        }
    }

    private IncomingRequest check(Request request) throws RequestRefusedException {
        refuseIf(RequestCheck.extensions(request, line.account().features()));
        return switch (request.getMethod()) {
            case Request.MESSAGE -> message(request);
            case Request.NOTIFY -> notification(request);
            // Whoever asks what is understood here may do so of the host.
            default -> told(request, Optional.empty(), new TextBody("", ""));
        };
    }

    /** RFC 3428 section 7. */
    private IncomingRequest message(Request request) throws RequestRefusedException {
        refuseIf(RequestCheck.user(request, line.account().user()));
        TextBody body = TextBody.of(request);
        String type = body.contentType();
        if (!type.startsWith("text/") && !type.startsWith("application/")) {
            throw new RequestRefusedException(Refusal.of(Response.UNSUPPORTED_MEDIA_TYPE));
        }
        return told(request, Optional.empty(), body);
    }

    /** Of what waits in the mailbox servers tell without a subscription too (RFC 3842). */
    private IncomingRequest notification(Request request) throws RequestRefusedException {
        refuseIf(RequestCheck.user(request, line.account().user()));
        Optional<String> event = Event.of(request).map(Event::eventPackage);
        if (event.filter(Event.MESSAGE_SUMMARY::equals).isEmpty()) {
            throw new RequestRefusedException(Refusal.of(Response.BAD_EVENT));
        }
        TextBody body = TextBody.of(request);
        if (!body.contentType().equals(SUMMARY_TYPE)) {
            throw new RequestRefusedException(Refusal.of(Response.UNSUPPORTED_MEDIA_TYPE));
        }
        return told(request, event, body);
    }

    private static void refuseIf(Optional<Refusal> refusal) throws RequestRefusedException {
        if (refusal.isPresent()) {
            throw new RequestRefusedException(refusal.get());
        }
    }

    private static IncomingRequest told(Request request, Optional<String> event, TextBody body) {
        return new IncomingRequest(
                request.getMethod(),
                IncomingLeg.nameAddress(Sip.from(request)),
                event,
                body.contentType(),
                body.text());
    }
}
