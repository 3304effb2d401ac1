package org.jackfield.shell;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jackfield.session.CallState;
import org.jackfield.session.CallStatus;
import org.jackfield.session.CallTimer;
import org.jackfield.session.CommunicationType;
import org.jackfield.session.NameAddress;
import org.jackfield.session.Phone;
import org.jackfield.session.PhoneState;
import org.jackfield.session.PhoneStatus;
import org.jackfield.session.Playback;
import org.jackfield.session.RecordStatus;
import org.jackfield.session.Report;
import org.jackfield.session.Result;
import org.jackfield.session.RtcSession;
import org.jackfield.session.Session;
import org.jackfield.session.TransferParent;

/** Phones and sessions that have values, remember what was asked of them, and answer as told. */
final class Fakes {

    /** What was asked, in order, for example {@code hangup} or {@code call 4711}. */
    final List<String> asked = new ArrayList<>();

    private final Map<String, List<Session>> sessions = new HashMap<>();
    private final Phones phones = new Phones();
    private boolean accepts = true;
    private CompletionStage<Result> answer = CompletableFuture.completedFuture(Result.SUCCESS);
    private CompletionStage<Session> call = new CompletableFuture<>();
    private CompletionStage<Playback.End> playback = new CompletableFuture<>();
    private String refusal = "";

    Phones phones() {
        return phones;
    }

    Fakes refusing() {
        accepts = false;
        return this;
    }

    Fakes answering(CompletionStage<Result> outcome) {
        answer = outcome;
        return this;
    }

    Fakes calling(CompletionStage<Session> outcome) {
        call = outcome;
        return this;
    }

    Fakes playing(CompletionStage<Playback.End> outcome) {
        playback = outcome;
        return this;
    }

    Fakes refusingArguments(String why) {
        refusal = why;
        return this;
    }

    Phone phone(String name) {
        Phone phone = values(Phone.class, method -> phoneValue(name, method));
        phones.add(phone);
        return phone;
    }

    private Object phoneValue(String name, String method) {
        return switch (method) {
            case "name" -> name;
            case "address" -> new NameAddress("", "sip:" + name + "@host.example");
            case "status" ->
                new PhoneStatus(PhoneState.CONNECTED, "127.0.0.1:5060", "sip", Instant.EPOCH, Optional.empty());
            case "sessions" -> sessions.getOrDefault(name, List.of());
            case "call" -> call;
            default -> throw new AssertionError("nobody should ask for " + method);
        };
    }

    Session session(String phoneName, String callId, boolean isRing, String name) {
        Session session = values(Session.class, method -> sessionValue(phoneName, callId, isRing, name, method));
        sessions.computeIfAbsent(phoneName, key -> new ArrayList<>()).add(session);
        return session;
    }

    /** Adds a consult call. */
    Session consulting(String phoneName, String callId, String parentId, String parentNumber) {
        TransferParent parent = new TransferParent(parentId, "", "", parentNumber, 0, 0);
        Session session = values(
                Session.class,
                method -> method.equals("status")
                        ? status(callId, false, "", Optional.of(parent))
                        : sessionValue(phoneName, callId, false, "", method));
        sessions.computeIfAbsent(phoneName, key -> new ArrayList<>()).add(session);
        return session;
    }

    private Object sessionValue(String phoneName, String callId, boolean isRing, String name, String method) {
        return switch (method) {
            case "callId" -> callId;
            case "phoneName" -> phoneName;
            case "status" -> status(callId, isRing, name, Optional.empty());
            case "timer" -> new CallTimer(2, 0, 65, 0);
            case "rtcSession" -> sip(callId, name);
            case "callReport" -> report(callId);
            case "answer", "audioToVideo" -> answer;
            case "recording" -> Optional.empty();
            case "play" -> values(Playback.class, of -> of.equals("id") ? 1L : playback);
            default -> accepts;
        };
    }

    private static CallStatus status(
            String callId, boolean isRing, String name, Optional<TransferParent> transferParent) {
        return new CallStatus(
                callId,
                "4711",
                name,
                "",
                "",
                CommunicationType.INBOUND,
                isRing ? CallState.CONNECTING : CallState.TALKING,
                false,
                isRing,
                false,
                false,
                false,
                false,
                false,
                Optional.empty(),
                RecordStatus.STOP,
                transferParent);
    }

    private static RtcSession sip(String callId, String name) {
        return new RtcSession(
                callId,
                Optional.empty(),
                Optional.empty(),
                new NameAddress("", "sip:alice@host.example"),
                new NameAddress(name, "sip:4711@host.example"),
                CommunicationType.INBOUND,
                Optional.of("udp"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("v=0 secret"),
                Optional.empty(),
                Optional.empty(),
                List.of("opus/48000"),
                "sip",
                "webrtc",
                Optional.empty(),
                Optional.empty());
    }

    private static Report report(String callId) {
        Report unknown = Report.unknown(callId, "100", "4711");
        Report.Stream received = new Report.Stream(
                Optional.of("opus"),
                OptionalInt.of(48000),
                OptionalLong.of(150),
                OptionalLong.of(1),
                OptionalDouble.empty(),
                OptionalDouble.of(0.25),
                OptionalDouble.empty(),
                OptionalDouble.empty());
        return new Report(
                callId,
                unknown.time(),
                "100",
                "4711",
                Optional.of("host"),
                Optional.empty(),
                OptionalDouble.of(3),
                received,
                Report.Stream.UNKNOWN,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private interface Values {
        Object of(String method);
    }

    private <T> T values(Class<T> type, Values values) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            if (method.getName().equals("equals")) {
                return self == args[0];
            }
            if (method.getName().equals("call") || method.getReturnType() == boolean.class) {
                asked.add(args == null ? method.getName() : method.getName() + ' ' + args[0]);
            }
            if (!refusal.isEmpty() && method.getReturnType() == boolean.class) {
                throw new IllegalArgumentException(refusal);
            }
            return values.of(method.getName());
        }));
    }
}
