package org.voltroam.verify.architecture.violations.role.cpo;

/** Forbidden: starts a thread of its own. */
public final class StartsAThread {

    public Thread start(Runnable work) {
        return Thread.ofVirtual().start(work);
    }
}
