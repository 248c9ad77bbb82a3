package org.voltroam.verify.clearing;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@link RandomWorldTest} with more of everything. */
final class ManyRandomWorldsTest {

    @Test
    @Tag("M01")
    @Tag("nightly")
    void everyStatementOfManyWorldsIsWhatTheRawCdrsComeTo() {
        RandomWorldTest.worlds(200, 12, 20, 1000);
    }
}
