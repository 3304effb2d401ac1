package org.jackfield.signalling.sip;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javax.sip.SipException;
import javax.sip.message.Response;
import org.jackfield.spi.signalling.Dialog;
import org.jackfield.spi.signalling.ProvisionalResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the provisional responses to our INVITE, each in its early dialog, and acknowledges the reliable ones (PRACK, RFC 3262
 * section 4).
 */
final class HearingProgress implements ResponseListener {

    private static final Logger LOG = LoggerFactory.getLogger(HearingProgress.class);

    private final OutgoingLeg leg;
    private final Map<String, ProvisionalResponse> told = new HashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private final Set<String> answered = new HashSet<>();

    HearingProgress(OutgoingLeg leg) {
        this.leg = leg;
    }

    /**
     * A provisional response above 100 has come.
     *
     * @param calling the dialog as it was when the INVITE was sent
     */
    void arrived(Response response, Dialog calling) {
        String tag = Optional.ofNullable(Sip.to(response).getTag()).orElse("");
        Optional<Dialog> known = leg.dialogWith(tag);
        if (known.isEmpty() && leg.dialogs().isFull()) {
            leg.leftOut("a response of one more phone");
            return;
        }
        OptionalLong number = tag.isEmpty() ? OptionalLong.empty() : ReliableResponses.number(response);
        if (number.isPresent() && !isNext(tag, number.getAsLong())) {
            LOG.debug("{}: RSeq {} is not the next one", leg.callId(), number.getAsLong());
            return;
        }
        leg.become(known.map(dialog -> Dialogs.withTarget(dialog, response))
                .orElseGet(() -> Dialogs.answered(calling, response)));
        number.ifPresent(reliable -> acknowledge(tag, reliable, response));
        tell(tag, response);
    }

    /** The first may have any number; each further one follows the one before it (section 4). */
    private boolean isNext(String tag, long number) {
        Long last = numbers.get(tag);
        return last == null || number == last + 1;
    }

    private void acknowledge(String tag, long number, Response response) {
        numbers.put(tag, number);
        if (Inviting.description(response).isPresent()) {
            answered.add(tag);
        }
        Dialog next = Dialogs.withNextLocalSequence(leg.dialog());
        leg.become(next);
        try {
            leg.send(leg.line().requests().acknowledgementOfProgress(next, number, response), this);
        } catch (SipException notSent) {
            // The other side will say so, by refusing the call.
            LOG.info("{}: PRACK not sent: {}", leg.callId(), Texts.clean(notSent.getMessage()));
        }
    }

    private void tell(String tag, Response response) {
        ProvisionalResponse provisional = new ProvisionalResponse(
                response.getStatusCode(),
                Texts.clean(response.getReasonPhrase()),
                Inviting.description(response),
                leg.dialog(),
                leg.line().identities().of(response));
        ProvisionalResponse last = told.put(tag, provisional);
        if (last == null || !isSame(last, provisional)) {
            leg.tell(listener -> listener.onProvisional(provisional));
        }
    }

    private static boolean isSame(ProvisionalResponse one, ProvisionalResponse other) {
        return one.statusCode() == other.statusCode()
                && one.reasonPhrase().equals(other.reasonPhrase())
                && one.sdp().equals(other.sdp())
                && one.identity().equals(other.identity());
    }

    /** Returns whether our offer was answered reliably in the early dialog with that tag. */
    boolean isAnswered(String tag) {
        return answered.contains(tag);
    }

    @Override
    public void onResponse(Response response) {
        LOG.debug("{}: PRACK answered with {}", leg.callId(), response.getStatusCode());
    }

    @Override
    public void onTimeout() {
        LOG.debug("{}: PRACK not answered", leg.callId());
    }
}
