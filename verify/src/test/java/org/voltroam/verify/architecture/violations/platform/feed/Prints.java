package org.voltroam.verify.architecture.violations.platform.feed;

/** Forbidden: prints. */
public final class Prints {

    public void print() {
        System.out.println("printed");
    }
}
