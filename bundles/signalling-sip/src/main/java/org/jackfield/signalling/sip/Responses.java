package org.jackfield.signalling.sip;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.header.ViaHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;

/** Makes the responses of a line (RFC 3261 section 8.2.6). */
final class Responses {

    private final Account account;

    Responses(Account account) {
        this.account = account;
    }

    /** Makes a response without a body. */
    Response make(Request request, int statusCode, String localTag) throws SipException {
        try {
            Response response = Sip.MESSAGES.createResponse(statusCode, request);
            if (statusCode > Response.TRYING && Sip.to(response).getTag() == null) {
                Sip.to(response).setTag(localTag);
            }
            response.setHeader(Sip.HEADERS.createServerHeader(List.of(account.userAgent())));
            return response;
        } catch (ParseException notMade) {
            throw new SipException("the response cannot be made: " + notMade.getMessage(), notMade);
        }
    }

    /** Makes a provisional response above 100, which begins an early dialog. */
    Response provisional(Request request, int statusCode, String localTag, Optional<String> answer)
            throws SipException {
        Response response = reachable(request, statusCode, localTag);
        try {
            if (answer.isPresent()) {
                addDescription(response, answer.get());
            }
            account.features().tell(response);
            return response;
        } catch (ParseException notMade) {
            throw new SipException("the response cannot be made: " + notMade.getMessage(), notMade);
        }
    }

    /** Makes a response that says where this line is reached. */
    Response reachable(Request request, int statusCode, String localTag) throws SipException {
        Response response = make(request, statusCode, localTag);
        try {
            response.setHeader(account.addresses().contact(transport(request), Dialogs.isSecure(request)));
            return response;
        } catch (ParseException notMade) {
            throw new SipException("the response cannot be made: " + notMade.getMessage(), notMade);
        }
    }

    /** Makes the 200 to an UPDATE without an offer. */
    Response refreshed(Request update, String localTag) throws SipException {
        Response response = reachable(update, Response.OK, localTag);
        try {
            account.features().tell(response);
            return response;
        } catch (ParseException notMade) {
            throw new SipException("the response cannot be made: " + notMade.getMessage(), notMade);
        }
    }

    /** Makes the 200 that accepts a call. */
    Response acceptance(Request request, String localTag, String description) throws SipException {
        Response response = refreshed(request, localTag);
        try {
            addDescription(response, description);
            return response;
        } catch (ParseException notMade) {
            throw new SipException("the response cannot be made: " + notMade.getMessage(), notMade);
        }
    }

    /** Makes the response that a refusal asks for, with the headers that go with its status code. */
    Response refusal(Request request, Refusal refusal, String localTag) throws SipException {
        Response response = make(request, refusal.statusCode(), localTag);
        try {
            if (!refusal.reasonPhrase().isEmpty()) {
                response.setReasonPhrase(refusal.reasonPhrase());
            }
            addWhatGoesWith(response, refusal);
            if (refusal.minimum().isPresent()) {
                SessionTimerHeaders.addMinimum(response, refusal.minimum().get());
            }
            return response;
        } catch (ParseException | InvalidArgumentException notMade) {
            throw new SipException("the response cannot be made: " + notMade.getMessage(), notMade);
        }
    }

    /** Makes the answer to OPTIONS: what is understood here (section 11.2). */
    Response options(Request request, String localTag) throws SipException {
        Response response = make(request, Response.OK, localTag);
        try {
            account.features().tell(response);
            response.addHeader(Sip.HEADERS.createAcceptHeader("application", "sdp"));
            return response;
        } catch (ParseException notMade) {
            throw new SipException("the response cannot be made: " + notMade.getMessage(), notMade);
        }
    }

    private static void addDescription(Response response, String description) throws ParseException {
        response.setContent(
                description.getBytes(StandardCharsets.UTF_8),
                Sip.HEADERS.createContentTypeHeader("application", "sdp"));
    }

    private static void addWhatGoesWith(Response response, Refusal refusal)
            throws ParseException, InvalidArgumentException {
        switch (refusal.statusCode()) {
            case Response.BAD_EVENT -> {
                response.addHeader(Sip.HEADERS.createAllowEventsHeader(Event.REFER));
                response.addHeader(Sip.HEADERS.createAllowEventsHeader(Event.MESSAGE_SUMMARY));
            }
            case Response.METHOD_NOT_ALLOWED, Response.NOT_IMPLEMENTED -> Features.allow(response);
            case Response.UNSUPPORTED_MEDIA_TYPE -> addAccept(response);
            case Response.SERVER_INTERNAL_ERROR ->
                response.addHeader(Sip.HEADERS.createRetryAfterHeader(Sip.fewSeconds()));
            default -> {
                for (String option : refusal.unsupported()) {
                    response.addHeader(Sip.HEADERS.createUnsupportedHeader(option));
                }
            }
        }
    }

    private static void addAccept(Response response) throws ParseException {
        switch (Sip.sequence(response).getMethod()) {
            case Request.NOTIFY -> response.addHeader(Sip.HEADERS.createAcceptHeader("message", "sipfrag"));
            case Request.INFO, Request.MESSAGE -> response.addHeader(Sip.HEADERS.createAcceptHeader("text", "plain"));
            default -> response.addHeader(Sip.HEADERS.createAcceptHeader("application", "sdp"));
        }
    }

    /** Returns the transport over which a request came. */
    static String transport(Request request) {
        return ((ViaHeader) request.getHeader(ViaHeader.NAME)).getTransport().toLowerCase(Locale.ROOT);
    }
}
