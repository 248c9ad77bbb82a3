package org.voltroam.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkTest {

    private final Workers workers = new Workers("test");
    private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Schedule schedule = new Schedule(workers, () -> now);

    @AfterEach
    void stop() {
        workers.close();
    }

    @Test
    void aTaskRunsOnAVirtualThreadThatBearsItsName() {
        var seen = new CompletableFuture<String>();
        workers.start(
                "feed",
                () -> seen.complete(Thread.currentThread().getName()
                        + Thread.currentThread().isVirtual()));
        assertThat(seen.join()).isEqualTo("test/feedtrue");
    }

    @Test
    void aTaskThatThrowsDisturbsNobody() {
        var seen = new CompletableFuture<Boolean>();
        workers.start("bad", () -> {
            throw new IllegalStateException("logged, and that is all");
        });
        workers.start("good", () -> seen.complete(true));
        assertThat(seen.join()).isTrue();
    }

    @Test
    void closingInterruptsAndWaits() throws Exception {
        var started = new CountDownLatch(1);
        var ended = new CompletableFuture<Boolean>();
        workers.start("endless", () -> {
            started.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stop) {
                ended.complete(true);
            }
        });
        started.await();
        workers.close();
        assertThat(ended).isCompletedWithValue(true);
        assertThatThrownBy(() -> workers.start("late", () -> {})).hasMessageContaining("closed");
    }

    @Test
    void aSeriesGoesOnAfterAFailureUntilItIsCancelled() {
        var runs = new AtomicInteger();
        var series = schedule.every(Duration.ofMillis(1), "series", () -> {
            if (runs.incrementAndGet() == 2) {
                throw new IllegalStateException("second run");
            }
        });
        Awaitility.await().until(() -> runs.get() > 5);
        series.cancel();
        series.cancel();
        workers.close(); // waits for a run under way
        var after = runs.get();
        assertThat(runs.get()).isEqualTo(after);
    }

    @Test
    void anAppointmentWaitsForTheClock() {
        var early = new AtomicInteger();
        var kept = new CompletableFuture<Instant>();
        var noon = Instant.parse("2026-01-01T12:00:00Z");
        schedule.at(noon, "noon", () -> kept.complete(now));
        schedule.at(noon.plusSeconds(1), "later", early::incrementAndGet);
        schedule.at(Instant.EPOCH, "long past", () -> now = noon);
        assertThat(kept.join()).isEqualTo(noon);
        assertThat(early.get()).isZero();
    }

    @Test
    void aCancelledAppointmentIsNotKept() {
        var kept = new AtomicInteger();
        var other = new CompletableFuture<Boolean>();
        var time = now.plusSeconds(60);
        schedule.at(time, "cancelled", kept::incrementAndGet).cancel();
        schedule.at(time, "kept", () -> other.complete(true));
        now = time;
        assertThat(other.join()).isTrue();
        assertThat(kept.get()).isZero();
    }

    @Test
    void waitsDoubleUpToTheBoundAndAreSpreadBelowIt() {
        var backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10));
        assertThat(backoff.bound(1)).isEqualTo(Duration.ofMillis(100));
        assertThat(backoff.bound(4)).isEqualTo(Duration.ofMillis(800));
        assertThat(backoff.bound(8)).isEqualTo(Duration.ofSeconds(10));
        assertThat(backoff.bound(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(10));
        var random = new Random(1);
        var delays = java.util.stream.IntStream.range(0, 1000)
                .mapToObj(i -> backoff.delay(4, random))
                .toList();
        assertThat(delays).allMatch(delay -> !delay.isNegative() && delay.compareTo(Duration.ofMillis(800)) <= 0);
        assertThat(delays).anyMatch(delay -> delay.compareTo(Duration.ofMillis(100)) < 0);
        assertThat(delays).anyMatch(delay -> delay.compareTo(Duration.ofMillis(700)) > 0);
        assertThatThrownBy(() -> new Backoff(Duration.ZERO, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
