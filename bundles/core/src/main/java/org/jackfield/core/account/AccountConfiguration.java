package org.jackfield.core.account;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration of an account, as management tools show it. The values are checked by {@link AccountReader}. */
@ObjectClassDefinition(
        name = "Jackfield phone",
        description =
                "One SIP account. Changes of what is about its line (number, displayName, domain, server, bind, authentication,"
                        + " registration, TLS, keepAlive, ping, signallingTarget) take effect as soon as no call is left, all others with"
                        + " the next call.")
public @interface AccountConfiguration {

    /** The user part of the address of record. */
    @AttributeDefinition(description = "Number: the user part of the address of record, 1 to 64 characters. Required.")
    String number();

    /** The name that the other side sees. */
    @AttributeDefinition(description = "Name that the other side sees, at most 128 characters.", required = false)
    String displayName() default "";

    /** The host of the address of record. */
    @AttributeDefinition(
            description =
                    "Domain of the address of record, and where plain numbers go. Empty: the host of server, or without one the"
                            + " address of bind, if that is a single one.",
            required = false)
    String domain() default "";

    /** The outbound proxy. */
    @AttributeDefinition(
            description =
                    "The PBX or outbound proxy: sip:HOST[:PORT][;transport=udp, tcp, tls, ws or wss], sips:HOST, or"
                            + " wss://HOST[:PORT]/PATH. Empty: calls go where their URI says.",
            required = false)
    String server() default "";

    /** Name for authentication. */
    @AttributeDefinition(description = "Name for authentication. Empty: number.", required = false)
    String user() default "";

    /** Password. */
    @AttributeDefinition(description = "Password for authentication.", type = AttributeType.PASSWORD, required = false)
    String password() default "";

    /** Hash instead of a password. */
    @AttributeDefinition(
            description = "In place of the password: the hash of user:realm:password, 32 hexadecimal digits (MD5), or"
                    + " SHA-256: or SHA-512-256: and 64 digits; several with commas. Needs realm.",
            type = AttributeType.PASSWORD,
            required = false)
    String ha1() default "";

    /** Realm. */
    @AttributeDefinition(description = "The only realm that is answered. Empty: any that asks.", required = false)
    String realm() default "";

    /** Registration. */
    @AttributeDefinition(
            description =
                    "Whether to register at server, or without one at domain. Not set: if there is a password or ha1.",
            required = false)
    String register() default "";

    /** Duration of a registration. */
    @AttributeDefinition(
            description = "How long a registration is asked for, in seconds.",
            min = "60",
            max = "86400",
            required = false)
    int registerExpires() default AccountDefaults.REGISTER_EXPIRES;

    /** Signs of life. */
    @AttributeDefinition(
            description = "How often the connection to server shows that it lives, in seconds; 0: never.",
            min = "0",
            max = "3600",
            required = false)
    int keepAlive() default AccountDefaults.KEEP_ALIVE;

    /** Questions whether the server is there. */
    @AttributeDefinition(
            description =
                    "How often a server over UDP is asked with OPTIONS whether it is there, in seconds; 0: never.",
            min = "0",
            max = "3600",
            required = false)
    int ping() default AccountDefaults.PING;

    /** Recovery. */
    @AttributeDefinition(
            description = "How long a call whose connection broke may take to come back, in seconds.",
            min = "1",
            max = "3600",
            required = false)
    int recoveryTimeout() default AccountDefaults.RECOVERY_TIMEOUT;

    /** Port for TLS. */
    @AttributeDefinition(
            description =
                    "Local port for calls that come over TLS (0: any free one). Empty: none come. Needs keyStore.",
            required = false)
    String tlsPort() default "";

    /** Whom to trust over TLS. */
    @AttributeDefinition(
            description = "File of the authorities trusted over TLS and wss, PEM or PKCS #12. Empty: those of the JVM.",
            required = false)
    String trustStore() default "";

    /** Password of the trust store. */
    @AttributeDefinition(
            description = "Password of a PKCS #12 trustStore.",
            type = AttributeType.PASSWORD,
            required = false)
    String trustStorePassword() default "";

    /** Whom to trust by name. */
    @AttributeDefinition(
            description =
                    "SHA-256 fingerprints of certificates, with commas: a server must show one of them; then neither"
                            + " its authority nor its name matters.",
            required = false)
    String pinnedCertificates() default "";

    /** Our certificate. */
    @AttributeDefinition(description = "File of our own certificate and key, PKCS #12.", required = false)
    String keyStore() default "";

    /** Password of our certificate. */
    @AttributeDefinition(description = "Password of keyStore.", type = AttributeType.PASSWORD, required = false)
    String keyStorePassword() default "";

    /** Certificates of callers. */
    @AttributeDefinition(
            description = "Whether those who call over TLS must show a certificate: none, wanted or needed.",
            required = false)
    String tlsClientAuthentication() default "none";

    /** Servers for media. */
    @AttributeDefinition(
            description = "STUN and TURN servers, with commas: stun:HOST:PORT, turn:HOST:PORT?transport=udp or tcp,"
                    + " turns:HOST:PORT.",
            required = false)
    String iceServers() default "";

    /** Name for TURN. */
    @AttributeDefinition(description = "Name for the TURN servers.", required = false)
    String iceUser() default "";

    /** Password for TURN. */
    @AttributeDefinition(
            description = "Password for the TURN servers.",
            type = AttributeType.PASSWORD,
            required = false)
    String icePassword() default "";

    /** Ways of media. */
    @AttributeDefinition(
            description = "Which ways media may take: all, or relay (only through TURN servers).",
            required = false)
    String iceTransportPolicy() default "all";

