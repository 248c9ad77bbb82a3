package org.voltroam.verify.architecture.violations.stage;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Forbidden: makes an executor of its own. */
public final class MakesThreads {

    public ExecutorService threads() {
        return Executors.newVirtualThreadPerTaskExecutor();
    }
}
