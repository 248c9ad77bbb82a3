package org.voltroam.domain;

import java.util.Random;
import java.util.function.Consumer;

/** A law tried on many random cases; the seed of the case that breaks it is in the message, so it can be tried again alone. */
public final class Cases {

    private static final long FIRST_SEED = 20_260_101L;

    private Cases() {}

    public static void each(int count, Consumer<Random> law) {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + count; seed++) {
            try {
                law.accept(new Random(seed));
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("the law breaks with seed " + seed + ": " + broken.getMessage(), broken);
            }
        }
    }
}
