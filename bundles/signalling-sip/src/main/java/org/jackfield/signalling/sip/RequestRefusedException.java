package org.jackfield.signalling.sip;

/** A request cannot be taken as it is. */
final class RequestRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    RequestRefusedException(Refusal refusal) {
        super(refusal.statusCode() + " " + refusal.reasonPhrase());
        this.refusal = refusal;
    }

    /** Makes one for a request that is malformed. */
    static RequestRefusedException badRequest(String reasonPhrase) {
        return new RequestRefusedException(Refusal.badRequest(reasonPhrase));
    }

    /** Returns how to answer it. */
    Refusal refusal() {
        return refusal;
    }
}
