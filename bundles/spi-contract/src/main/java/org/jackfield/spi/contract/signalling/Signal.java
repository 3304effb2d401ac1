package org.jackfield.spi.contract.signalling;

import java.time.Duration;
import java.util.Optional;
import org.jackfield.spi.signalling.RemoteIdentity;
import org.jackfield.spi.signalling.SessionTimer;

/** What a leg's listener was told, where that is no value of the SPI. */
interface Signal {

    /** The ACK for our 2xx has come. */
    record Acknowledged(Optional<String> answer) implements Signal {}

    /** Their re-INVITE was taken back. */
    record ReofferWithdrawn() implements Signal {}

    /** The ACK for our 2xx to a re-INVITE has come. */
    record ReofferAcknowledged(Optional<String> answer) implements Signal {}

    /** Our offer was answered. */
    record ReofferAnswered(Optional<String> answer, RemoteIdentity identity) implements Signal {}

    /** Our offer was refused. */
    record ReofferRefused(int statusCode, String reasonPhrase, Optional<Duration> retryAfter) implements Signal {}

    /** The session timer began anew. */
    record SessionRefreshed(Optional<SessionTimer> timer) implements Signal {}

    /** Our REFER was answered. */
    record ReferResponse(int statusCode, String reasonPhrase) implements Signal {}

    /** The far end says how far its call is. */
    record ReferNotified(int statusCode, String reasonPhrase, boolean last) implements Signal {}

    /** An INFO has come. */
    record Info(String contentType, String body) implements Signal {}

    /** Our INFO was answered. */
    record InfoResponse(int statusCode) implements Signal {}
}
