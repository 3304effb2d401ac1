package org.jackfield.core.session;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jackfield.core.call.Call;
import org.jackfield.core.call.Effect;
import org.jackfield.core.call.Input;
import org.jackfield.core.listening.SessionNews;
import org.jackfield.core.mailbox.Mailbox;
import org.jackfield.core.number.Bodies;
import org.jackfield.core.number.Destination;
import org.jackfield.core.number.Texts;
import org.jackfield.core.provider.Provided;
import org.jackfield.session.AgreeChangeVideo;
import org.jackfield.session.AudioInput;
import org.jackfield.session.AudioWriter;
import org.jackfield.session.CallOptions;
import org.jackfield.session.CallStatus;
import org.jackfield.session.CallStatusUpdate;
import org.jackfield.session.CallTimer;
import org.jackfield.session.EndReason;
import org.jackfield.session.MediaStream;
import org.jackfield.session.Playback;
import org.jackfield.session.Recording;
import org.jackfield.session.Registration;
import org.jackfield.session.Report;
import org.jackfield.session.Result;
import org.jackfield.session.ResultCode;
import org.jackfield.session.RtcSession;
import org.jackfield.session.Session;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionEventType;
import org.jackfield.session.SessionListener;
import org.jackfield.session.StaticCallStatus;
import org.jackfield.session.TerminateType;
import org.jackfield.session.VideoInput;
import org.jackfield.spi.media.MediaPath;
import org.jackfield.spi.signalling.Leg;
import org.jackfield.spi.signalling.LegListener;
import org.jackfield.spi.signalling.Line;

/** A session: reads show the call as it is now, actions are inputs to it, effects are handed to those who carry them out. */
public final class CallSession implements Session {

    /** The most octets of an application's INFO. */
    public static final int LONGEST_INFO = 8192;

    private final SessionHost host;
    private final SessionNews news;
    private final CallLog log;
    private final Machine machine;
    private final Mailbox mailbox;
    private final SignallingEffects signalling;
    private final MediaEffects media;
    private final ApplicationAudioEffects applicationAudio;
    private final RecordingEffects recordings;
    private final AlarmEffects alarms;
    private final Telling telling;
    private final VideoEffects video;
    private final InfoEffects infos;
    private final TransferEffects transfers;
    private final LegListener legListener;
    private final CompletableFuture<Void> finished = new CompletableFuture<>();

    private CallSession(Call call, InstantSource clock, Surroundings surroundings, SignallingEffects signalling) {
        host = surroundings.host();
        news = surroundings.news();
        log = new CallLog(call.identity());
        mailbox = new Mailbox(surroundings.pool(), this::fault);
        machine = new Machine(call, clock, mailbox, this::carryOut);
        legListener = new LegInputs(machine, host.transfers()::hasPolicy);
        this.signalling = signalling;
        media = new MediaEffects(
                call.identity().callId(),
                surroundings.media(),
                surroundings.gatheringLimit(),
                surroundings.ice(),
                new MediaInputs(machine));
        applicationAudio = new ApplicationAudioEffects(machine, news, surroundings.fileThreads());
        recordings = new RecordingEffects(surroundings.recording(), this::mediaPath, surroundings.timer(), machine);
        alarms = new AlarmEffects(surroundings.timer(), clock);
        telling = new Telling(this, news, host, log);
        video = new VideoEffects(this, news, machine);
        infos = new InfoEffects(news, machine);
        transfers = new TransferEffects(this, host.transfers());
    }

    /** Makes the session of an outgoing call. Nothing happens before {@link #begin}. */
    public static CallSession outgoing(Call call, InstantSource clock, Surroundings surroundings, Line line) {
        String callId = call.identity().callId();
        return new CallSession(call, clock, surroundings, SignallingEffects.outgoing(callId, line));
    }

    /** Makes the session of an incoming call. Nothing happens before {@link #begin}. */
    public static CallSession incoming(Call call, InstantSource clock, Surroundings surroundings, Leg leg) {
        return new CallSession(call, clock, surroundings, SignallingEffects.incoming(leg));
    }

    /** Decides the first step; {@link #carryOn} lets it happen. To be called once. */
    public void begin() {
        boolean outgoing = machine.call().identity().outgoing();
        machine.decide(outgoing ? new Input.Dial() : new Input.Ring(), () -> {});
    }

    /** Lets happen what {@link #begin} has decided. */
    public void carryOn() {
        log.begins();
        machine.schedule();
    }

    /** Returns what hears the leg of this session. */
    public LegListener legListener() {
        return legListener;
    }

    /** Returns the call as it is now. */
    public Call call() {
        return machine.call();
    }

    /** Takes an input that is no application's. */
    public void submit(Input input) {
        machine.submit(input);
    }

    /** Completes when the call is over on the wire too, and media has let go of everything. */
    public CompletionStage<Void> finished() {
        return finished;
    }

    Optional<MediaPath> mediaPath() {
        return media.path();
    }

    private void carryOut(Effect effect) {
        boolean done = telling.run(effect)
                || video.run(effect)
                || infos.run(effect)
                || alarms.run(effect, machine)
                || media.run(effect)
                || applicationAudio.run(effect)
                || recordings.run(effect)
                || transfers.run(effect)
                || lookUp(effect)
                || signalling.run(effect, legListener);
        if (!done && effect instanceof Effect.Finish) {
            mailbox.close();
            recordings.closed().whenComplete((nothing, failure) -> finish());
        }
    }

    private boolean lookUp(Effect effect) {
        if (effect instanceof Effect.LookUpContact look) {
            host.lookUp(this, look.number());
            return true;
        }
        return false;
    }

    private void finish() {
        host.finished(this);
        media.closed().whenComplete((nothing, failure) -> finished.complete(null));
    }

