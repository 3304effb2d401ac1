package org.jackfield.signalling.sip;

import gov.nist.javax.sip.header.RAck;
import gov.nist.javax.sip.header.RSeq;
import java.text.ParseException;
import java.util.OptionalLong;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.header.CSeqHeader;
import javax.sip.header.Header;
import javax.sip.message.Request;
import javax.sip.message.Response;

/** The numbers of reliable provisional responses: RSeq and RAck (RFC 3262 section 7). */
final class ReliableResponses {

    private long last = Sip.firstNumber();

    /** Makes a response a reliable one, with the next number. */
    void giveNumber(Response response) throws SipException {
        last++;
        try {
            RSeq number = new RSeq();
            number.setSeqNumber(last);
            response.addHeader(Sip.HEADERS.createRequireHeader(Features.RELIABLE));
            response.addHeader(number);
        } catch (ParseException | InvalidArgumentException notMade) {
            throw new SipException("the response cannot be made: " + notMade.getMessage(), notMade);
        }
    }

    /** Returns the number of a reliable response; empty: it is an ordinary one. */
    static OptionalLong number(Response response) {
        boolean isReliable = Features.requires(response, Features.RELIABLE);
        return isReliable && response.getHeader(RSeq.NAME) instanceof RSeq number
                ? OptionalLong.of(number.getSeqNumber())
                : OptionalLong.empty();
    }

    /** Makes the header of a PRACK that names a reliable response. */
    static Header acknowledgement(long number, Response response) throws ParseException, InvalidArgumentException {
        RAck acknowledgement = new RAck();
        acknowledgement.setRSequenceNumber(number);
        acknowledgement.setCSequenceNumber(Sip.sequence(response).getSeqNumber());
        acknowledgement.setMethod(Request.INVITE);
        return acknowledgement;
    }

    /** Returns whether a PRACK is for that response. */
    static boolean acknowledges(Request prack, Response response) {
        CSeqHeader sequence = Sip.sequence(response);
        return prack.getHeader(RAck.NAME) instanceof RAck acknowledged
                && acknowledged.getRSequenceNumber() == number(response).orElse(0)
                && acknowledged.getCSequenceNumber() == sequence.getSeqNumber()
                && sequence.getMethod().equals(acknowledged.getMethod());
    }
}
