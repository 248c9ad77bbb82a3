package org.voltroam.platform.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Many who do the same thing at the same time. */
final class Crowd {

    private Crowd() {}

    /** Runs the action once for each number and waits for all. Returns what was thrown. */
    static List<Throwable> of(int size, IntConsumer action) {
        var thrown = new ArrayList<Throwable>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (int number = 0; number < size; number++) {
                var mine = number;
                all.add(threads.submit(() -> action.accept(mine)));
            }
            for (var one : all) {
                try {
                    one.get();
                } catch (ExecutionException failed) {
                    thrown.add(failed.getCause() == null ? failed : failed.getCause());
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(interrupted);
                }
            }
        }
        return thrown;
    }
}
