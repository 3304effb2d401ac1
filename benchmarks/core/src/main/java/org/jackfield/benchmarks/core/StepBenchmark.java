package org.jackfield.benchmarks.core;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jackfield.core.call.Call;
import org.jackfield.core.call.Input;
import org.jackfield.core.call.Step;
import org.jackfield.core.call.Transition;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** How many events a second one thread takes through {@link Step}: the whole life of a call, again and again. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class StepBenchmark {

    private final List<Input> inputs = CallScript.inputs();
    private final Instant now = Instant.EPOCH;

    /** One call from dialling to its end. */
    @Benchmark
    @OperationsPerInvocation(CallScript.LENGTH)
    public Call step(Blackhole blackhole) {
        Call call = CallScript.begin(now);
        for (Input input : inputs) {
            Transition transition = Step.step(call, input, now);
            blackhole.consume(transition.effects());
            call = transition.next();
        }
        return call;
    }
}
