package org.jackfield.signalling.sip;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.sip.ServerTransaction;
import javax.sip.header.ContentEncodingHeader;
import javax.sip.header.ContentTypeHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;

/** Takes an INFO of the far end (RFC 6086): its body must be text. */
final class BeingInformed {

    private static final int LONGEST = 65_536;
    private static final int BAD_INFO_PACKAGE = 469;

    private final SipLeg leg;

    BeingInformed(SipLeg leg) {
        this.leg = leg;
    }

    void arrived(Request info, ServerTransaction transaction) {
        try {
            String contentType = contentType(info);
            String body = body(info);
            leg.line().answer(transaction, responses -> responses.make(info, Response.OK, leg.localTag()));
            leg.tell(listener -> listener.onInfo(contentType, body));
        } catch (RequestRefusedException unfit) {
            leg.line().answer(transaction, responses -> responses.refusal(info, unfit.refusal(), leg.localTag()));
        }
    }

    private String contentType(Request info) throws RequestRefusedException {
        if (leg.phase() == Phase.LEAVING) {
            throw new RequestRefusedException(Refusal.of(Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST));
        }
        if (info.getHeader("Info-Package") != null) {
            // None was asked for with Recv-Info (RFC 6086 section 4.2.1).
            throw new RequestRefusedException(new Refusal(BAD_INFO_PACKAGE, "Bad Info Package", List.of()));
        }
        if (info.getHeader(ContentTypeHeader.NAME) instanceof ContentTypeHeader type) {
            return Texts.clean(type.getContentType() + '/' + type.getContentSubType())
                    .toLowerCase(Locale.ROOT);
        }
        if (octets(info).length > 0) {
            throw RequestRefusedException.badRequest("No Content-Type");
        }
        return "";
    }

    private static String body(Request info) throws RequestRefusedException {
        byte[] octets = octets(info);
        if (octets.length > LONGEST) {
            throw new RequestRefusedException(Refusal.of(Response.REQUEST_ENTITY_TOO_LARGE));
        }
        if (info.getHeader(ContentEncodingHeader.NAME) instanceof ContentEncodingHeader encoding
                && !"identity".equalsIgnoreCase(encoding.getEncoding())) {
            throw new RequestRefusedException(Refusal.of(Response.UNSUPPORTED_MEDIA_TYPE));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
            if (text.chars().allMatch(BeingInformed::isText)) {
                return text;
            }
        } catch (CharacterCodingException notText) {
            // As if it had control characters.
        }
        throw new RequestRefusedException(Refusal.of(Response.UNSUPPORTED_MEDIA_TYPE));
    }

    private static byte[] octets(Request info) {
        byte[] octets = info.getRawContent();
        return octets == null ? new byte[0] : octets;
    }

    private static boolean isText(int character) {
        return !Character.isISOControl(character) || character == '\r' || character == '\n' || character == '\t';
    }
}
