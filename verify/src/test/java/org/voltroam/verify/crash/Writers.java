package org.voltroam.verify.crash;

import static org.awaitility.Awaitility.await;

import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Writes of each sort, one after the other, each sent until it is acknowledged. */
final class Writers implements AutoCloseable {

    private final Town town;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Write> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Refusal> refused = new ConcurrentLinkedQueue<>();
    private final Queue<Write> unanswered = new ConcurrentLinkedQueue<>();
    private volatile boolean ending;

    /** An answer that was no acknowledgement. */
    record Refusal(Write write, Town.Answer answer) {}

    Writers(Town town) {
        this.town = town;
        for (var sort : Write.Sort.values()) {
            threads.execute(() -> write(sort));
        }
    }

    private void write(Write.Sort sort) {
        for (int number = 0; !ending; number++) {
            var write = new Write(sort, "N" + number + sort.name().charAt(0) + "X");
            if (!isTaken(write)) {
                await().atMost(Town.PATIENCE).until(() -> isTaken(write));
            }
            acknowledged.add(write);
        }
    }

    private boolean isTaken(Write write) {
        var answer = town.send(write);
        answer.filter(said -> !said.isAcknowledged()).ifPresent(said -> refused.add(new Refusal(write, said)));
        if (answer.isEmpty()) {
            unanswered.add(write);
        }
        return answer.filter(Town.Answer::isAcknowledged).isPresent();
    }

    Collection<Write> acknowledged() {
        return acknowledged;
    }

    /** Answers that were no acknowledgement. */
    Collection<Refusal> refused() {
        return refused;
    }

    /** No answer at all came for these. */
    Collection<Write> unanswered() {
        return unanswered;
    }

    void awaitAcknowledged(int more) {
        var enough = acknowledged.size() + more;
        await().atMost(Town.PATIENCE).until(() -> acknowledged.size() >= enough);
    }

    void awaitRefusedOfEachSort(int times) {
        await().atMost(Town.PATIENCE)
                .until(() -> Stream.of(Write.Sort.values())
                        .allMatch(sort -> refused.stream()
                                        .filter(refusal -> refusal.write().sort() == sort)
                                        .count()
                                >= times));
    }

    /** What is begun is ended: everything that was ever sent is acknowledged then. */
    void finish() {
        ending = true;
        threads.close();
    }

    @Override
    public void close() {
        ending = true;
        threads.shutdownNow();
    }
}
