package org.jackfield.signalling.sip;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.address.SipURI;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jackfield.spi.signalling.SignallingException;
import org.jackfield.spi.signalling.StandaloneRequest;
import org.jackfield.spi.signalling.StandaloneResponse;

/** Sends a request outside a dialog, a MESSAGE (RFC 3428) or OPTIONS (RFC 3261 section 11.1), and brings its final response. */
final class SendingOutside {

    private static final Set<String> METHODS = Set.of(Request.MESSAGE, Request.OPTIONS);

    private final SipLine line;

    SendingOutside(SipLine line) {
        this.line = line;
    }

    CompletionStage<StandaloneResponse> send(StandaloneRequest request) {
        Outcome outcome = new Outcome(request.method());
        line.threads().execute(() -> {
            try {
                line.send(make(request), outcome);
            } catch (SipException | RuntimeException notSent) {
                outcome.failed("not sent: " + Texts.clean(notSent.getMessage()));
            }
        });
        return outcome.response.minimalCompletionStage();
    }

    private Request make(StandaloneRequest asked) throws SipException {
        if (!METHODS.contains(asked.method())) {
            throw new SipException("method is " + Texts.clean(asked.method()) + ", must be MESSAGE or OPTIONS");
        }
        SipURI target = Outbound.uri("target", asked.target());
        try {
            Request request = line.requests()
                    .make(
                            target,
                            asked.method(),
                            new Requests.Identity(Sip.unique() + Sip.unique(), 1),
                            Sip.HEADERS.createFromHeader(line.account().address(), Sip.unique()),
                            Sip.HEADERS.createToHeader(
                                    Sip.ADDRESSES.createAddress(Requests.addressOfRecord(target)), null),
                            line.account().route().ofRequest());
            Requests.addExtraHeaders(request, asked.extraHeaders());
            if (asked.method().equals(Request.OPTIONS)) {
                request.addHeader(Sip.HEADERS.createAcceptHeader("application", "sdp"));
            }
            addBody(request, asked);
            return request;
        } catch (ParseException | InvalidArgumentException notMade) {
            throw new SipException("the " + asked.method() + " cannot be made: " + notMade.getMessage(), notMade);
        }
    }

    private static void addBody(Request request, StandaloneRequest asked) throws SipException, ParseException {
        String[] type = Outbound.text("contentType", asked.contentType()).split("/", 2);
        if (type.length == 2) {
            request.setContent(
                    asked.body().getBytes(StandardCharsets.UTF_8),
                    Sip.HEADERS.createContentTypeHeader(type[0], type[1]));
        } else if (!asked.body().isEmpty()) {
            throw new SipException("contentType is \"" + Texts.clean(asked.contentType()) + "\", must be a media type");
        }
    }

    /** What comes of it. */
    private static final class Outcome implements ResponseListener {

        private final String method;
        private final CompletableFuture<StandaloneResponse> response = new CompletableFuture<>();

        Outcome(String method) {
            this.method = method;
        }

        @Override
        public void onResponse(Response received) {
            if (received.getStatusCode() >= Response.OK) {
                response.complete(new StandaloneResponse(received.getStatusCode(), Texts.detail(received)));
            }
        }

        @Override
        public void onTimeout() {
            failed("no final response came");
        }

        @Override
        public void onTransportError(String detail) {
            failed(detail);
        }

        void failed(String why) {
            response.completeExceptionally(new SignallingException("the " + method + " has failed: " + why));
        }
    }
}
