package org.jackfield.signalling.sip;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.sip.SipException;
import javax.sip.header.AuthorizationHeader;
import javax.sip.header.Header;
import javax.sip.header.ProxyAuthorizationHeader;
import javax.sip.message.Request;
import org.jackfield.signalling.sip.authenticating.Authorization;

/** The headers of a request that answer challenges. */
final class Answers {

    private static final List<String> NAMES = List.of(AuthorizationHeader.NAME, ProxyAuthorizationHeader.NAME);

    private Answers() {}

    /** Puts them into a request, in the place of those that it has. */
    static void put(Request request, List<Authorization> answers) throws SipException {
        NAMES.forEach(request::removeHeader);
        for (Authorization answer : answers) {
            request.addHeader(ServiceRequests.header(answer.header(), answer.value()));
        }
    }

    /** Returns those of a request. */
    static List<Header> of(Request request) {
        List<Header> answers = new ArrayList<>();
        for (String name : NAMES) {
            for (Iterator<?> all = request.getHeaders(name); all.hasNext(); ) {
                answers.add((Header) all.next());
            }
        }
        return answers;
    }
}
