package org.voltroam.verify.architecture.violations.domain.ledger;

/** Forbidden: sleeps in the domain. */
public final class Dozes {

    public void doze() throws InterruptedException {
        Thread.sleep(1);
    }
}
