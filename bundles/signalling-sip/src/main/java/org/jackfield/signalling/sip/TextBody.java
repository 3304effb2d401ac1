package org.jackfield.signalling.sip;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.sip.header.ContentEncodingHeader;
import javax.sip.header.ContentTypeHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;

/**
 * The body of a request that must be text.
 *
 * @param contentType its media type in lower case, without parameters; empty: none
 * @param text the body, at most 65536 octets
 */
record TextBody(String contentType, String text) {

    private static final int LONGEST = 65_536;

    /** Reads it, or says why it is refused. */
    static TextBody of(Request request) throws RequestRefusedException {
        return new TextBody(contentTypeOf(request), text(request));
    }

    private static String contentTypeOf(Request request) throws RequestRefusedException {
        if (request.getHeader(ContentTypeHeader.NAME) instanceof ContentTypeHeader type) {
            return Texts.clean(type.getContentType() + '/' + type.getContentSubType())
                    .toLowerCase(Locale.ROOT);
        }
        if (octets(request).length > 0) {
            throw RequestRefusedException.badRequest("No Content-Type");
        }
        return "";
    }

    private static String text(Request request) throws RequestRefusedException {
        byte[] octets = octets(request);
        if (octets.length > LONGEST) {
            throw new RequestRefusedException(Refusal.of(Response.REQUEST_ENTITY_TOO_LARGE));
        }
        if (request.getHeader(ContentEncodingHeader.NAME) instanceof ContentEncodingHeader encoding
                && !"identity".equalsIgnoreCase(encoding.getEncoding())) {
            throw new RequestRefusedException(Refusal.of(Response.UNSUPPORTED_MEDIA_TYPE));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
            if (text.chars().allMatch(TextBody::isText)) {
                return text;
            }
        } catch (CharacterCodingException notText) {
            // As if it had control characters.
        }
        throw new RequestRefusedException(Refusal.of(Response.UNSUPPORTED_MEDIA_TYPE));
    }

    private static byte[] octets(Request request) {
        byte[] octets = request.getRawContent();
        return octets == null ? new byte[0] : octets;
    }

    private static boolean isText(int character) {
        return !Character.isISOControl(character) || character == '\r' || character == '\n' || character == '\t';
    }
}
