package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sip.ClientTransaction;
import javax.sip.message.Request;
import org.junit.jupiter.api.Test;

class LaterTransactionTest {

    private final List<String> called = new CopyOnWriteArrayList<>();
    private final ClientTransaction stack = (ClientTransaction) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {ClientTransaction.class}, (proxy, method, arguments) -> {
                called.add(method.getName());
                return null;
            });
    private final LaterTransaction later = new LaterTransaction(request());

    @Test
    void itIsSentWhenItBegins() throws Exception {
        later.begin(() -> stack);

        assertThat(called).containsExactly("sendRequest");
    }

    @Test
    void whatIsEndedBeforeItBeginsIsNotSent() throws Exception {
        later.terminate();

        later.begin(() -> stack);

        assertThat(called).isEmpty();
    }

    @Test
    void nobodyWaitsForTheStackToEndIt() throws Exception {
        CountDownLatch inStack = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Void> beginning = CompletableFuture.runAsync(() -> {
            try {
                later.begin(() -> {
                    inStack.countDown();
                    await(goOn);
                    return stack;
                });
            } catch (Exception fault) {
                throw new AssertionError(fault);
            }
        });
        await(inStack);

        CompletableFuture.runAsync(() -> {
                    try {
                        later.terminate();
                    } catch (Exception fault) {
                        throw new AssertionError(fault);
                    }
                })
                .get(10, TimeUnit.SECONDS);
        goOn.countDown();
        beginning.get(10, TimeUnit.SECONDS);

        assertThat(called).containsExactly("terminate");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static Request request() {
        return (Request) Proxy.newProxyInstance(
                LaterTransactionTest.class.getClassLoader(),
                new Class<?>[] {Request.class},
                (proxy, method, arguments) -> null);
    }
}
