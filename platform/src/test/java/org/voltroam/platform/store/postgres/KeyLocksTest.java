package org.voltroam.platform.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who waits for whom. */
class KeyLocksTest {

    private final KeyLocks locks = new KeyLocks();

    @Test
    void thousandsOfOtherKeysDoNotWaitForOneThatIsHeld() {
        var others =
                IntStream.range(0, 5_000).mapToObj(number -> "other " + number).toList();
        var done = new CopyOnWriteArrayList<String>();

        locks.holding(List.of("held"), () -> {
            var beside = Thread.startVirtualThread(
                    () -> others.forEach(other -> locks.holding(List.of(other), () -> done.add(other))));
            await().until(() -> !beside.isAlive());
        });

        assertThat(done).hasSameSizeAs(others);
    }

    @Test
    void whoSharesAKeyGoesInTheOrderOfAsking() {
        var order = new CopyOnWriteArrayList<Integer>();
        var release = new CountDownLatch(1);
        var first = Thread.startVirtualThread(() -> locks.holding(List.of("a", "b"), () -> awaited(release)));
        await().until(() -> locks.size() == 2);

        var waiting = IntStream.range(0, 20)
                .mapToObj(number -> {
                    var thread = Thread.startVirtualThread(
                            () -> locks.holding(List.of("b", "c" + number), () -> order.add(number)));
                    await().until(() -> thread.getState() == Thread.State.WAITING);
                    return thread;
                })
                .toList();
        release.countDown();

        await().until(() -> !first.isAlive() && waiting.stream().noneMatch(Thread::isAlive));
        assertThat(order)
                .containsExactlyElementsOf(IntStream.range(0, 20).boxed().toList());
    }

    @Test
    void keysThatCrossDoNotWaitInACircle() {
        var threads = IntStream.range(0, 64)
                .mapToObj(number -> Thread.startVirtualThread(() -> IntStream.range(0, 500)
                        .forEach(turn ->
                                locks.holding(number % 2 == 0 ? List.of("x", "y") : List.of("y", "x"), Thread::yield))))
                .toList();

        await().until(() -> threads.stream().noneMatch(Thread::isAlive));
    }

    @Test
    void aKeyNobodyWantsAnyMoreLeavesNothingBehindAlsoAfterAFailure() {
        try {
            locks.holding(List.of("a", "b"), () -> {
                throw new IllegalStateException("the write failed");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("the write failed");
        }

        assertThat(locks.size()).isZero();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