    /** A recording provider leaves; completes when what it records of this call is closed. */
    public CompletionStage<Void> recordingProviderLeaving(Provided<?> provider) {
        return recordings.leaving(provider);
    }

    private void fault(Throwable fault) {
        log.fault(fault);
        machine.submit(new Input.Fault("an action failed: " + fault));
    }

    @Override
    public String callId() {
        return call().identity().callId();
    }

    @Override
    public String phoneName() {
        return call().identity().phone();
    }

    // attributes

    @Override
    public RtcSession rtcSession() {
        return Underneath.of(call());
    }

    @Override
    public Report callReport() {
        return call().quality().report();
    }

    @Override
    public CallStatus status() {
        return call().status();
    }

    @Override
    public List<Session> incomingList() {
        return host.incomingList();
    }

    @Override
    public CallTimer timer() {
        return call().times().timer();
    }

    @Override
    public MediaStream localStream() {
        return LocalStream.of(call());
    }

    @Override
    public MediaStream remoteStream() {
        return RemoteStream.of(call(), this::mediaPath);
    }

    @Override
    public Optional<EndReason> endReason() {
        return call().end();
    }

    @Override
    public Optional<Recording> recording() {
        return recordings.recording();
    }

    // listening

    @Override
    public <E extends SessionEvent> Registration on(SessionEventType<E> type, Consumer<? super E> listener) {
        return news.on(type, listener);
    }

    @Override
    public Registration on(String eventName, Consumer<? super SessionEvent> listener) {
        return news.on(eventName, listener);
    }

    @Override
    public Registration addListener(SessionListener listener) {
        return news.add(listener);
    }

    // actions

    @Override
    public CompletionStage<Result> answer(CallOptions options) {
        return new AnswerCommand(machine, host, news, telling).answer(options);
    }

    @Override
    public boolean sendEarlyMedia(AudioInput audio) {
        return machine.submit(new Input.AnswerEarly(requireNonNull(audio, "audio")));
    }

    @Override
    public boolean reject() {
        return machine.submit(new Input.Reject());
    }

    @Override
    public boolean hangup() {
        return terminate(TerminateType.HANGUP);
    }

    @Override
    public boolean terminate(TerminateType type) {
        return machine.submit(new Input.Hangup(requireNonNull(type, "type")));
    }

    @Override
    public boolean blindTransfer(String number) {
        return machine.submit(new Input.BlindTransfer(transferTarget(number)));
    }

    @Override
    public boolean attendedTransfer(String number) {
        String target = transferTarget(number);
        return call().identity()
                .parent()
                .flatMap(parent -> host.transfers().replaces(parent.callId()))
                .filter(parent -> machine.submit(new Input.AttendedTransfer(target, parent)))
                .isPresent();
    }

    private String transferTarget(String number) {
        return Destination.parse(
                        requireNonNull(number, "number"), host.transfers().domain())
                .uri();
    }

    @Override
    public boolean hold() {
        return machine.submit(new Input.Hold(true));
    }

    @Override
    public boolean unhold() {
        return machine.submit(new Input.Hold(false));
    }

    @Override
    public boolean dtmf(String tones) {
        Texts.checkTones(tones);
        return machine.submit(new Input.SendKeys(tones));
    }

    @Override
    public CompletionStage<Result> sendInfo(String contentType, String body) {
        Bodies.check(contentType, body, LONGEST_INFO);
        return infos.send(contentType, body);
    }

    @Override
    public boolean mute() {
        return machine.submit(new Input.Mute(true));
    }

    @Override
    public boolean unmute() {
        return machine.submit(new Input.Mute(false));
    }

    @Override
    public boolean startRecord() {
        return machine.submit(new Input.StartRecord(recordings.isProviderThere()));
    }

    @Override
    public boolean pauseRecord() {
        return machine.submit(new Input.PauseRecord());
    }

    // media for applications

    @Override
    public boolean setAudio(AudioInput audio) {
        return machine.submit(new Input.SetAudio(requireNonNull(audio, "audio")));
    }

    @Override
    public Playback play(Path file) {
        return applicationAudio.play(file);
    }

    @Override
    public AudioWriter openAudioWriter(int sampleRate) {
        return applicationAudio.openWriter(sampleRate);
    }

    // video

    @Override
    public boolean renegotiate() {
        return machine.submit(new Input.Renegotiate());
    }

    @Override
    public CompletionStage<Result> audioToVideo(VideoInput input) {
        requireNonNull(input, "input");
        CompletableFuture<Result> stage = new CompletableFuture<>();
        if (!machine.submit(new Input.AddVideo(input), () -> video.outcomeGoesTo(stage))) {
            stage.complete(new Result(
                    ResultCode.RENEGOTIATE_FAILED, "the call is not established, or is being switched to video"));
        }
        return stage.minimalCompletionStage();
    }

    @Override
    public boolean videoToAudio() {
        return machine.submit(new Input.RemoveVideo());
    }

    @Override
    public Session agreeChangeVideo(AgreeChangeVideo decision) {
        video.decidedBy(requireNonNull(decision, "decision"));
        return this;
    }

    @Override
    public Session setStatus(CallStatusUpdate partial) {
        machine.submit(new Input.Describe(Texts.check(partial)));
        return this;
    }

    @Override
    public Session setStaticStatus(StaticCallStatus partial, boolean manual) {
        machine.submit(new Input.DescribeStatic(Texts.check(partial), manual));
        return this;
    }

    @Override
    public Session stopTimer() {
        machine.submit(new Input.StopTimer());
        return this;
    }

    @Override
    public void destroy() {
        news.removeListeners();
        terminate(TerminateType.TERMINATE);
    }

    @Override
    public String toString() {
        return "session " + callId();
    }
}
