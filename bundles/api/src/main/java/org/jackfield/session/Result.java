package org.jackfield.session;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * The outcome of a request to a phone or a session.
 *
 * @param resultCode what came of it
 * @param detail a sentence for people: what was wrong and what would be right; empty for success
 */
public record Result(ResultCode resultCode, String detail) implements Serializable {

    /** The request was accepted. */
    public static final Result SUCCESS = new Result(ResultCode.SUCCESS, "");

    /** Refuses missing values. */
    public Result {
        requireNonNull(resultCode, "resultCode");
        requireNonNull(detail, "detail");
    }

    /** Returns whether the request was accepted. */
    public boolean isSuccess() {
        return resultCode == ResultCode.SUCCESS;
    }

    /** Returns the reference's number, for example 200 or -205. */
    public int code() {
        return resultCode.code();
    }

    /** Returns the reference's message: the symbolic name, for example {@code MAX_LIMIT_CALL}. */
    public String message() {
        return resultCode.name();
    }
}
