package org.jackfield.session;

/** A call was not begun: nothing was sent. {@link #result()} says why, by the reference's codes. */
public class CallRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Result result;

    /**
     * Makes the exception for a refused call.
     *
     * @param result why the call was refused; not {@link Result#SUCCESS}
     */
    public CallRefusedException(Result result) {
        super(result.message() + " (" + result.code() + "): " + result.detail());
        this.result = result;
    }

    /** Returns why the call was refused. */
    public Result result() {
        return result;
    }
}
