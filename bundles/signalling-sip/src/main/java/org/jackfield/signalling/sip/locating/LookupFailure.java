package org.jackfield.signalling.sip.locating;

import java.io.IOException;
import org.xbill.DNS.Type;
import org.xbill.DNS.WireParseException;
import org.xbill.DNS.lookup.InvalidZoneDataException;
import org.xbill.DNS.lookup.NoSuchDomainException;
import org.xbill.DNS.lookup.NoSuchRRSetException;
import org.xbill.DNS.lookup.RedirectLoopException;
import org.xbill.DNS.lookup.RedirectOverflowException;
import org.xbill.DNS.lookup.ServerFailedException;

/** Why a lookup brought nothing, said for people. */
final class LookupFailure {

    private final String name;
    private final int type;
    private final Throwable cause;

    LookupFailure(String name, int type, Throwable failure) {
        this.name = name;
        this.type = type;
        this.cause = FailureCause.of(failure);
    }

    static LocatingException noRecords(String name, int type) {
        return new LocatingException(name + ": the name has no address (record " + Type.string(type) + ')');
    }

    /** Returns whether a name server said something, so that another kind of record may be asked for. */
    boolean isAnswer() {
        return cause instanceof org.xbill.DNS.lookup.LookupFailedException;
    }

    String sentence() {
        String record = " (record " + Type.string(type) + ')';
        if (cause instanceof NoSuchDomainException) {
            return name + ": no such host";
        } else if (cause instanceof NoSuchRRSetException) {
            return name + ": the name has no address" + record;
        } else if (cause instanceof RedirectLoopException || cause instanceof RedirectOverflowException) {
            return name + ": its aliases lead nowhere" + record;
        } else if (cause instanceof ServerFailedException) {
            return name + ": the name server failed" + record;
        } else if (cause instanceof InvalidZoneDataException || cause instanceof WireParseException) {
            return name + ": the answer of the name server is of no use" + record;
        } else if (cause instanceof IOException) {
            return name + ": no answer from the name server" + record;
        } else {
            return name + ": the lookup failed" + record + ": " + cause.getMessage();
        }
    }

    LocatingException toException() {
        return new LocatingException(sentence(), cause);
    }
}