    /** Local address and port. */
    @AttributeDefinition(
            description =
                    "Local IP address and port for SIP over UDP and TCP; port 0: any free one. auto:PORT: the address from"
                            + " which server is reached. Empty: auto:0 with a server, else "
                            + AccountDefaults.BIND
                            + ". Every address of the machine (0.0.0.0) is discouraged.",
            required = false)
    String bind() default "";

    /** Answering without a user. */
    @AttributeDefinition(
            description = "off, or after how many seconds (0 to 3600) an incoming call is answered by itself.",
            required = false)
    String autoAnswer() default "off";

    /** What is sent. */
    @AttributeDefinition(
            description = "What calls send: silence, tone:HZ (20 to 3900), file:PATH of a WAV file, echo, or device.",
            required = false)
    String audio() default "silence";

    /** Calls at a time. */
    @AttributeDefinition(
            description = "Calls at a time, consult calls apart.",
            min = "1",
            max = "100000",
            required = false)
    int maxCalls() default AccountDefaults.MAX_CALLS;

    /** Second incoming call. */
    @AttributeDefinition(description = "Whether a call may come in while there is one.", required = false)
    boolean callWaiting() default true;

    /** Least time between outgoing calls. */
    @AttributeDefinition(
            description = "Least time between two outgoing calls, in ms; 0: none.",
            min = "0",
            max = "60000",
            required = false)
    int callThrottle() default AccountDefaults.CALL_THROTTLE;

    /** One set-up at a time. */
    @AttributeDefinition(
            description =
                    "Whether nothing may be dialled or answered while an outgoing call is being set up; servers: false.",
            required = false)
    boolean guardUnconnected() default true;

    /** Limit of unanswered calls. */
    @AttributeDefinition(
            description = "How long a call may go unanswered, in seconds.",
            min = "1",
            max = "3600",
            required = false)
    int noAnswerTimeout() default AccountDefaults.NO_ANSWER_TIMEOUT;

    /** Limit without media. */
    @AttributeDefinition(
            description = "How long an answered call may be without a media connection, in seconds.",
            min = "1",
            max = "3600",
            required = false)
    int mediaTimeout() default AccountDefaults.MEDIA_TIMEOUT;

    /** Limit of gathering. */
    @AttributeDefinition(
            description = "How long an offer or answer may wait for ICE candidates, in ms.",
            min = "100",
            max = "30000",
            required = false)
    int gatheringLimit() default AccountDefaults.GATHERING_LIMIT;

    /** How calls are refused. */
    @AttributeDefinition(description = "SIP status code that refuses a call: 480, 486 or 603.", required = false)
    int rejectCode() default 486;

    /** Calls that wait. */
    @AttributeDefinition(
            description = "Whether the other calls are held when one is dialled, answered or resumed; servers: false.",
            required = false)
    boolean autoHold() default true;

    /** How keys are sent. */
    @AttributeDefinition(
            description =
                    "How keys are sent: rfc4733 (telephone-events), info (SIP INFO, application/dtmf-relay), or auto:"
                            + " telephone-events when the far end takes them, else info.",
            required = false)
    String dtmf() default "auto";

    /** Who records. */
    @AttributeDefinition(
            description = "Who records: local (the recording bundle), or pbx (asked by recordFeatureCode).",
            required = false)
    String recording() default "local";

    /** Keys for the PBX's recording. */
    @AttributeDefinition(
            description = "With recording=pbx: the keys that begin and pause it, at most 32 of 0-9 A-D * #.",
            required = false)
    String recordFeatureCode() default "";

    /** Whose transfers. */
    @AttributeDefinition(
            description =
                    "Who may have us call somebody else (REFER) when no TransferPolicy service decides: never, trusted"
                            + " (trustedPeers), or always.",
            required = false)
    String acceptTransfer() default "trusted";

    /** Whom to believe. */
    @AttributeDefinition(
            description = "IP addresses and networks (10.0.0.0/8), with commas, whose P-Asserted-Identity and REFER are"
                    + " believed: the PBX or proxy.",
            required = false)
    String trustedPeers() default "";

    /** Redirections. */
    @AttributeDefinition(
            description = "How many redirections (3xx) a call follows.",
            min = "0",
            max = "10",
            required = false)
    int maxRedirects() default 5;

    /** Trying again. */
    @AttributeDefinition(
            description =
                    "How long a Retry-After of a refused call may be, in seconds, for the call to be tried once more by"
                            + " itself; 0: never.",
            min = "0",
            max = "300",
            required = false)
    int longestRetryAfter() default AccountDefaults.LONGEST_RETRY_AFTER;

    /** Session timer. */
    @AttributeDefinition(
            description = "Session timer (RFC 4028): the interval that is asked for, in seconds; 0: no session timers.",
            min = "0",
            max = "86400",
            required = false)
    int sessionExpires() default AccountDefaults.SESSION_EXPIRES;

    /** Least session timer. */
    @AttributeDefinition(
            description = "Session timer: the shortest interval that is taken, in seconds.",
            min = "90",
            max = "86400",
            required = false)
    int minSE() default 90;

    /** Recording. */
    @AttributeDefinition(
            description = "What may be done about recording. 0: nothing, 1: pause and resume, 2: all.",
            min = "0",
            max = "2",
            required = false)
    int recordPermissions() default 2;

    /** Which signalling provider. */
    @AttributeDefinition(
            description =
                    "Which signalling provider: an LDAP filter over its service properties. Empty: the highest ranking.",
            required = false)
    String signallingTarget() default "";

    /** Which media provider. */
    @AttributeDefinition(
            description =
                    "Which media provider: an LDAP filter over its service properties. Empty: the highest ranking.",
            required = false)
    String mediaTarget() default "";
}
